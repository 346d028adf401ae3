/** The rows of the Units table: units in the order of one version, and segments in no unit. */
import { unitOf } from "../model/memberships.ts";
import { numberOf } from "../model/numbered.ts";
import { placesOf } from "../model/places.ts";
import type {
  Project,
  Segment,
  Unit,
  Version,
  VersionId,
} from "../model/records.ts";
import { type UnitFilter, unitTest } from "./unit-filters.ts";

/** A row; `key` is the unit's or the segment's id. */
export type UnitRow =
  | { readonly kind: "unit"; readonly key: string; readonly unit: Unit }
  | {
      readonly kind: "segment";
      readonly key: string;
      readonly version: VersionId;
      readonly segment: Segment;
      /** From 0, in its version. */
      readonly index: number;
    };

/** The last order worked out: most commands change a status and leave it as it is. */
let known: {
  readonly versions: Project["versions"];
  readonly units: readonly Unit[];
  readonly order: VersionId;
  readonly indexes: readonly number[];
} | null = null;

/**
 * All units in the order of `order`. A unit without a member there comes right
 * after the one it follows in the first other version that has it.
 */
export function unitsAlong(
  project: Project,
  order: VersionId,
): readonly Unit[] {
  const { versions, units } = project;
  if (
    known?.versions !== versions ||
    known.order !== order ||
    !sameMembers(known.units, units)
  ) {
    const indexOf = new Map(units.map((unit, index) => [unit, index]));
    const indexes = inOrder(project, order).map(
      (unit) => indexOf.get(unit) ?? 0,
    );
    known = { versions, units, order, indexes };
  }
  return known.indexes.flatMap((index) => units[index] ?? []);
}

function sameMembers(before: readonly Unit[], after: readonly Unit[]): boolean {
  return (
    before.length === after.length &&
    before.every(
      (unit, index) =>
        unit === after[index] || unit.members === after[index]?.members,
    )
  );
}

function inOrder(project: Project, order: VersionId): readonly Unit[] {
  const versions = project.versions.toSorted(
    (a, b) => Number(b.id === order) - Number(a.id === order),
  );
  const placed = new Set<Unit>();
  const heads: Unit[] = [];
  const followers = new Map<Unit, Unit[]>();
  versions.forEach((version, round) => {
    let last: Unit | null = null;
    for (const unit of unitsOfVersion(project, version)) {
      if (placed.has(unit)) {
        last = unit;
        continue;
      }
      placed.add(unit);
      if (round === 0 || last === null) heads.push(unit);
      else followers.set(last, [...(followers.get(last) ?? []), unit]);
    }
  });
  const rows: Unit[] = [];
  const push = (unit: Unit): void => {
    rows.push(unit);
    for (const follower of followers.get(unit) ?? []) push(follower);
  };
  heads.forEach(push);
  return rows;
}

/** Units with a member in a version, by their first one. */
function unitsOfVersion(project: Project, version: Version): readonly Unit[] {
  const { indexOf } = placesOf(version);
  const found: { unit: Unit; at: number }[] = [];
  for (const unit of project.units) {
    const first = unit.members[version.id]?.[0];
    const at = first === undefined ? undefined : indexOf.get(first);
    if (at !== undefined) found.push({ unit, at });
  }
  found.sort(
    (a, b) => a.at - b.at || numberOf(a.unit.id) - numberOf(b.unit.id),
  );
  return found.map(({ unit }) => unit);
}

/** Segments in no unit, those of `order` first, then version by version. */
export function unlinkedSegments(
  project: Project,
  order: VersionId,
): readonly UnitRow[] {
  const versions = project.versions.toSorted(
    (a, b) => Number(b.id === order) - Number(a.id === order),
  );
  return versions.flatMap((version) =>
    version.segments.flatMap((segment, index): UnitRow[] =>
      unitOf(project, segment.id) === undefined
        ? [
            {
              kind: "segment",
              key: segment.id,
              version: version.id,
              segment,
              index,
            },
          ]
        : [],
    ),
  );
}

/** The rows that fit all `filters`. "unlinked" shows segments in no unit instead of units. */
export function unitRows(
  project: Project,
  order: VersionId,
  filters: readonly UnitFilter[],
): readonly UnitRow[] {
  if (filters.includes("unlinked")) return unlinkedSegments(project, order);
  const fits = unitTest(project, filters);
  return unitsAlong(project, order)
    .filter(fits)
    .map((unit) => ({ kind: "unit", key: unit.id, unit }));
}
