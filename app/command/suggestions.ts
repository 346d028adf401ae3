/** Taking over what an alignment engine proposes. */
import type { Proposal } from "../contract/commands.ts";
import { unitOf } from "../model/memberships.ts";
import { findSegment, textOf } from "../model/places.ts";
import type { Project, SegmentId, Unit, VersionId } from "../model/records.ts";
import type { Command } from "./command.ts";
import { Draft } from "./draft.ts";
import { extendedUnit, freshVersions } from "./fresh-versions.ts";
import {
  absentBeside,
  keyOf,
  memberKey,
  type Members,
  membersOf,
} from "./members.ts";
import { rejectedKeys } from "./rejected.ts";
import { counted } from "./wording.ts";

/** Below this nothing is proposed. */
export const leastConfidence = 0.15;
/** A suggestion below this is uncertain. */
export const certainConfidence = 0.9;

interface Drops {
  /** Segments whose text is not the one the engine saw. */
  edited: number;
  /** Segments that are in a unit which stays. */
  bound: number;
  /** Proposals whose member set was rejected. */
  rejected: number;
  /** Proposals below the least confidence. */
  weak: number;
  /** Proposals of which less than two versions are left. */
  lone: number;
}

/**
 * The engine's own suggestions go; one proposed again keeps its id. What no
 * longer fits is dropped part by part, and counted.
 */
export const propose: Command<"propose"> = (project, args) => {
  const draft = new Draft(project);
  const former = new Map<string, Unit>();
  for (const unit of replacedUnits(project, args.within)) {
    former.set(memberKey(unit.members), unit);
    draft.removeUnit(unit.id);
  }
  const rejected = rejectedKeys(project.units);
  const fresh = args.within === undefined ? freshVersions(project) : new Set<VersionId>(); // prettier-ignore
  const drops: Drops = { edited: 0, bound: 0, rejected: 0, weak: 0, lone: 0 };
  const made: Unit[] = [];
  const versions = new Set<VersionId>();
  for (const proposal of args.proposals) {
    for (const id of Object.keys(proposal.members)) versions.add(id);
    const extended =
      proposal.confidence < leastConfidence
        ? null
        : extendedUnit(draft, proposal, fresh, rejected);
    if (extended !== null) {
      draft.putUnit(extended);
      made.push(extended);
      continue;
    }
    const members = fitting(draft, proposal, rejected, drops);
    if (members === null) continue;
    const known = former.get(memberKey(members));
    const unit: Unit = {
      id: known?.id ?? draft.nextId("unit"),
      members,
      absent: absentBeside(project, known?.absent ?? [], members),
      status: "suggested",
      origin: "engine",
      confidence: proposal.confidence,
      reasons: proposal.reasons,
    };
    draft.putUnit(unit);
    made.push(unit);
  }
  const report = reportOf(drops);
  const isWhole = args.within === undefined;
  const subject = isWhole ? `Aligned ${counted(versions.size, "version")}` : "Aligned anew here"; // prettier-ignore
  return draft.finish(isWhole ? "Align" : "Align here", {
    message: versions.size === 0 ? "No links found" : `${subject}: ${summary(made, drops)}`, // prettier-ignore
    ...(report.length === 0 ? {} : { report }),
  });
};

function summary(made: readonly Unit[], drops: Drops): string {
  const uncertain = made.filter((unit) => unit.confidence < certainConfidence);
  const dropped = drops.edited + drops.bound;
  return [
    counted(made.length, "unit"),
    ...(uncertain.length === 0 ? [] : [`, ${uncertain.length} of them uncertain`]), // prettier-ignore
    ...(dropped === 0 ? [] : [`; ${counted(dropped, "part")} dropped`]),
  ].join("");
}

function replacedUnits(
  project: Project,
  within: readonly SegmentId[] | undefined,
): Unit[] {
  const touched =
    within === undefined
      ? project.units
      : new Set(within.flatMap((id) => unitOf(project, id) ?? []));
  return [...touched].filter(
    ({ status, origin }) => status === "suggested" && origin === "engine",
  );
}

/** The proposal's members that still fit; null when too little is left, it was rejected before, or it is a unit that stays. */
function fitting(
  draft: Draft,
  proposal: Proposal,
  rejected: ReadonlySet<string>,
  drops: Drops,
): Members | null {
  const { project } = draft;
  const parts = Object.entries(proposal.members).flatMap(([version, list]) =>
    list.map((part) => ({ version, ...part })),
  );
  const whole = parts.map(({ segment }) => segment);
  const holder = draft.unitOf(whole[0] ?? "");
  if (holder !== undefined && memberKey(holder.members) === keyOf(whole))
    return null;
  if (proposal.confidence < leastConfidence) {
    drops.weak += 1;
    return null;
  }
  const fit = parts.filter(({ version, segment, text }) => {
    const place = findSegment(project, segment);
    const isEdited = place?.version.id !== version || textOf(place) !== text;
    const isBound = !isEdited && draft.unitOf(segment) !== undefined;
    if (isEdited) drops.edited += 1;
    if (isBound) drops.bound += 1;
    return !isEdited && !isBound;
  });
  const members = membersOf(project, fit.map(({ segment }) => segment)); // prettier-ignore
  if (rejected.has(keyOf(whole)) || rejected.has(memberKey(members))) {
    drops.rejected += 1;
    return null;
  }
  if (Object.keys(members).length < 2) {
    drops.lone += 1;
    return null;
  }
  return members;
}

function reportOf(drops: Drops): string[] {
  const lines: readonly (readonly [number, string])[] = [
    [
      drops.edited,
      `${counted(drops.edited, "part")} dropped: edited meanwhile`,
    ],
    [drops.bound, `${counted(drops.bound, "part")} dropped: linked already`],
    [drops.rejected, `${counted(drops.rejected, "unit")} dropped: rejected before`], // prettier-ignore
    [drops.weak, `${counted(drops.weak, "unit")} dropped: confidence below ${leastConfidence}`], // prettier-ignore
    [
      drops.lone,
      `${counted(drops.lone, "unit")} dropped: nothing left to link`,
    ],
  ];
  return lines.flatMap(([count, line]) => (count === 0 ? [] : [line]));
}
