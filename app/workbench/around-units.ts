/** A part of a project, for work on single units: what it costs does not grow with the texts. */
import { unitOf } from "../model/memberships.ts";
import { placesOf } from "../model/places.ts";
import type { DriftInput } from "../drift/compare/proposal.ts";
import type {
  Project,
  SegmentId,
  Unit,
  UnitId,
  Version,
} from "../model/records.ts";
import { driftInputOf } from "./detection.ts";

/**
 * The units with the segments around them, up to `reach` on each side, as a
 * project of its own with the same ids. Versions without a segment there stay,
 * with an empty text.
 */
export function aroundUnits(
  project: Project,
  units: readonly Unit[],
  reach: number,
): Project {
  const versions = project.versions.map((version) =>
    around(version, units, reach),
  );
  const near = new Map<UnitId, Unit>();
  for (const { segments } of versions)
    for (const { id } of segments) {
      const unit = unitOf(project, id);
      if (unit !== undefined) near.set(unit.id, unit);
    }
  const kept = new Set(versions.flatMap(({ segments }) => segments.map(({ id }) => id))); // prettier-ignore
  return {
    ...project,
    versions,
    units: [...near.values()].map((unit) => within(unit, kept)),
  };
}

function around(
  version: Version,
  units: readonly Unit[],
  reach: number,
): Version {
  const { starts, indexOf } = placesOf(version);
  const wanted = new Set<number>();
  for (const unit of units)
    for (const id of unit.members[version.id] ?? []) {
      const index = indexOf.get(id);
      if (index === undefined) continue;
      const last = Math.min(version.segments.length - 1, index + reach);
      for (let at = Math.max(0, index - reach); at <= last; at++)
        wanted.add(at);
    }
  let text = "";
  const segments = [...wanted].sort((a, b) => a - b).flatMap((index) => {
    const segment = version.segments[index];
    const start = starts[index];
    if (segment === undefined || start === undefined) return [];
    text += version.text.slice(start - segment.gap, start + segment.length);
    return [segment];
  }); // prettier-ignore
  return { ...version, text, segments };
}

/** At the rims of the excerpt a unit may have members outside. */
function within(unit: Unit, kept: ReadonlySet<SegmentId>): Unit {
  return {
    ...unit,
    members: Object.fromEntries(
      Object.entries(unit.members).flatMap(([id, segments]) => {
        const own = segments.filter((segment) => kept.has(segment));
        return own.length === 0 ? [] : [[id, own]];
      }),
    ),
  };
}

/** An excerpt as a comparison sees it, with the places of the units that are asked for. */
export function partOf(
  part: Project,
  units: readonly Unit[],
): DriftInput & { readonly within: readonly number[] } {
  const places = new Map(part.units.map(({ id }, place) => [id, place]));
  return {
    ...driftInputOf(part),
    within: units.flatMap(({ id }) => places.get(id) ?? []),
  };
}

/** The units, not rejected, that bind any of the segments, each once. */
export function unitsOfSegments(
  project: Project,
  segments: readonly SegmentId[],
): readonly Unit[] {
  return [...new Set(segments.flatMap((id) => unitOf(project, id) ?? []))];
}
