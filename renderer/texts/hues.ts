/** The hue of every unit, the same in all views and kept as long as the project is open. */
import type { Project, Unit, UnitId } from "../../app/model/records.ts";
import { dealHues } from "../../app/view/hues.ts";
import { findById } from "../../app/model/numbered.ts";

const dealt = new WeakMap<readonly Unit[], ReadonlyMap<UnitId, number>>();
let last: {
  units: readonly Unit[];
  hues: ReadonlyMap<UnitId, number>;
} | null = null;

/** 1 … 8, the number of a token `--u1` … `--u8`. */
export function hueOf(project: Project, unit: UnitId): number {
  let hues = dealt.get(project.units);
  if (hues === undefined) {
    const isSameProject =
      last !== null && sharesUnits(last.units, project.units);
    hues = dealHues(project, isSameProject ? last?.hues : undefined);
    dealt.set(project.units, hues);
  }
  last = { units: project.units, hues };
  return hues.get(unit) ?? 1;
}

/** A change keeps most records as they are; another project shares none. */
function sharesUnits(before: readonly Unit[], after: readonly Unit[]): boolean {
  return (
    before.length === 0 ||
    before.some((unit) => findById(after, unit.id) === unit)
  );
}
