/** Walking through units and drifts in the order of the text. */
import { findById } from "../../app/model/numbered.ts";
import type { Project, Unit } from "../../app/model/records.ts";
import { showToast } from "../state/toasts.ts";
import { hasMovedFrom, whereNow } from "../state/selection.ts";
import { windowState } from "../state/store.ts";
import { unitsPort } from "../state/texts-port.ts";
import {
  driftsInOrder,
  isUncertain,
  isUnsettled,
  unitsInOrder,
} from "../state/unit-order.ts";
import { goToDrift, goToUnit, nextOf } from "./go-to.ts";
import { focusedUnit } from "./target.ts";

/** The units to walk through: in the Units table its rows, elsewhere all along the text. */
function wayThrough(project: Project): readonly Unit[] {
  const shown = unitsPort()?.shown();
  if (shown === undefined) return unitsInOrder(project);
  return shown.flatMap((id) => findById(project.units, id) ?? []);
}

/** Index in `order` to walk on from: the selected unit, else the one last above the caret. */
function here(project: Project, order: readonly Unit[]): number {
  const unit = focusedUnit();
  if (unit !== null) return order.indexOf(unit);
  const { focus } = windowState();
  const version = project.versions.find(({ id }) => id === focus?.version);
  if (focus === null || version === undefined) return -1;
  const at = version.segments.findIndex(({ id }) => id === focus.segment);
  const above = new Set(version.segments.slice(0, at).map(({ id }) => id));
  return order.findLastIndex((candidate) =>
    candidate.members[version.id]?.some((id) => above.has(id)),
  );
}

export function walkUncertain(step: 1 | -1): void {
  const { project } = windowState();
  if (project === null) return;
  const order = wayThrough(project);
  const next = nextOf(order, here(project, order), step, isUncertain);
  if (next === null)
    showToast(
      project.units.some(isUncertain)
        ? "No uncertain unit is left in these rows."
        : "No uncertain unit is left.",
    );
  else goToUnit(next);
}

/**
 * The way on after a judgement, asked for before it: to the next uncertain
 * unit, or nowhere in silence when there is none or the user has gone
 * elsewhere meanwhile.
 */
export function wayOn(): () => void {
  const { project } = windowState();
  if (project === null) return () => undefined;
  const order = wayThrough(project);
  const at = here(project, order);
  const from = whereNow();
  return () => {
    const now = windowState().project;
    if (now === null || hasMovedFrom(from)) return;
    const next = nextOf(order, at, 1, ({ id }) => {
      const unit = findById(now.units, id);
      return unit !== undefined && isUncertain(unit);
    });
    const unit = next === null ? undefined : findById(now.units, next.id);
    if (unit !== undefined) goToUnit(unit);
  };
}

export function walkUnits(step: 1 | -1): void {
  const { project } = windowState();
  if (project === null) return;
  const order = wayThrough(project);
  const at = here(project, order);
  const next = order[at + step];
  if (next !== undefined) goToUnit(next);
}

export function walkDrifts(step: 1 | -1): void {
  const { project, drift } = windowState();
  if (project === null) return;
  const order = driftsInOrder(project);
  const at = order.findIndex(({ id }) => id === drift);
  // With all judged, the accepted ones are what is left to look at.
  const next =
    nextOf(order, at, step, ({ status }) => status === "open") ??
    nextOf(order, at, step, isUnsettled);
  if (next === null) showToast("No drift is left to settle.");
  else goToDrift(next);
}
