/**
 * Which unit binds a segment, and which drifts speak of it. The maps are cached
 * by record array; applying a change hands them on (see `carry…`), so that a
 * command costs what it touches and not the whole project.
 */
import type {
  Drift,
  DriftId,
  Project,
  SegmentId,
  Unit,
  UnitId,
} from "./records.ts";
import { findById } from "./numbered.ts";

type Edit<T> = { readonly before: T | null; readonly after: T | null };

const unitMaps = new WeakMap<readonly Unit[], Map<SegmentId, UnitId>>();
const driftMaps = new WeakMap<readonly Drift[], Map<SegmentId, DriftId[]>>();

function setMembers(map: Map<SegmentId, UnitId>, unit: Unit): void {
  if (unit.status === "rejected") return;
  for (const ids of Object.values(unit.members))
    for (const id of ids) map.set(id, unit.id);
}

function dropMembers(map: Map<SegmentId, UnitId>, unit: Unit): void {
  if (unit.status === "rejected") return;
  for (const ids of Object.values(unit.members))
    for (const id of ids) if (map.get(id) === unit.id) map.delete(id);
}

function unitMapOf(units: readonly Unit[]): ReadonlyMap<SegmentId, UnitId> {
  let map = unitMaps.get(units);
  if (map === undefined) {
    map = new Map();
    for (const unit of units) setMembers(map, unit);
    unitMaps.set(units, map);
  }
  return map;
}

/** The unit, not rejected, that binds a segment. */
export function unitOf(
  project: Pick<Project, "units">,
  segment: SegmentId,
): Unit | undefined {
  const id = unitMapOf(project.units).get(segment);
  return id === undefined ? undefined : findById(project.units, id);
}

/** Moves the map of `from` to `to`, which differs by `edits`; `from` rebuilds its own if it is asked again. */
export function carryUnitMap(
  from: readonly Unit[],
  to: readonly Unit[],
  edits: readonly Edit<Unit>[],
): void {
  const map = unitMaps.get(from);
  if (map === undefined) return;
  unitMaps.delete(from);
  for (const { before } of edits) if (before !== null) dropMembers(map, before);
  for (const { after } of edits) if (after !== null) setMembers(map, after);
  unitMaps.set(to, map);
}

/** Segments at which a drift's mentions begin or end. */
function segmentsOf(drift: Drift): ReadonlySet<SegmentId> {
  return new Set(
    drift.mentions.flatMap(({ start, end }) => [start.segment, end.segment]),
  );
}

function addDrift(map: Map<SegmentId, DriftId[]>, drift: Drift): void {
  for (const segment of segmentsOf(drift))
    map.set(segment, [...(map.get(segment) ?? []), drift.id]);
}

function driftMapOf(
  drifts: readonly Drift[],
): ReadonlyMap<SegmentId, readonly DriftId[]> {
  let map = driftMaps.get(drifts);
  if (map === undefined) {
    map = new Map();
    for (const drift of drifts) addDrift(map, drift);
    driftMaps.set(drifts, map);
  }
  return map;
}

/** The drifts with a mention that begins or ends in a segment, in the order of their numbers. */
export function driftsOf(
  project: Pick<Project, "drifts">,
  segment: SegmentId,
): readonly Drift[] {
  const ids = driftMapOf(project.drifts).get(segment) ?? [];
  return ids.flatMap((id) => findById(project.drifts, id) ?? []);
}

/** As {@link carryUnitMap}, for drifts. */
export function carryDriftMap(
  from: readonly Drift[],
  to: readonly Drift[],
  edits: readonly Edit<Drift>[],
): void {
  const map = driftMaps.get(from);
  if (map === undefined) return;
  driftMaps.delete(from);
  for (const { before } of edits) {
    if (before === null) continue;
    for (const segment of segmentsOf(before)) {
      const left = (map.get(segment) ?? []).filter((id) => id !== before.id);
      if (left.length === 0) map.delete(segment);
      else map.set(segment, left);
    }
  }
  for (const { after } of edits) {
    if (after === null) continue;
    addDrift(map, after);
    for (const segment of segmentsOf(after))
      map.get(segment)?.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  }
  driftMaps.set(to, map);
}
