import type { Drift } from "../../app/model/records.ts";
import type { Place } from "../../app/view/agreement.ts";
import { revealDrift } from "../actions/go-to.ts";
import { selectDrift } from "../state/selection.ts";
import { windowState } from "../state/store.ts";

/** Selects a drift and brings its words into view, those at `place` where one is given; the keyboard stays where it is. */
export function chooseDrift(drift: Drift, place: Place | null = null): void {
  const { project, drift: selected } = windowState();
  if (project === null || (selected === drift.id && place === null)) return;
  selectDrift(drift.id);
  revealDrift(drift, place, false);
}
