/** Taking over what an alignment engine proposes. */
import type { Proposal } from "../contract/commands.ts";
import { unitOf } from "../model/memberships.ts";
import { findSegment, textOf } from "../model/places.ts";
import type { Project, SegmentId, Unit } from "../model/records.ts";
import type { Command } from "./command.ts";
import { Draft } from "./draft.ts";
import { absentBeside, memberKey, membersOf } from "./members.ts";
import { rejectedLike } from "./rejected.ts";
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
  /** Proposals left with one version. */
  lone: number;
}

/**
 * Suggestions go, but for the user's; one proposed again keeps its id. What no
 * longer fits is dropped part by part, and counted.
 */
export const propose: Command<"propose"> = (project, args) => {
  const draft = new Draft(project);
  const replaced = replacedUnits(project, args.within);
  const former = new Map<string, Unit>();
  for (const unit of replaced) {
    former.set(memberKey(unit.members), unit);
    draft.removeUnit(unit.id);
  }
  const drops: Drops = { edited: 0, bound: 0, rejected: 0, weak: 0, lone: 0 };
  const made: Unit[] = [];
  const versions = new Set<string>();
  for (const proposal of args.proposals) {
    const members = fitting(draft, proposal, drops);
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
    for (const id of Object.keys(proposal.members)) versions.add(id);
  }
  const report = reportOf(drops);
  const dropped = drops.edited + drops.bound;
  const uncertain = made.filter(({ confidence }) => confidence < certainConfidence); // prettier-ignore
  const subject = args.within === undefined ? `Aligned ${counted(versions.size, "version")}` : "Aligned anew here"; // prettier-ignore
  return draft.finish(args.within === undefined ? "Align" : "Align here", {
    message: `${subject}: ${counted(made.length, "unit")}, ${uncertain.length} of them uncertain${dropped === 0 ? "" : `; ${counted(dropped, "part")} dropped`}`,
    ...(report.length === 0 ? {} : { report }),
  });
};

function replacedUnits(
  project: Project,
  within: readonly SegmentId[] | undefined,
): Unit[] {
  const touched =
    within === undefined
      ? project.units
      : new Set(within.flatMap((id) => unitOf(project, id) ?? []));
  return [...touched].filter(
    ({ status, origin }) => status === "suggested" && origin !== "user",
  );
}

/** The proposal's members that still fit; null when too little is left or it was rejected before. */
function fitting(
  draft: Draft,
  proposal: Proposal,
  drops: Drops,
): Unit["members"] | null {
  if (proposal.confidence < leastConfidence) {
    drops.weak += 1;
    return null;
  }
  const { project } = draft;
  const fit: SegmentId[] = [];
  for (const [version, parts] of Object.entries(proposal.members))
    for (const { segment, text } of parts) {
      const place = findSegment(project, segment);
      if (place?.version.id !== version || textOf(place) !== text)
        drops.edited += 1;
      else if (draft.unitOf(segment) !== undefined) drops.bound += 1;
      else fit.push(segment);
    }
  const members = membersOf(project, fit);
  if (Object.keys(members).length < 2) {
    drops.lone += 1;
    return null;
  }
  if (rejectedLike(project.units, members).length > 0) {
    drops.rejected += 1;
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
