/** Keeping what is selected valid while the project changes under it. */
import { unitOf } from "../../app/model/memberships.ts";
import { findById } from "../../app/model/numbered.ts";
import {
  findSegment,
  findVersion,
  placeAt,
  placesOf,
  segmentIndexAt,
} from "../../app/model/places.ts";
import type { Project, Unit, UnitId } from "../../app/model/records.ts";
import type { SegmentFocus, SelectionSlice } from "./shape.ts";

/** The selection of `before` as it stands in `after`. Focus falls to the nearest segment, never away. */
export function keepSelection(
  before: Project,
  after: Project,
  selection: SelectionSlice,
): SelectionSlice {
  const focus =
    selection.focus === null ? null : keepFocus(before, after, selection.focus);
  const picked = selection.picked.every((id) => hasSegment(after, id))
    ? selection.picked
    : selection.picked.filter((id) => hasSegment(after, id));
  const { unit, drift } = selection;
  return {
    focus,
    picked,
    unit: keepUnit(before, after, selection.focus, focus, unit),
    drift:
      drift !== null && findById(after.drifts, drift) !== undefined
        ? drift
        : null,
  };
}

/** The selected unit stays while it exists, unless it was the focus that chose it and the focus is no longer in it. */
function keepUnit(
  before: Project,
  after: Project,
  oldFocus: SegmentFocus | null,
  focus: SegmentFocus | null,
  unit: UnitId | null,
): UnitId | null {
  const own = focus === null ? undefined : unitOf(after, focus.segment);
  if (unit === null) return own?.id ?? null;
  const now = findById(after.units, unit);
  const then = findById(before.units, unit);
  const wasFollowing =
    oldFocus !== null && then !== undefined && holds(then, oldFocus.segment);
  if (now !== undefined && (!wasFollowing || own === undefined || own === now))
    return unit;
  return own?.id ?? null;
}

function holds(unit: Unit, segment: string): boolean {
  return Object.values(unit.members).some((ids) => ids.includes(segment));
}

function hasSegment(project: Project, id: string): boolean {
  return project.versions.some((version) => placesOf(version).indexOf.has(id));
}

function keepFocus(
  before: Project,
  after: Project,
  focus: SegmentFocus,
): SegmentFocus | null {
  const place = findSegment(after, focus.segment);
  if (place !== undefined)
    return place.version.id === focus.version
      ? focus
      : { version: place.version.id, segment: focus.segment };
  const old = findSegment(before, focus.segment);
  const column = before.versions.findIndex(({ id }) => id === focus.version);
  const version =
    findVersion(after, focus.version) ??
    after.versions[Math.min(Math.max(column, 0), after.versions.length - 1)];
  if (version === undefined) return null;
  const isSameVersion = version.id === focus.version;
  const index = isSameVersion
    ? segmentIndexAt(version, old?.start ?? 0)
    : Math.min(old?.index ?? 0, version.segments.length - 1);
  const nearest = placeAt(version, Math.max(index, 0));
  return nearest === undefined
    ? null
    : { version: version.id, segment: nearest.segment.id };
}
