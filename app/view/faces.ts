/** How a segment looks: its status, its unit's line style and its flag. */
import { driftsOf, unitOf } from "../model/memberships.ts";
import type { Project, SegmentId, Unit } from "../model/records.ts";

/** `absent`: its unit has no other member, the other versions are stated to have no counterpart. */
export type FaceStatus =
  "unlinked" | "suggested" | "confirmed" | "rejected" | "absent";

export interface Face {
  readonly status: FaceStatus;
  /** The unit that binds it, or the last rejected one that held it. */
  readonly unit: Unit | null;
  /** Suggested below .5. */
  readonly isLow: boolean;
  /** The weightiest drift that speaks of it; settled and rejected ones raise no flag. */
  readonly flag: "open" | "accepted" | null;
}

export const lowConfidence = 0.5;

const rejectedMaps = new WeakMap<
  readonly Unit[],
  ReadonlyMap<SegmentId, Unit>
>();

/** The last rejected unit that held a segment. */
export function rejectedUnitOf(
  project: Pick<Project, "units">,
  segment: SegmentId,
): Unit | undefined {
  let map = rejectedMaps.get(project.units);
  if (map === undefined) {
    const found = new Map<SegmentId, Unit>();
    for (const unit of project.units)
      if (unit.status === "rejected")
        for (const ids of Object.values(unit.members))
          for (const id of ids) found.set(id, unit);
    rejectedMaps.set(project.units, found);
    map = found;
  }
  return map.get(segment);
}

export function isLowUnit(unit: Unit): boolean {
  return unit.status === "suggested" && unit.confidence < lowConfidence;
}

/** True when the unit's only statement is that other versions have no counterpart. */
export function isAbsenceOnly(unit: Unit): boolean {
  return unit.absent.length > 0 && Object.keys(unit.members).length < 2;
}

export function faceOf(project: Project, segment: SegmentId): Face {
  const drifts = driftsOf(project, segment);
  const flag = drifts.some(({ status }) => status === "accepted")
    ? "accepted"
    : drifts.some(({ status }) => status === "open")
      ? "open"
      : null;
  const unit = unitOf(project, segment);
  if (unit !== undefined)
    return {
      status: isAbsenceOnly(unit) ? "absent" : unit.status,
      unit,
      isLow: isLowUnit(unit),
      flag,
    };
  const rejected = rejectedUnitOf(project, segment);
  return {
    status: rejected === undefined ? "unlinked" : "rejected",
    unit: rejected ?? null,
    isLow: false,
    flag,
  };
}
