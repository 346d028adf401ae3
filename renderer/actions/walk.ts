/** Walking through units and drifts in the order of the text. */
import { showToast } from "../state/toasts.ts";
import { windowState } from "../state/store.ts";
import {
  driftsInOrder,
  isUncertain,
  isUnsettled,
  unitsInOrder,
} from "../state/unit-order.ts";
import { goToDrift, goToUnit, nextOf } from "./go-to.ts";
import { focusedUnit } from "./target.ts";

/** Index in `units` to walk on from: the selected unit, else the one last above the caret. */
function here(): number {
  const { project } = windowState();
  const unit = focusedUnit();
  if (project === null) return -1;
  const order = unitsInOrder(project);
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
  const order = unitsInOrder(project);
  const next = nextOf(order, here(), step, isUncertain);
  if (next === null) showToast("No uncertain unit is left.");
  else goToUnit(next);
}

/** After a judgement: on to the next uncertain unit, or stay in silence when there is none. */
export function goOn(): void {
  const { project } = windowState();
  if (project === null) return;
  const next = nextOf(unitsInOrder(project), here(), 1, isUncertain);
  if (next !== null) goToUnit(next);
}

export function walkUnits(step: 1 | -1): void {
  const { project } = windowState();
  if (project === null) return;
  const order = unitsInOrder(project);
  const at = here();
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
