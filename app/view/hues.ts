/** Eight hues dealt to the units along the text, so that neighbours differ in every column. */
import { numberOf } from "../model/numbered.ts";
import { placesOf } from "../model/places.ts";
import { unitOf } from "../model/memberships.ts";
import type { Project, Unit, UnitId } from "../model/records.ts";

export const hueCount = 8;

/**
 * A hue, 1 … 8, for every unit. Units in `known` keep theirs, so that a new
 * link never recolours the rest.
 */
export function dealHues(
  project: Project,
  known: ReadonlyMap<UnitId, number> = new Map(),
): Map<UnitId, number> {
  const hues = new Map(known);
  for (const unit of project.units) {
    if (hues.has(unit.id)) continue;
    const taken = new Set(
      neighboursOf(project, unit).map((other) => hues.get(other.id)),
    );
    let hue = ((numberOf(unit.id) - 1) % hueCount) + 1;
    for (let tries = 0; tries < hueCount && taken.has(hue); tries++)
      hue = (hue % hueCount) + 1;
    hues.set(unit.id, hue);
  }
  return hues;
}

/** Units of the segments next to a unit's own. */
function neighboursOf(project: Project, unit: Unit): readonly Unit[] {
  const found: Unit[] = [];
  for (const version of project.versions) {
    const { indexOf } = placesOf(version);
    for (const id of unit.members[version.id] ?? []) {
      const at = indexOf.get(id) ?? -2;
      for (const beside of [
        version.segments[at - 1],
        version.segments[at + 1],
      ]) {
        const other =
          beside === undefined ? undefined : unitOf(project, beside.id);
        if (other !== undefined && other.id !== unit.id) found.push(other);
      }
    }
  }
  return found;
}
