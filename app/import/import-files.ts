/** From files that were read to one step of a project: versions, and the links between them. */
import { apply } from "../change/apply.ts";
import type { Change } from "../change/change.ts";
import type { CommandContext, CommandResult } from "../command/command.ts";
import { runCommand } from "../command/table.ts";
import { counted, listed } from "../command/wording.ts";
import type { CommandArgs } from "../contract/commands.ts";
import { Failure } from "../contract/failure.ts";
import type { ImportChoice } from "../contract/imports.ts";
import { attachLinks, type LinkedDocument } from "../formats/attach-links.ts";
import type { ReadUnit } from "../formats/format.ts";
import { joinMoses } from "../formats/moses/join-moses.ts";
import type { CutText, ReadFile } from "../formats/read-file.ts";
import { alignByTime } from "../formats/subtitles/align-by-time.ts";
import { findVersion } from "../model/places.ts";
import type { Project, SegmentId, Version } from "../model/records.ts";
import { matchSegments } from "./match-segments.ts";

/** A file as it was read, with its name. */
export interface NamedFile {
  readonly name: string;
  readonly file: ReadFile;
}

/** A text of a file, and which segments of its version each of its own covers. */
interface Placed {
  readonly file: number;
  readonly part: number;
  readonly text: CutText;
  readonly version: Version;
  readonly segments: readonly (readonly SegmentId[])[];
}

type AttachUnit = CommandArgs<"attach">["units"][number];

/**
 * Adds the chosen texts and attaches every link that the files state between
 * them and the project's own texts, as one change. Throws a Failure "refused"
 * where a choice doesn't fit the files.
 */
export function importFiles(
  project: Project,
  files: readonly NamedFile[],
  choices: readonly ImportChoice[],
  context: CommandContext,
): CommandResult {
  const change: Change[number][] = [];
  const report: string[] = [];
  let now = project;
  const take = (result: CommandResult): void => {
    now = apply(now, result.change);
    // One argument a unit would be more than a call can have.
    for (const each of result.change) change.push(each);
    report.push(...(result.outcome.report ?? []));
  };
  const added: string[] = [];
  for (const choice of choices) {
    const { file, text } = chosen(files, choice);
    if (choice.attach) continue;
    take(runCommand(now, "addVersion", versionArgs(file, text, choice), context)); // prettier-ignore
    added.push(choice.id);
  }
  const placed = choices.map((choice) => place(now, files, choice));
  const units = [
    ...files.flatMap((_, at) => unitsWithin(files, at, placed)),
    ...attachable(
      joinMoses(placed.map(({ text }) => text)),
      (at) => placed[at],
    ),
    ...attachable(
      alignByTime(placed.map(({ text }) => text)),
      (at) => placed[at],
    ),
    ...linkedUnits(now, files, placed, report),
  ];
  const before = new Set(now.units);
  if (units.length > 0) take(runCommand(now, "attach", { units }, context));
  const links = now.units.filter((unit) => !before.has(unit)).length;
  const segments = placed.reduce((n, { text }, at) => choices[at]?.attach === true ? n : n + text.segments.length, 0); // prettier-ignore
  const parts = [
    ...(added.length === 0 ? [] : [`${listed(added)} added with ${counted(segments, "segment")}`]), // prettier-ignore
    ...(units.length === 0 ? [] : [`${counted(links, "unit")} imported`]), // prettier-ignore
  ];
  return {
    change,
    label: "Import",
    outcome: {
      message: parts.length === 0 ? "Nothing was imported" : parts.join(", "),
      changed: change.length > 0,
      ...(report.length === 0 ? {} : { report }),
    },
  };
}

function chosen(
  files: readonly NamedFile[],
  { file: at, part, id }: ImportChoice,
): { readonly file: NamedFile; readonly text: CutText } {
  const file = files[at];
  const text = file?.file.texts[part];
  if (file === undefined || text === undefined)
    throw new Failure(
      "refused",
      `The text for ${id} is not in the file any more. Choose the file again.`,
    );
  return { file, text };
}

function versionArgs(
  { name, file }: NamedFile,
  text: CutText,
  { id, title, dir }: ImportChoice,
): CommandArgs<"addVersion"> {
  if (text.segments.length === 0)
    throw new Failure(
      "unreadable",
      `${name} holds no words${file.texts.length > 1 ? ` in ${id}` : ""}, only white space.`,
    );
  return {
    id,
    title,
    dir,
    file: name,
    segmentation: text.segmentation,
    text: text.text,
    ranges: [...text.segments],
  };
}

function place(
  project: Project,
  files: readonly NamedFile[],
  choice: ImportChoice,
): Placed {
  const { text } = chosen(files, choice);
  const version = findVersion(project, choice.id);
  const matched =
    version === undefined
      ? null
      : matchSegments(text.text, text.segments, version);
  if (version === undefined || matched === null)
    throw new Failure(
      "refused",
      `${choice.id} has another text than the file; links can't be attached to it. Add the file's text as a version.`,
    );
  return {
    file: choice.file,
    part: choice.part,
    text,
    version,
    segments: matched.map((indexes) =>
      indexes.flatMap((index) => version.segments[index]?.id ?? []),
    ),
  };
}

/** The units that a file states between its own texts. */
function unitsWithin(
  files: readonly NamedFile[],
  at: number,
  placed: readonly Placed[],
): readonly AttachUnit[] {
  const own = placed.filter(({ file }) => file === at);
  const units = files[at]?.file.units ?? [];
  return attachable(units, (part) => own.find((each) => each.part === part));
}

/** The units that a file states between texts of other files, or of the project. */
function linkedUnits(
  project: Project,
  files: readonly NamedFile[],
  placed: readonly Placed[],
  report: string[],
): readonly AttachUnit[] {
  const others = project.versions
    .filter(({ id }) => placed.every(({ version }) => version.id !== id))
    .map(wholeVersion);
  const all = [...placed, ...others];
  const documents: LinkedDocument[] = all.map(({ file, text, version }) => ({
    name: text.document === "" ? version.id : text.document,
    version: version.id,
    ids: text.ids,
    count: text.segments.length,
    file: files[file]?.name ?? version.file,
  }));
  return files.flatMap(({ name, file }) =>
    file.links.flatMap((links) => {
      const found = attachLinks(links, documents);
      report.push(...found.report.map((line) => `${name}: ${line.text}`));
      return attachable(found.units, (index) => all[index]);
    }),
  );
}

/** A version of the project as a text that is its own. */
function wholeVersion(version: Version): Placed {
  return {
    file: -1,
    part: 0,
    text: {
      language: version.id, languageFrom: "file", title: version.title, document: "", text: version.text,
      segments: version.segments.map(({ length, kind }) => ({ start: 0, end: length, kind })), ids: null, isCut: true, segmentation: version.segmentation,
    }, // prettier-ignore
    version,
    segments: version.segments.map(({ id }) => [id]),
  };
}

/** Units over text numbers as units over segment ids; texts that were not chosen fall out. */
function attachable(
  units: readonly ReadUnit[],
  find: (text: number) => Placed | undefined,
): readonly AttachUnit[] {
  return units.flatMap(({ members, absent, ...rest }) => {
    const ids = new Map<string, SegmentId[]>();
    for (const { text, segments } of members) {
      const there = find(text);
      if (there === undefined) continue;
      const known = ids.get(there.version.id) ?? [];
      for (const at of segments) known.push(...(there.segments[at] ?? []));
      if (known.length > 0) ids.set(there.version.id, known);
    }
    if (ids.size === 0) return [];
    const missing = absent
      .flatMap((text) => find(text)?.version.id ?? [])
      .filter((id) => !ids.has(id));
    if (ids.size < 2 && missing.length === 0) return [];
    return [
      {
        members: Object.fromEntries(ids),
        absent: [...new Set(missing)],
        status: rest.status,
        confidence: rest.confidence,
        reasons: [...rest.reasons],
      },
    ];
  });
}
