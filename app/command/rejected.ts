/** The rejected units of a project, found by their segments; read once for each state of the units. */
import type { SegmentId, Unit } from "../model/records.ts";
import { memberKey, segmentsOf } from "./members.ts";

interface RejectedUnits {
  readonly bySegment: ReadonlyMap<SegmentId, readonly Unit[]>;
  readonly byMembers: ReadonlyMap<string, readonly Unit[]>;
}

const cache = new WeakMap<readonly Unit[], RejectedUnits>();

function rejectedUnits(units: readonly Unit[]): RejectedUnits {
  const known = cache.get(units);
  if (known !== undefined) return known;
  const bySegment = new Map<SegmentId, Unit[]>();
  const byMembers = new Map<string, Unit[]>();
  for (const unit of units) {
    if (unit.status !== "rejected") continue;
    for (const id of segmentsOf(unit)) push(bySegment, id, unit);
    push(byMembers, memberKey(unit.members), unit);
  }
  const found = { bySegment, byMembers };
  cache.set(units, found);
  return found;
}

function push(map: Map<string, Unit[]>, key: string, unit: Unit): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [unit]);
  else list.push(unit);
}

/** Rejected units with this segment among their members. */
export function rejectedWith(
  units: readonly Unit[],
  segment: SegmentId,
): readonly Unit[] {
  return rejectedUnits(units).bySegment.get(segment) ?? [];
}

/** Rejected units of exactly this member set. */
export function rejectedLike(
  units: readonly Unit[],
  members: Unit["members"],
): readonly Unit[] {
  return rejectedUnits(units).byMembers.get(memberKey(members)) ?? [];
}
