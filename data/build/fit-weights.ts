/** Fits what the search for beads weighs, by trying one weight after the other. */
import type { AlignWeights } from "../../app/align/weights.ts";
import type { IndexedVersion } from "../../app/align/indexed-version.ts";
import { indexVersion } from "../../app/align/indexed-version.ts";
import type { Point } from "../../app/align/band.ts";
import { alignIndexed, pathOf, searchFine } from "../../app/align/pair.ts";
import type { WordEvidence, WordLinks } from "../../app/align/word-links.ts";
import { idleTask } from "../../app/task/task.ts";
import type { AlignCase } from "./align-cases.ts";
import { goldLinks } from "./align-gold.ts";

/**
 * Tried in this order, twice. How often sentences are left out, swapped or
 * regrouped two to two is an accident of the cases, and news is too even to
 * teach lengths and marks: those stay as they are.
 */
const fitted = ["matched", "unmatched", "oneToTwo", "oneToThree"] as const;

/** A step has to better F1 by so much: cases are made up, and smaller gains are theirs alone. */
const leastGain = 0.001;

interface Prepared {
  readonly a: IndexedVersion;
  readonly b: IndexedVersion;
  readonly links: WordLinks;
  readonly path: readonly Point[];
  readonly gold: ReadonlySet<string>;
}

/** The weights with the best strict F1 over all pairs of versions of the cases, and that F1. */
export function fitWeights(
  cases: readonly AlignCase[],
  evidence: readonly WordEvidence[],
  start: AlignWeights,
): { readonly weights: AlignWeights; readonly f1: number } {
  const prepared = cases.flatMap((own) => prepare(own, evidence));
  let weights = start;
  let best = scoreOf(prepared, weights);
  for (const factors of [
    [0.6, 1.6],
    [0.8, 1.25],
  ])
    for (const name of fitted)
      for (const factor of factors)
        for (;;) {
          const tried = { ...weights, [name]: rounded(weights[name] * factor) };
          const score = scoreOf(prepared, tried);
          if (score <= best + leastGain) break;
          best = score;
          weights = tried;
        }
  return { weights, f1: best };
}

const rounded = (value: number): number => Number(value.toPrecision(3));

function prepare(
  own: AlignCase,
  evidence: readonly WordEvidence[],
): readonly Prepared[] {
  const versions = own.versions.map((version) => indexVersion(version));
  return versions.flatMap((a, x) =>
    versions.flatMap((b, y) => {
      if (y <= x) return [];
      const { links, beads } = alignIndexed(a, b, idleTask, { evidence });
      return [{ a, b, links, path: pathOf(beads), gold: goldLinks(own, x, y) }];
    }),
  );
}

function scoreOf(prepared: readonly Prepared[], weights: AlignWeights): number {
  let right = 0;
  let proposed = 0;
  let gold = 0;
  for (const own of prepared) {
    const beads = searchFine(
      own.a,
      own.b,
      own.links,
      idleTask,
      { swaps: true, weights },
      own.path,
    );
    for (const bead of beads) {
      if (bead.a === bead.aEnd || bead.b === bead.bEnd) continue;
      proposed++;
      if (
        own.gold.has(`${range(bead.a, bead.aEnd)}|${range(bead.b, bead.bEnd)}`)
      )
        right++;
    }
    gold += own.gold.size;
  }
  return (2 * right) / (proposed + gold);
}

const range = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, n) => from + n).join();
