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

/** Rows of equal values; a version is in a row at most once. */
export function rowsOf(
  atomsByVersion: ReadonlyMap<number, readonly Atom[]>,
): readonly Row[] {
  const rows: { entries: Entry[]; versions: Set<number>; occurrence: number }[] = []; // prettier-ignore
  for (const [version, atoms] of atomsByVersion)
    // What is stated most precisely finds its row first.
    for (const atom of [...atoms].sort(
      (a, b) => precision(b) - precision(a) || a.start - b.start,
    )) {
      // prettier-ignore
      const fitting = rows.filter((row) => row.entries.every(({ atom: other }) => sameValue(atom, other))); // prettier-ignore
      const free = fitting
        .filter((row) => !row.versions.has(version))
        .sort((a, b) => likeness(b.entries, atom) - likeness(a.entries, atom) || a.occurrence - b.occurrence); // prettier-ignore
      const [row] = free;
      const occurrence = row?.occurrence ?? fitting.length + 1;
      if (row === undefined)
        rows.push({ entries: [{ version, atom, occurrence }], versions: new Set([version]), occurrence }); // prettier-ignore
      else {
        row.entries.push({ version, atom, occurrence });
        row.versions.add(version);
      }
    }
  return rows;
}

function precision(atom: Atom): number {
  return (atom.unit === null ? 0 : 2) + (atom.hasFigures ? 1 : 0) - (atom.isWeak ? 3 : 0) - (atom.value === null ? 4 : 0); // prettier-ignore
}

function likeness(entries: readonly Entry[], atom: Atom): number {
  return entries.filter(({ atom: other }) => other.kind === atom.kind && other.unit === atom.unit).length; // prettier-ignore
}
