import { unitOf } from "../../app/model/memberships.ts";
import { placesOf } from "../../app/model/places.ts";
import type { Project, Unit, Version } from "../../app/model/records.ts";
import type { Block } from "../../app/view/blocks.ts";
import type { ChainUnit } from "../../app/view/chain.ts";

/** A unit as the levelling sees it in these columns; null when it joins none of them. Judging a unit changes nothing here, so that rows stay. */
export function chainUnitOf(
  unit: Unit,
  versions: readonly Version[],
): ChainUnit | null {
  if (unit.status === "rejected") return null;
  let members = 0;
  const firsts = versions.map((version) => {
    const first = unit.members[version.id]?.[0];
    const index =
      first === undefined ? undefined : placesOf(version).indexOf.get(first);
    if (index === undefined) return -1;
    members += 1;
    return index;
  });
  return members < 2
    ? null
    : { id: unit.id, firsts, weight: (members - 1) * (0.5 + unit.confidence) };
}

export function chainUnitsOf(
  units: readonly Unit[],
  versions: readonly Version[],
): readonly ChainUnit[] {
  return units.flatMap((unit) => chainUnitOf(unit, versions) ?? []);
}

/** The units with a member in a block of these columns. */
export function chainUnitsIn(
  project: Project,
  versions: readonly Version[],
  block: Block,
): readonly ChainUnit[] {
  const units = new Set<Unit>();
  versions.forEach((version, column) => {
    const to = block.to[column] ?? 0;
    for (let index = block.from[column] ?? 0; index < to; index++) {
      const segment = version.segments[index];
      const unit =
        segment === undefined ? undefined : unitOf(project, segment.id);
      if (unit !== undefined) units.add(unit);
    }
  });
  return chainUnitsOf([...units], versions);
}
