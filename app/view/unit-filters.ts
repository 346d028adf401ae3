/** What the Units table can be narrowed to, and how many units each filter leaves. */
import { unitOf } from "../model/memberships.ts";
import type { Project, Unit, UnitId, VersionId } from "../model/records.ts";
import { isLowUnit } from "./faces.ts";

/**
 * `drift`: a drift not yet settled touches it. `unconfirmed`: suggested.
 * `notOneToOne`: two or more segments of one version. `absent`: some version
 * is stated to have no counterpart. `missing:de`: no member in de. `unlinked`:
 * segments in no unit, instead of units.
 */
export type UnitFilter =
  | "drift"
  | "unconfirmed"
  | "confirmed"
  | "rejected"
  | "notOneToOne"
  | "low"
  | "absent"
  | "comment"
  | "byUser"
  | "unlinked"
  | `missing:${VersionId}`;

export const namedFilters = [
  "drift",
  "unconfirmed",
  "notOneToOne",
  "low",
  "confirmed",
  "rejected",
  "comment",
  "absent",
  "byUser",
  "unlinked",
] as const;

export const filterNames: Readonly<
  Record<(typeof namedFilters)[number], string>
> = {
  drift: "With drift",
  unconfirmed: "Unconfirmed",
  notOneToOne: "Not 1:1",
  low: "Low confidence",
  confirmed: "Confirmed",
  rejected: "Rejected",
  comment: "With a comment",
  absent: "No counterpart stated",
  byUser: "Linked by hand",
  unlinked: "Segments not linked",
};

export function filterName(filter: UnitFilter): string {
  const named = namedFilters.find((name) => name === filter);
  return named === undefined
    ? `Missing in ${filter.slice("missing:".length)}`
    : filterNames[named];
}

/** The version of a `missing:…` filter, else null. */
export function missingVersion(filter: UnitFilter): VersionId | null {
  return filter.startsWith("missing:") ? filter.slice("missing:".length) : null;
}

interface Touched {
  readonly drift: ReadonlySet<UnitId>;
  readonly comment: ReadonlySet<UnitId>;
}

/** Units that drifts speak of: a rejected unit binds nothing, so none speaks of it. */
function touchedBy(project: Project): Touched {
  const drift = new Set<UnitId>();
  const comment = new Set<UnitId>();
  for (const { mentions, status, comments } of project.drifts)
    for (const { start, end } of mentions)
      for (const { segment } of [start, end]) {
        const unit = unitOf(project, segment);
        if (unit === undefined) continue;
        if (status === "open" || status === "accepted") drift.add(unit.id);
        if (comments.length > 0) comment.add(unit.id);
      }
  return { drift, comment };
}

function fitsOne(unit: Unit, filter: UnitFilter, touched: Touched): boolean {
  switch (filter) {
    case "drift":
      return touched.drift.has(unit.id);
    case "comment":
      return touched.comment.has(unit.id);
    case "unconfirmed":
      return unit.status === "suggested";
    case "confirmed":
    case "rejected":
      return unit.status === filter;
    case "notOneToOne":
      return (
        unit.status !== "rejected" &&
        Object.values(unit.members).some((ids) => ids.length > 1)
      );
    case "low":
      return isLowUnit(unit);
    case "absent":
      return unit.absent.length > 0;
    case "byUser":
      return unit.origin === "user";
    case "unlinked":
      return false;
    default: {
      const version = missingVersion(filter);
      return (
        version !== null &&
        unit.status !== "rejected" &&
        unit.members[version] === undefined
      );
    }
  }
}

const statusFilters: readonly UnitFilter[] = [
  "unconfirmed",
  "confirmed",
  "rejected",
];

/** A test that all filters pass together; of the statuses any will do. */
export function unitTest(
  project: Project,
  filters: readonly UnitFilter[],
): (unit: Unit) => boolean {
  const touched = touchedBy(project);
  const statuses = filters.filter((filter) => statusFilters.includes(filter));
  const others = filters.filter((filter) => !statusFilters.includes(filter));
  return (unit) =>
    (statuses.length === 0 ||
      statuses.some((filter) => fitsOne(unit, filter, touched))) &&
    others.every((filter) => fitsOne(unit, filter, touched));
}

/** How many units (for "unlinked": segments) each filter alone would leave; one pass, as it is made anew on every change. */
export function filterCounts(
  project: Project,
): ReadonlyMap<UnitFilter, number> {
  const touched = touchedBy(project);
  const filters = namedFilters.filter((filter) => filter !== "unlinked");
  const counts = new Map<UnitFilter, number>(
    filters.map((filter) => [filter, 0]),
  );
  const withMember = new Map<VersionId, number>();
  let live = 0;
  let linked = 0;
  for (const unit of project.units) {
    for (const filter of filters)
      if (fitsOne(unit, filter, touched))
        counts.set(filter, (counts.get(filter) ?? 0) + 1);
    if (unit.status === "rejected") continue;
    live += 1;
    for (const [id, segments] of Object.entries(unit.members)) {
      linked += segments.length;
      withMember.set(id, (withMember.get(id) ?? 0) + 1);
    }
  }
  let all = 0;
  for (const { id, segments } of project.versions) {
    all += segments.length;
    counts.set(`missing:${id}`, live - (withMember.get(id) ?? 0));
  }
  // A segment is in at most one unit that is not rejected.
  counts.set("unlinked", all - linked);
  return counts;
}
