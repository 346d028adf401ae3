import { unitOf } from "../../app/model/memberships.ts";
import { findSegment } from "../../app/model/places.ts";
import type { Drift } from "../../app/model/records.ts";
import { focusSegment, selectDrift } from "../state/selection.ts";
import { windowState } from "../state/store.ts";
import { textsPort, unitsPort } from "../state/texts-port.ts";

/** Selects a drift and brings its words into view; the keyboard stays where it is. */
export function chooseDrift(drift: Drift): void {
  const { project, drift: selected } = windowState();
  if (project === null || selected === drift.id) return;
  selectDrift(drift.id);
  const segment = drift.mentions[0]?.start.segment;
  const place =
    segment === undefined ? undefined : findSegment(project, segment);
  if (place === undefined) return;
  focusSegment(place.version.id, place.segment.id);
  textsPort()?.reveal(place.segment.id);
  const unit = unitOf(project, place.segment.id);
  if (unit !== undefined) unitsPort()?.reveal(unit.id);
}
