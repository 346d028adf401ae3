/** What units are made of: members in text order, versions stated absent, and when a unit still says anything. */
import type {
  Project,
  Reason,
  SegmentId,
  Unit,
  UnitId,
  VersionId,
} from "../model/records.ts";
import { placesOf } from "../model/places.ts";
import type { CommandContext } from "./command.ts";
import type { Draft } from "./draft.ts";
import { inVersionOrder, segmentNamed } from "./lookup.ts";

export type Members = Unit["members"];

/** The segments, each once, by version and in text order. */
export function membersOf(
  project: Project,
  segments: Iterable<SegmentId>,
): Members {
  const byVersion = new Map<VersionId, SegmentId[]>();
  for (const id of new Set(segments)) {
    const version = segmentNamed(project, id).version.id;
    const list = byVersion.get(version);
    if (list === undefined) byVersion.set(version, [id]);
    else list.push(id);
  }
  const members: Record<VersionId, readonly SegmentId[]> = {};
  for (const version of project.versions) {
    const ids = byVersion.get(version.id);
    if (ids === undefined) continue;
    const { indexOf } = placesOf(version);
    members[version.id] = ids.sort((a, b) => (indexOf.get(a) ?? 0) - (indexOf.get(b) ?? 0)); // prettier-ignore
  }
  return members;
}

/** All segment ids of a unit. */
export function segmentsOf(unit: Pick<Unit, "members">): SegmentId[] {
  return Object.values(unit.members).flat();
}

/** The unit's members without these segments; versions left empty go. */
export function without(
  members: Members,
  segments: ReadonlySet<SegmentId>,
): Members {
  return mapMembers(members, (ids) => ids.filter((id) => !segments.has(id)));
}

/** Members through `map`, version by version; versions left empty go. */
export function mapMembers(
  members: Members,
  map: (ids: readonly SegmentId[], version: VersionId) => readonly SegmentId[],
): Members {
  return Object.fromEntries(
    Object.entries(members).flatMap(([version, ids]) => {
      const next = map(ids, version);
      return next.length === 0 ? [] : [[version, next]];
    }),
  );
}

/** Absent versions in the project's order, without those that have members. */
export function absentBeside(
  project: Project,
  absent: Iterable<VersionId>,
  members: Members,
): VersionId[] {
  return inVersionOrder(project, absent).filter((id) => !(id in members));
}

/** The versions that all of these units state absent. */
export function absentInAll(units: readonly Unit[]): VersionId[] {
  const [first, ...others] = units;
  return (first?.absent ?? []).filter((id) =>
    others.every((unit) => unit.absent.includes(id)),
  );
}

/** The reasons of several units, each once. */
export function reasonsOf(units: readonly Unit[]): Reason[] {
  const seen = new Map<string, Reason>();
  for (const reason of units.flatMap((unit) => unit.reasons)) {
    const key = `${reason.against ?? false} ${reason.text}`;
    if (!seen.has(key)) seen.set(key, reason);
  }
  return [...seen.values()];
}

/** True while a unit joins two versions, or states for its only one that others have no counterpart. */
export function saysSomething(unit: Pick<Unit, "members" | "absent">): boolean {
  const count = Object.keys(unit.members).length;
  return count > 1 || (count === 1 && unit.absent.length > 0);
}

/** Puts the unit, or removes it when it says nothing any more; false then. */
export function putOrDissolve(draft: Draft, unit: Unit): boolean {
  const isKept = saysSomething(unit);
  if (isKept) draft.putUnit(unit);
  else draft.removeUnit(unit.id);
  return isKept;
}

/** A text that is equal for equal member sets, whatever their order. */
export function memberKey(members: Members): string {
  return keyOf(Object.values(members).flat());
}

/** As {@link memberKey}, of segments. */
export function keyOf(segments: readonly SegmentId[]): string {
  return segments.toSorted().join(" ");
}

/** What a judgement by hand leaves on a unit. */
export function judgedBy(
  unit: Unit,
  status: Unit["status"],
  { by, at }: CommandContext,
): Unit {
  return { ...unit, status, by, at };
}

/** The unit as the user's own link. */
export function madeByUser(unit: Unit, context: CommandContext): Unit {
  return {
    ...judgedBy(unit, "confirmed", context),
    origin: "user",
    confidence: 1,
  };
}

/** The user's new unit over these members, with a fresh id. */
export function newUserUnit(
  id: UnitId,
  members: Members,
  absent: readonly VersionId[],
  { by, at }: CommandContext,
): Unit {
  return { id, members, absent, status: "confirmed", origin: "user", confidence: 1, reasons: [], by, at }; // prettier-ignore
}
