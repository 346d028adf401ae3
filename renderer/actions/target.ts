/** What an action acts on: the segment, units or drift that the user means now. */
import { driftsOf, unitOf } from "../../app/model/memberships.ts";
import { findById } from "../../app/model/numbered.ts";
import { type SegmentPlace, findSegment } from "../../app/model/places.ts";
import type { Drift, Unit, UnitId } from "../../app/model/records.ts";
import { windowState } from "../state/store.ts";
import { unitsPort } from "../state/texts-port.ts";

/** The segment that has, or last had, the caret. */
export function focusedSegment(): SegmentPlace | null {
  const { project, focus } = windowState();
  if (project === null || focus === null) return null;
  return findSegment(project, focus.segment) ?? null;
}

/** The selected unit, else the one of the focused segment. */
export function focusedUnit(): Unit | null {
  const { project, unit, focus } = windowState();
  if (project === null) return null;
  if (unit !== null) return findById(project.units, unit) ?? null;
  return focus === null ? null : (unitOf(project, focus.segment) ?? null);
}

/** The ticked units, else the focused one. */
export function chosenUnits(): readonly UnitId[] {
  const ticked = unitsPort()?.ticked() ?? [];
  if (ticked.length > 0) return ticked;
  const unit = focusedUnit();
  return unit === null ? [] : [unit.id];
}

/** The selected drift, else the first one not rejected in the focused segment. */
export function focusedDrift(): Drift | null {
  const { project, drift, focus } = windowState();
  if (project === null) return null;
  if (drift !== null) return findById(project.drifts, drift) ?? null;
  if (focus === null) return null;
  const here = driftsOf(project, focus.segment);
  return here.find(({ status }) => status !== "rejected") ?? here[0] ?? null;
}

/** True while the focus is in something that speaks of a drift (`data-context="drift"`): C and X judge it there. */
export function isInDrift(): boolean {
  return (
    document.activeElement?.closest('[data-context="drift"]') != null &&
    focusedDrift() !== null
  );
}
