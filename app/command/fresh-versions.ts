/** Versions that came to a project later: nothing is linked to them yet. */
import type { Proposal } from "../contract/commands.ts";
import { findSegment, textOf } from "../model/places.ts";
import type { Project, Unit, VersionId } from "../model/records.ts";
import type { Draft } from "./draft.ts";
import { absentBeside, memberKey, membersOf, segmentsOf } from "./members.ts";

/** Versions without a single link, where others have some. */
export function freshVersions(project: Project): ReadonlySet<VersionId> {
  const linked = new Set(
    project.units.flatMap(({ status, members }) =>
      status === "rejected" ? [] : Object.keys(members),
    ),
  );
  if (linked.size === 0) return new Set();
  return new Set(
    project.versions.flatMap(({ id }) => (linked.has(id) ? [] : [id])),
  );
}

/**
 * The unit that stays with the members that a proposal adds to it in fresh
 * versions; null where it adds none, or meets no such unit or several. What
 * was confirmed said nothing about a version that was not there: the unit is a
 * suggestion again, and counts as the user's own from then on.
 */
export function extendedUnit(
  draft: Draft,
  proposal: Proposal,
  fresh: ReadonlySet<VersionId>,
  rejected: ReadonlySet<string>,
): Unit | null {
  const { project } = draft;
  const added: string[] = [];
  const met = new Set<Unit>();
  for (const [version, parts] of Object.entries(proposal.members))
    for (const { segment, text } of parts) {
      const unit = draft.unitOf(segment);
      if (unit !== undefined) met.add(unit);
      else if (fresh.has(version)) {
        const place = findSegment(project, segment);
        if (place !== undefined && textOf(place) === text) added.push(segment);
      }
    }
  const [unit, ...others] = met;
  if (unit === undefined || others.length > 0 || added.length === 0)
    return null;
  const members = membersOf(project, [...segmentsOf(unit), ...added]);
  if (rejected.has(memberKey(members))) return null;
  const { id, origin, absent } = unit;
  return {
    id,
    members,
    absent: absentBeside(project, absent, members),
    status: "suggested",
    origin: origin === "engine" ? "user" : origin,
    confidence: proposal.confidence,
    reasons: proposal.reasons,
  };
}
