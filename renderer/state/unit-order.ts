/** The order in which the window walks through units and drifts: along the text. */
import { findSegment, placesOf } from "../../app/model/places.ts";
import type { Drift, Project, Unit } from "../../app/model/records.ts";

const orders = new WeakMap<Project, readonly Unit[]>();

/** Units by where they stand in the first version that has a member of theirs (as a share of its segments). */
export function unitsInOrder(project: Project): readonly Unit[] {
  const known = orders.get(project);
  if (known !== undefined) return known;
  const shares = new Map(
    project.units.map((unit) => [unit, shareOf(project, unit)]),
  );
  const order = project.units.toSorted(
    (a, b) => (shares.get(a) ?? 0) - (shares.get(b) ?? 0),
  );
  orders.set(project, order);
  return order;
}

function shareOf(project: Project, unit: Unit): number {
  for (const version of project.versions) {
    const first = unit.members[version.id]?.[0];
    if (first === undefined) continue;
    const index = placesOf(version).indexOf.get(first);
    if (index !== undefined) return index / version.segments.length;
  }
  return 1;
}

/** Drifts by where their first mention stands (as a share of its version's segments). */
export function driftsInOrder(project: Project): readonly Drift[] {
  const share = (drift: Drift): number => {
    const mention = drift.mentions[0];
    const place =
      mention === undefined
        ? undefined
        : findSegment(project, mention.start.segment);
    return place === undefined
      ? 1
      : place.index / place.version.segments.length;
  };
  return project.drifts
    .map((drift) => ({ drift, at: share(drift) }))
    .sort((a, b) => a.at - b.at)
    .map(({ drift }) => drift);
}

/** Uncertain: suggested below .9. */
export function isUncertain(unit: Unit): boolean {
  return unit.status === "suggested" && unit.confidence < 0.9;
}

/** Still to be dealt with: not yet judged, or a real discrepancy that is still in the texts. */
export function isUnsettled({ status }: Drift): boolean {
  return status === "open" || status === "accepted";
}
