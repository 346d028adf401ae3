/** Going to a segment, unit or drift: selecting it and bringing it into view. */
import { findSegment, rangeOf } from "../../app/model/places.ts";
import type {
  Drift,
  Project,
  SegmentId,
  Unit,
  VersionId,
} from "../../app/model/records.ts";
import type { Place } from "../../app/view/agreement.ts";
import { placeOfDrift } from "../../app/view/drift-places.ts";
import { focusSegment, selectDrift, selectUnit } from "../state/selection.ts";
import { windowState } from "../state/store.ts";
import { textsPort, unitsPort } from "../state/texts-port.ts";

export function goToSegment(segment: SegmentId): void {
  const { project } = windowState();
  const place = project === null ? undefined : findSegment(project, segment);
  if (place === undefined) return;
  focusSegment(place.version.id, segment);
  textsPort()?.reveal(segment, { flash: true, focus: true });
  const { unit } = windowState();
  if (unit !== null) unitsPort()?.reveal(unit, { flash: true, focus: true });
}

/** The member of a unit to put the caret in: in the column that has it, else in the first shown one. */
export function memberToFocus(
  project: Project,
  unit: Unit,
  column: VersionId | null,
  hidden: readonly VersionId[],
): SegmentId | null {
  const own = column === null ? undefined : unit.members[column]?.[0];
  if (own !== undefined) return own;
  const shown = project.versions.filter(({ id }) => !hidden.includes(id));
  for (const { id } of [...shown, ...project.versions]) {
    const first = unit.members[id]?.[0];
    if (first !== undefined) return first;
  }
  return null;
}

export function goToUnit(unit: Unit): void {
  const { project, focus, hiddenVersions } = windowState();
  if (project === null) return;
  const column = focus?.version ?? null;
  const segment = memberToFocus(project, unit, column, hiddenVersions);
  const place = segment === null ? undefined : findSegment(project, segment);
  if (place !== undefined) {
    focusSegment(place.version.id, place.segment.id);
    textsPort()?.reveal(place.segment.id, { flash: true, focus: true });
  }
  selectUnit(unit.id);
  unitsPort()?.reveal(unit.id, { flash: true, focus: true });
}

/** Selects a drift and puts the caret at its words: at `place`, else in the first shown version that has some. */
export function goToDrift(drift: Drift, place?: Place | null): void {
  selectDrift(drift.id);
  revealDrift(drift, place ?? null, true);
}

/** Brings a drift's words into view and flashes them; the keyboard stays where it is unless it is to go there. */
export function revealDrift(
  drift: Drift,
  place: Place | null,
  isEntered: boolean,
): void {
  const { hiddenVersions } = windowState();
  const goal = place ?? placeOfDrift(drift, (id) => !hiddenVersions.includes(id)); // prettier-ignore
  if (goal !== null) revealWords(goal, isEntered);
}

/** Focuses the segment of these words, brings them into view and flashes them. */
export function revealWords(place: Place, isEntered: boolean): void {
  const { project } = windowState();
  const range = project === null ? undefined : rangeOf(project, place);
  if (range === undefined) return;
  const { segment } = place.start;
  focusSegment(range.version.id, segment);
  const { start, end } = range;
  textsPort()?.reveal(segment, {
    flash: true,
    focus: isEntered,
    words: { start, end },
  });
  const { unit } = windowState();
  if (unit !== null)
    unitsPort()?.reveal(unit, { flash: true, focus: isEntered });
}

/** The next of `items` after `at` that fits, round the end; null when none fits. */
export function nextOf<T>(
  items: readonly T[],
  at: number,
  step: 1 | -1,
  fits: (item: T) => boolean,
): T | null {
  const count = items.length;
  const from = at < 0 && step === -1 ? 0 : at;
  for (let n = 1; n <= count; n++) {
    const item = items[(((from + n * step) % count) + count) % count];
    if (item !== undefined && fits(item)) return item;
  }
  return null;
}
