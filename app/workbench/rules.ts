/** Segmentation rules on the open project: preview, application, exchange. */
import { sameValue } from "../change/apply.ts";
import type { CommandContext, CommandResult } from "../command/command.ts";
import { runCommand } from "../command/table.ts";
import { counted } from "../command/wording.ts";
import type { MethodArgs, MethodResult } from "../contract/api.ts";
import type { CommandArgs } from "../contract/commands.ts";
import { Failure } from "../contract/failure.ts";
import { type RuleCut, toldCuts } from "../contract/rules.ts";
import { unitOf } from "../model/memberships.ts";
import { findVersion, placesOf } from "../model/places.ts";
import type { SegmentRange } from "../model/range.ts";
import type { Project, Version } from "../model/records.ts";
import type { SegmentationRule } from "../model/settings.ts";
import type { CutChange, CutVersion } from "../segment/rules/cut-changes.ts";
import { ruleProblem } from "../segment/rules/rule-source.ts";
import { asOnlyRules, readSrx } from "../segment/srx/read-srx.ts";
import { writeSrx } from "../segment/srx/write-srx.ts";
import { Cancelled } from "../task/task.ts";
import { skipSpace } from "../text/space.ts";
import type { Ports } from "./ports.ts";

/** A change of a cut with whether a unit binds text at it. */
interface Judged extends CutChange {
  readonly isLinked: boolean;
}

interface Changed {
  readonly version: Version;
  readonly changes: readonly Judged[];
}

/** Words shown on either side of a cut, in UTF-16 units. */
const shown = 80;
/** Rules that take longer are given up. */
const limitMs = 30_000;

/** What the rules would change; without `linked` what touches linked text is told, too, and would stay. */
export async function previewRules(
  ports: Pick<Ports, "tasks" | "timer">,
  project: Project,
  { rules, linked }: MethodArgs<"previewRules">,
): Promise<MethodResult<"previewRules">> {
  const changed = await findChanges(ports, project, rules, linked);
  return {
    problems: rules.flatMap((rule, index) => {
      const message = ruleProblem(rule);
      return message === null ? [] : [{ index, message }];
    }),
    versions: changed.map(({ version, changes }) => ({
      version: version.id,
      appear: changes.filter(({ kind }) => kind === "appears").length,
      vanish: changes.filter(({ kind }) => kind === "vanishes").length,
      linked: changes.filter(({ isLinked }) => isLinked).length,
      cuts: changes.slice(0, toldCuts).map((change) => told(version, change)),
    })),
  };
}

/** Sets the rules and cuts anew what they change: one step. Linked text stays as it is unless `linked`. */
export function withRules(
  project: Project,
  changed: readonly Changed[],
  { rules, linked }: MethodArgs<"applyRules">,
  context: CommandContext,
): CommandResult {
  const cuts = cutsAfter(project, changed, linked);
  return runCommand(project, "applyRules", { rules, cuts }, context);
}

/** The versions whose cut changes, with their segments as they will be; a version twice where it has cuts less and more. Refuses texts that are not as they were when the changes were found; what was linked meanwhile counts as linked. */
export function cutsAfter(
  project: Project,
  changed: readonly Changed[],
  linked: boolean,
): CommandArgs<"applyRules">["cuts"] {
  return changed.flatMap(({ version: seen, changes }) => {
    if (changes.length === 0) return [];
    const version = findVersion(project, seen.id);
    if (
      version?.text !== seen.text ||
      !sameValue(version.segments, seen.segments)
    )
      // prettier-ignore
      throw new Failure(
        "refused",
        "The texts were changed meanwhile. Apply the rules again.",
      );
    const wanted = judge(project, version, changes).filter(({ isLinked }) => linked || !isLinked); // prettier-ignore
    if (wanted.length === 0) return [];
    // Segments join before they part, so that words which change sides take their unit along.
    const joins = wanted.filter(({ kind }) => kind === "vanishes");
    const isMixed = joins.length > 0 && joins.length < wanted.length;
    return (isMixed ? [joins, wanted] : [wanted]).map((part) => ({
      version: version.id,
      ranges: rangesAfter(version, part),
    }));
  });
}

/** What the rules change in each version that is cut into sentences. Throws a Failure for rules that take too long. */
export async function findChanges(
  { tasks, timer }: Pick<Ports, "tasks" | "timer">,
  project: Project,
  rules: readonly SegmentationRule[],
  linked: boolean,
): Promise<readonly Changed[]> {
  const versions = project.versions.filter(
    ({ segmentation }) => segmentation === "sentences",
  );
  const running = tasks.run(
    "rules",
    {
      versions: versions.map(cutVersion),
      before: project.settings.rules,
      after: rules,
      all: linked,
    },
    () => undefined,
  );
  const stopWaiting = timer.after(limitMs, () => running.cancel());
  const found = await running.result.catch(tooLong).finally(stopWaiting);
  return versions.map((version, index) => ({
    version,
    changes: judge(project, version, found[index] ?? []),
  }));
}

function tooLong(cause: unknown): never {
  if (!(cause instanceof Cancelled)) throw cause;
  throw new Failure(
    "refused",
    "These rules take too long on these texts. Make their patterns simpler.",
  );
}

function endsOf(version: Version): number[] {
  const { starts } = placesOf(version);
  return version.segments.map(({ length }, i) => (starts[i] ?? 0) + length);
}

function cutVersion(version: Version): CutVersion {
  return { id: version.id, text: version.text, ends: endsOf(version) };
}

/** Changes that share a segment stand or fall together: half of a moved cut would only split a sentence. */
function judge(
  project: Project,
  version: Version,
  changes: readonly CutChange[],
): readonly Judged[] {
  const ends = endsOf(version);
  const isBound = (index: number): boolean => {
    const segment = version.segments[index];
    return segment !== undefined && unitOf(project, segment.id) !== undefined;
  };
  const judged: Judged[] = [];
  let group: CutChange[] = [];
  let isLinked = false;
  let last = -1;
  let at = 0;
  const close = (): void => {
    judged.push(...group.map((change) => ({ ...change, isLinked })));
    group = [];
    isLinked = false;
  };
  for (const change of changes) {
    while ((ends[at] ?? Infinity) < change.end) at += 1;
    // A cut that appears lies inside segment `at`; one that vanishes ends it.
    const until = change.kind === "appears" ? at : at + 1;
    if (at > last) close();
    group.push(change);
    isLinked ||= isBound(at) || isBound(until);
    last = until;
  }
  close();
  return judged;
}

/** The version's segments with some cuts more or less; each has the kind of the one in which it begins. */
function rangesAfter(
  version: Version,
  changes: readonly CutChange[],
): SegmentRange[] {
  const { starts } = placesOf(version);
  const present = endsOf(version);
  const ends = new Set(present);
  for (const { end, kind } of changes)
    if (kind === "appears") ends.add(end);
    else ends.delete(end);
  const ranges: SegmentRange[] = [];
  let from = 0;
  let index = 0;
  for (const end of [...ends].sort((a, b) => a - b)) {
    const start = skipSpace(version.text, from, end);
    while ((present[index] ?? Infinity) <= start) index += 1;
    const kind = version.segments[index]?.kind ?? "sentence";
    ranges.push({ start: Math.max(start, starts[0] ?? 0), end, kind });
    from = end;
  }
  return ranges;
}

function told(version: Version, { end, kind, isLinked }: Judged): RuleCut {
  const next = skipSpace(version.text, end, version.text.length);
  return {
    end,
    kind,
    before: version.text.slice(Math.max(0, end - shown), end),
    after: version.text.slice(next, next + shown),
    isLinked,
  };
}

/** Reads an SRX file's rules; nothing is set by it. */
export async function readRules(
  { files }: Pick<Ports, "files">,
  { ref, only }: MethodArgs<"readRules">,
): Promise<MethodResult<"readRules">> {
  const { text } = await files.readText({ ref });
  const { rules, report } = readSrx(ref.name, text, {
    progress: () => undefined,
    checkpoint: () => undefined,
  });
  return {
    rules: [...(only ? asOnlyRules(rules) : rules)],
    report: [...report],
  };
}

/** Writes rules as an SRX file. */
export async function writeRules(
  { files }: Pick<Ports, "files">,
  { place, rules }: MethodArgs<"writeRules">,
): Promise<MethodResult<"writeRules">> {
  await files.writeText(place, writeSrx(rules));
  return { message: `Exported ${counted(rules.length, "rule")} to ${place.name}` }; // prettier-ignore
}
