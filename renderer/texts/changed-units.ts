/** Which segments' units changed between two states of a project. */
import { sameValue } from "../../app/change/apply.ts";
import { numberOf } from "../../app/model/numbered.ts";
import { placesOf } from "../../app/model/places.ts";
import type { Unit, Version } from "../../app/model/records.ts";

/** Units whose members changed, before or after; judged ones are not among them unless they were rejected or brought back. */
export function changedMembers(
  before: readonly Unit[],
  after: readonly Unit[],
): readonly Unit[] {
  if (before === after) return [];
  const changed: Unit[] = [];
  let a = 0;
  let b = 0;
  while (a < before.length || b < after.length) {
    const old = before[a];
    const next = after[b];
    if (old === next) {
      a += 1;
      b += 1;
      continue;
    }
    const ahead =
      (old === undefined ? Infinity : numberOf(old.id)) -
      (next === undefined ? Infinity : numberOf(next.id));
    if (old !== undefined && ahead <= 0) a += 1;
    if (next !== undefined && ahead >= 0) b += 1;
    if (old !== undefined && next !== undefined && ahead === 0) {
      if (!hasSameMembers(old, next)) changed.push(old, next);
    } else {
      const only = ahead < 0 ? old : next;
      if (only !== undefined) changed.push(only);
    }
  }
  return changed;
}

function hasSameMembers(a: Unit, b: Unit): boolean {
  return (
    (a.status === "rejected") === (b.status === "rejected") &&
    sameValue(a.members, b.members)
  );
}

/** The first segment of each unit in each column. */
export function firstPlaces(
  units: readonly Unit[],
  versions: readonly Version[],
): readonly { readonly column: number; readonly index: number }[] {
  return units.flatMap((unit) =>
    versions.flatMap((version, column) => {
      const first = unit.members[version.id]?.[0];
      const index =
        first === undefined ? undefined : placesOf(version).indexOf.get(first);
      return index === undefined ? [] : [{ column, index }];
    }),
  );
}
