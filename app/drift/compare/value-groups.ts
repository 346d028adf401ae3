/** The rows of a unit, set against each other: what most versions state, and what some state in its place. */
import { type Atom, atomsOf } from "./atoms.ts";
import { type Entry, mergeRows, type Row, rowsOf } from "./rows.ts";
import { rivalry } from "./same-value.ts";
import type { UnitView } from "./unit-view.ts";

/** One thing that a unit speaks of. */
export interface ValueGroup {
  /** What is stated by most, or first. */
  readonly main: Row;
  /** What others state in its place; best rival first. */
  readonly rivals: readonly Row[];
}

/** Rows below this do not state the same thing. */
const leastRivalry = 0.5;

/** The groups with rivals first. */
export function valueGroups(view: UnitView): readonly ValueGroup[] {
  const atoms = new Map(
    view.members.map(({ version, passages }) => [
      version,
      passages.flatMap(({ facts }) =>
        facts.flatMap(({ fact, offset }) => atomsOf(fact, offset)),
      ),
    ]),
  );
  const strict = rowsOf(atoms);
  const groups: ValueGroup[] = [];
  const claimed = new Set<Row>();
  const pair = (rows: readonly Row[], least: number): void => {
    const bySize = [...rows].sort((a, b) => b.versions.size - a.versions.size);
    for (const row of bySize) {
      if (claimed.has(row) || row.versions.size === count) continue;
      const rivals = rivalsOf(row, rows, claimed, count, least);
      if (rivals.length === 0) continue;
      claimed.add(row);
      for (const rival of rivals) claimed.add(rival);
      groups.push({ main: row, rivals });
    }
  };
  const count = view.members.length;
  // The same number of another unit is a rival before a bare number is a match.
  pair(strict, 1);
  const rows = mergeRows(strict, claimed);
  pair(rows, leastRivalry);
  for (const row of rows)
    if (!claimed.has(row)) groups.push({ main: row, rivals: [] });
  return groups;
}

/** Rows that state something else in place of `row`, best first, none of a version twice. */
function rivalsOf(
  row: Row,
  rows: readonly Row[],
  claimed: ReadonlySet<Row>,
  count: number,
  least: number,
): readonly Row[] {
  const isMajority = row.versions.size * 2 > count || count === 2;
  if (!isMajority || isWeak(row)) return [];
  const taken = new Set(row.versions);
  const rivals: Row[] = [];
  const candidates = rows
    .filter((other) => other !== row && !claimed.has(other) && other.versions.size <= row.versions.size)
    .map((other) => ({ other, score: rivalryOf(row, other) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || b.other.versions.size - a.other.versions.size); // prettier-ignore
  for (const { other } of candidates) {
    if ([...other.versions].some((version) => taken.has(version))) continue;
    rivals.push(other);
    for (const version of other.versions) taken.add(version);
  }
  return rivals;
}

/** How likely two rows state the same thing, 0 to 1. */
export function rivalryOf(row: Row, other: Row): number {
  const [a, b] = [strongest(row), strongest(other)];
  const score = rivalry(a, b);
  if (!isWeak(other)) return score;
  // "One" and the article look alike: only with the same unit do they state an amount.
  return a.unit !== null && a.unit === b.unit ? score - 0.1 : 0;
}

/** The entry that says most. */
export function strongest(row: Row): Atom {
  return row.entries.reduce((best, { atom }) => strength(atom) > strength(best) ? atom : best, first(row).atom); // prettier-ignore
}

function strength(atom: Atom): number {
  return (atom.isWeak ? 0 : 4) + (atom.unit === null ? 0 : 2) + (atom.hasFigures ? 1 : 0); // prettier-ignore
}

/** The entry that came first. */
export function first(row: Row): Entry {
  const [entry] = row.entries;
  if (entry === undefined) throw new Error("A row has an entry.");
  return entry;
}

/** A row of which every entry says little by itself. */
function isWeak(row: Row): boolean {
  return row.entries.every(({ atom }) => atom.isWeak);
}
