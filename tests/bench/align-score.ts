/** Scores after Sennrich & Volk 2010, counted as Vecalign does: precision counts null links, recall does not. */
import type { Link } from "./align-data.ts";

/** Counts that add up over documents before they are divided. */
export interface Tally {
  right: number;
  lax: number;
  proposed: number;
  found: number;
  foundLax: number;
  gold: number;
}

export const emptyTally = (): Tally => ({
  right: 0,
  lax: 0,
  proposed: 0,
  found: 0,
  foundLax: 0,
  gold: 0,
});

const key = ([a, b]: Link): string => `${a.join()}|${b.join()}`;
const isLink = ([a, b]: Link): boolean => a.length > 0 && b.length > 0;

/** Adds one document's links to a tally. */
export function tally(
  gold: readonly Link[],
  proposed: readonly Link[],
  sum: Tally,
): void {
  const [right, lax] = rights(gold, proposed);
  sum.right += right;
  sum.lax += lax;
  sum.proposed += proposed.length;
  const [found, foundLax] = rights(
    proposed.filter(isLink),
    gold.filter(isLink),
  );
  sum.found += found;
  sum.foundLax += foundLax;
  sum.gold += gold.filter(isLink).length;
}

/** Strict and lax F1. */
export function scores(sum: Tally): {
  readonly strict: number;
  readonly lax: number;
} {
  return {
    strict: f1(sum.right / sum.proposed, sum.found / sum.gold),
    lax: f1(sum.lax / sum.proposed, sum.foundLax / sum.gold),
  };
}

/** The harmonic mean; 0 where both are 0 or undefined. */
export function f1(precision: number, recall: number): number {
  const mean = (2 * precision * recall) / (precision + recall);
  return Number.isNaN(mean) ? 0 : mean;
}

function rights(
  gold: readonly Link[],
  test: readonly Link[],
): readonly [number, number] {
  const exact = new Set(gold.map(key));
  const partners = new Map<number, Set<number>>();
  for (const [a, b] of gold)
    for (const i of a) {
      const known = partners.get(i) ?? new Set<number>();
      for (const j of b) known.add(j);
      partners.set(i, known);
    }
  let strict = 0;
  let lax = 0;
  for (const link of test) {
    if (exact.has(key(link))) {
      strict++;
      lax++;
    } else if (
      link[0].some((i) => link[1].some((j) => partners.get(i)?.has(j) === true))
    )
      lax++;
  }
  return [strict, lax];
}

/** The links of one pair of versions in n-way units; segments without a partner are null links of their own. */
export function projected(
  units: readonly Readonly<Record<string, readonly number[]>>[],
  one: string,
  other: string,
): readonly Link[] {
  return units.flatMap((unit): Link[] => {
    const a = unit[one] ?? [];
    const b = unit[other] ?? [];
    if (a.length > 0 && b.length > 0) return [[a, b]];
    return [...a.map((i): Link => [[i], []]), ...b.map((j): Link => [[], [j]])];
  });
}
