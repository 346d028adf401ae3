/**
 * Which of a pair's links to believe. A bead is trusted for its own score, for
 * the beads around it (where the order of the texts is shared, neighbours
 * confirm each other) and for the likeness of its segments. Where beads deserve
 * no trust, the order is not shared there, and segments are linked freely by
 * likeness instead: so the engine decides region by region, and finds moved
 * blocks and comparable texts alike.
 */
import type { AlignSettings } from "../model/align-settings.ts";
import type { Bead } from "./bead.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import type { Similar } from "./similarity.ts";
import type { LogisticModel } from "./logistic.ts";
import { logOdds, probability } from "./logistic.ts";

/** A bead with the probability that its segments belong together. */
export interface TrustedBead {
  readonly bead: Bead;
  /** The mean over its pairs of segments. */
  readonly trust: number;
  /** The same for each pair of segments. */
  readonly cells: readonly {
    readonly i: number;
    readonly j: number;
    readonly trust: number;
  }[];
  /** Whether it was found by likeness alone, out of the order of the search. */
  readonly free: boolean;
}

/** What a bead's pairs of segments are judged by, in the order of the fitted model. */
export const cellFeatureNames = [
  "own score",
  "mean score of the beads around, a segment",
  "likeness of the bead's likest two segments (log odds)",
  "segments beyond one to one",
  "mean score of the two versions, a segment",
  "mean score of all versions, a segment",
  "share of the other versions that link the two",
  "what a wider bead gains by the two, at most 6; 6 one to one",
] as const;

export type AlignOrder = AlignSettings["order"];

/** What is known of a pair beside its beads. */
export interface BeadContext {
  readonly similar: readonly Similar[];
  /** Likeness of each similar pair, 0 … 1, in the same order. */
  readonly likeness: readonly number[];
  /** {@link meanScore} over all pairs of versions. */
  readonly overall: number;
  /** The share of other versions that link segments i and j; 0 before they were heard. */
  readonly support: (i: number, j: number) => number;
  /** Whether the order of the texts is to be taken for shared, or for no help. */
  readonly order: AlignOrder;
}

/** The mean score a segment of a sequence of beads: high where the order is shared. */
export function meanScore(beads: readonly Bead[]): number {
  let score = 0;
  let size = 0;
  for (const bead of beads) {
    score += clipped(bead.score);
    size += segmentsOf(bead);
  }
  return meanOfFew(score, size);
}

/** Fewer segments tell nothing of how closely two texts follow each other. */
const fewSegments = 12;
/** Between the mean of texts that share nothing (about 0) and of translations (about 3). */
const usualMean = 1.5;

/** A mean score a segment; those that few segments lack count as usual. */
const meanOfFew = (score: number, size: number): number =>
  (score + Math.max(0, fewSegments - size) * usualMean) /
  Math.max(fewSegments, size);

const clipped = (score: number): number => Math.max(-4, Math.min(12, score));

/** Beads on either side that witness for one. */
const around = 8;
/** A bead of two segments that are equal to the letter. */
const sameTrust = 0.999;
/** A free link stands behind a bead of this trust. */
const leastFree = 0.15;

/** Where all around is in order, a free link is so much less likely. */
const mostOrder = 0.9;

/** One pair of segments that a bead links. */
export interface Cell {
  readonly i: number;
  readonly j: number;
  readonly features: readonly number[];
}

/** Every bead's pairs of segments with their features; none for null beads. */
export function beadCells(
  beads: readonly Bead[],
  context: BeadContext,
): readonly (readonly Cell[])[] {
  const likeness = new Map<string, number>();
  context.similar.forEach((pair, n) =>
    likeness.set(`${pair.a} ${pair.b}`, context.likeness[n] ?? 0),
  );
  const own = meanScore(beads);
  const scores = [0];
  const sizes = [0];
  beads.forEach((bead, n) => {
    scores.push((scores[n] ?? 0) + clipped(bead.score));
    sizes.push((sizes[n] ?? 0) + segmentsOf(bead));
  });
  return beads.map((bead, n) => {
    const from = Math.max(0, n - around);
    const to = Math.min(beads.length, n + around + 1);
    const score = (scores[to] ?? 0) - (scores[from] ?? 0) - clipped(bead.score);
    const size = (sizes[to] ?? 0) - (sizes[from] ?? 0) - segmentsOf(bead);
    const cells: Cell[] = [];
    let likest = 0.01;
    for (let i = bead.a; i < bead.aEnd; i++)
      for (let j = bead.b; j < bead.bEnd; j++)
        likest = Math.max(likest, likeness.get(`${i} ${j}`) ?? 0);
    for (let i = bead.a; i < bead.aEnd; i++)
      for (let j = bead.b; j < bead.bEnd; j++)
        cells.push({
          i,
          j,
          features: [
            Math.max(-6, Math.min(20, bead.score)),
            meanOfFew(score, size),
            logOdds(likest),
            segmentsOf(bead) - 2,
            own,
            context.overall,
            context.support(i, j),
            gainBy(bead, i, j),
          ],
        });
    return cells;
  });
}

/** What the less useful of two segments adds to its bead. */
function gainBy(bead: Bead, i: number, j: number): number {
  const [firstA, lastA, firstB, lastB] = bead.gains ?? [];
  return Math.min(
    6,
    (i === bead.a ? firstA : undefined) ?? 6,
    (i === bead.aEnd - 1 ? lastA : undefined) ?? 6,
    (j === bead.b ? firstB : undefined) ?? 6,
    (j === bead.bEnd - 1 ? lastB : undefined) ?? 6,
  );
}

const segmentsOf = (bead: Bead): number =>
  bead.aEnd - bead.a + bead.bEnd - bead.b;

const isSameText = (
  a: IndexedVersion,
  b: IndexedVersion,
  bead: Bead,
): boolean => segmentsOf(bead) === 2 && a.hash[bead.a] === b.hash[bead.b];

/** How surely the order is shared around a segment: the mean trust of the segments beside it. */
function orderAround(trust: Float64Array): (segment: number) => number {
  const sums = new Float64Array(trust.length + 1);
  trust.forEach((value, n) => (sums[n + 1] = (sums[n] as number) + value));
  return (segment) => {
    const from = Math.max(0, segment - around);
    const to = Math.min(trust.length, segment + around + 1);
    const own = trust[segment] as number;
    return (
      (mostOrder * ((sums[to] as number) - (sums[from] as number) - own)) /
      Math.max(1, to - from - 1)
    );
  };
}

/** The links of a pair, in the order of A: trusted beads, and free links where no bead is better. */
export function chooseLinks(
  a: IndexedVersion,
  b: IndexedVersion,
  beads: readonly Bead[],
  context: BeadContext,
  model: LogisticModel,
): readonly TrustedBead[] {
  const inOrder = context.order === "free" ? [] : beads;
  const judged = beadCells(inOrder, context);
  const byOrder = inOrder.flatMap((bead, n): TrustedBead[] => {
    const cells = (judged[n] ?? []).map(({ i, j, features }) => ({
      i,
      j,
      trust: isSameText(a, b, bead) ? sameTrust : probability(model, features),
    }));
    if (cells.length === 0) return [];
    const trust =
      cells.reduce((sum, cell) => sum + cell.trust, 0) / cells.length;
    return [{ bead, trust, cells, free: false }];
  });
  const trustOfA = new Float64Array(a.count);
  const trustOfB = new Float64Array(b.count);
  for (const { bead, trust } of byOrder) {
    trustOfA.fill(trust, bead.a, bead.aEnd);
    trustOfB.fill(trust, bead.b, bead.bEnd);
  }
  const orderA = orderAround(trustOfA);
  const orderB = orderAround(trustOfB);
  const similar = context.order === "shared" ? [] : context.similar;
  const freely = similar.flatMap((pair, n): TrustedBead[] => {
    const alone =
      1 -
      Math.max(
        trustOfA[pair.a] ?? 0,
        trustOfB[pair.b] ?? 0,
        orderA(pair.a),
        orderB(pair.b),
      );
    const trust = (context.likeness[n] ?? 0) * alone;
    if (trust < leastFree) return [];
    const bead = {
      a: pair.a,
      aEnd: pair.a + 1,
      b: pair.b,
      bEnd: pair.b + 1,
      score: logOdds(trust),
    };
    const cells = [{ i: pair.a, j: pair.b, trust }];
    return [{ bead, trust, cells, free: true }];
  });
  const takenA = new Uint8Array(a.count);
  const takenB = new Uint8Array(b.count);
  const isFree = (taken: Uint8Array, from: number, to: number): boolean =>
    taken.subarray(from, to).every((mark) => mark === 0);
  return [...byOrder, ...freely]
    .sort(
      (p, q) => q.trust - p.trust || p.bead.a - q.bead.a || p.bead.b - q.bead.b,
    )
    .filter(({ bead }) => {
      if (
        !isFree(takenA, bead.a, bead.aEnd) ||
        !isFree(takenB, bead.b, bead.bEnd)
      )
        return false;
      takenA.fill(1, bead.a, bead.aEnd);
      takenB.fill(1, bead.b, bead.bEnd);
      return true;
    })
    .sort((p, q) => p.bead.a - q.bead.a || p.bead.b - q.bead.b);
}
