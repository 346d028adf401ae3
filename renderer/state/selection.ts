/** Setting what is focused, selected and picked. */
import { unitOf } from "../../app/model/memberships.ts";
import type {
  DriftId,
  SegmentId,
  UnitId,
  VersionId,
} from "../../app/model/records.ts";
import { findById } from "../../app/model/numbered.ts";
import { findSegment } from "../../app/model/places.ts";
import { useWindow, windowState } from "./store.ts";

/** Where the user is: the focused segment, and in a table's empty cell the unit alone. */
export interface Whereabouts {
  readonly segment: SegmentId | null;
  readonly unit: UnitId | null;
}

export function whereNow(): Whereabouts {
  const { focus, unit } = windowState();
  return { segment: focus?.segment ?? null, unit };
}

/** True when the user has gone elsewhere since; false when what they were at is gone. */
export function hasMovedFrom({ segment, unit }: Whereabouts): boolean {
  const { project } = windowState();
  const now = whereNow();
  if (project === null) return true;
  if (segment !== null)
    return (
      now.segment !== segment && findSegment(project, segment) !== undefined
    );
  return (
    unit !== null &&
    now.unit !== unit &&
    findById(project.units, unit) !== undefined
  );
}

/** The caret entered a segment: it is focused and its unit selected. */
export function focusSegment(version: VersionId, segment: SegmentId): void {
  const { project, focus, unit } = windowState();
  const own = project === null ? undefined : unitOf(project, segment);
  const next = own?.id ?? null;
  if (focus?.segment === segment && unit === next) return;
  useWindow.setState({ focus: { version, segment }, unit: next });
}

export function clearFocus(): void {
  useWindow.setState({ focus: null });
}

export function selectUnit(unit: UnitId | null): void {
  useWindow.setState({ unit });
}

export function selectDrift(drift: DriftId | null): void {
  useWindow.setState({ drift });
}

export function togglePick(segment: SegmentId): void {
  const { picked } = windowState();
  useWindow.setState({
    picked: picked.includes(segment)
      ? picked.filter((id) => id !== segment)
      : [...picked, segment],
  });
}

export function setPicked(picked: readonly SegmentId[]): void {
  useWindow.setState({ picked });
}
