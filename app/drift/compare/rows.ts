/** The agreement table of one unit: a row a value, with what each version says of it. */
import type { Atom } from "./atoms.ts";
import { sameValue } from "./same-value.ts";

export interface Entry {
  /** Place of the version in the input. */
  readonly version: number;
  readonly atom: Atom;
  /** 1 for the first time that the version states the value, 2 for the next … */
  readonly occurrence: number;
}

export interface Row {
  readonly entries: readonly Entry[];
  readonly versions: ReadonlySet<number>;
  readonly occurrence: number;
}

interface OpenRow {
  entries: Entry[];
  versions: Set<number>;
  occurrence: number;
}

/** Rows of values stated alike, unit and all; a version is in a row at most once. */
export function rowsOf(
  atomsByVersion: ReadonlyMap<number, readonly Atom[]>,
): readonly Row[] {
  const rows: OpenRow[] = [];
  for (const [version, atoms] of atomsByVersion)
    for (const atom of atoms) {
      const fitting = rows.filter(({ entries }) => entries.every(({ atom: other }) => isAlike(atom, other))); // prettier-ignore
      const row = fitting.find(({ versions }) => !versions.has(version));
      const occurrence = row?.occurrence ?? fitting.length + 1;
      const entry = { version, atom, occurrence };
      if (row === undefined)
        rows.push({ entries: [entry], versions: new Set([version]), occurrence }); // prettier-ignore
      else {
        row.entries.push(entry);
        row.versions.add(version);
      }
    }
  return rows;
}

/** Joins rows of the same value where one says more than the other: "5000" and "$5,000". Those in `settled` stay apart. */
export function mergeRows(
  rows: readonly Row[],
  settled: ReadonlySet<Row>,
): readonly Row[] {
  const merged: OpenRow[] = [];
  const order = rows.filter((row) => !settled.has(row)).sort((a, b) => b.versions.size - a.versions.size); // prettier-ignore
  for (const row of order) {
    const fitting = merged.filter((other) =>
      [...row.versions].every((version) => !other.versions.has(version)) &&
      other.entries.every(({ atom }) => row.entries.every((entry) => sameValue(atom, entry.atom)))); // prettier-ignore
    const [home] = fitting.sort((a, b) => likeness(b, row) - likeness(a, row));
    if (home === undefined)
      merged.push({ entries: [...row.entries], versions: new Set(row.versions), occurrence: row.occurrence }); // prettier-ignore
    else {
      home.entries.push(...row.entries);
      for (const version of row.versions) home.versions.add(version);
    }
  }
  return merged;
}

function isAlike(a: Atom, b: Atom): boolean {
  return a.kind === b.kind && (a.value === null) === (b.value === null) && sameValue(a, b); // prettier-ignore
}

function likeness(home: OpenRow, row: Row): number {
  const isOrdinal = row.entries.some(({ atom }) => atom.isOrdinal);
  return home.versions.size + (home.entries.some(({ atom }) => atom.isOrdinal === isOrdinal) ? 0.5 : 0); // prettier-ignore
}
