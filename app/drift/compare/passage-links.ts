/** The units as a table of segments: which unit a segment is in, and what lies around it. */
import type { DriftInput } from "./proposal.ts";

export interface PassageLinks {
  /** Version → segment → unit, or -1 for a segment in none. */
  readonly unitOf: readonly (readonly number[])[];
  /** Unit → version → segments. */
  readonly segmentsOf: (unit: number, version: number) => readonly number[];
}

export function passageLinks({ versions, units }: DriftInput): PassageLinks {
  const unitOf = versions.map(({ segments }) =>
    new Array<number>(segments.length).fill(-1),
  );
  units.forEach(({ members }, unit) =>
    versions.forEach(({ id }, version) => {
      for (const segment of members[id] ?? []) {
        const row = unitOf[version];
        if (row !== undefined) row[segment] = unit;
      }
    }),
  );
  return {
    unitOf,
    segmentsOf: (unit, version) =>
      units[unit]?.members[versions[version]?.id ?? ""] ?? [],
  };
}
