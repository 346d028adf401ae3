import type { Band } from "./band.ts";
import type { Bead } from "./bead.ts";
import type { BeadScorer } from "./bead-score.ts";

/** Which beads are searched: to `rows` by `columns` segments. */
export interface Reach {
  readonly rows: number;
  readonly columns: number;
  /** Lets neighbours swap places at this cost (a log prior, below 0); without it beads keep the order. */
  readonly swap?: number;
}

/** Places (row, column) of the one-to-one beads of each way in which neighbours change places. */
const swaps: readonly (readonly (readonly [number, number])[])[] = [
  [[0, 1], [1, 0]],
  [[0, 1], [1, 2], [2, 0]],
  [[0, 2], [1, 0], [2, 1]],
]; // prettier-ignore
/** Steps back from here on are swaps: bead sizes stay below. */
const firstSwapStep = 0xf0;

/**
 * The best sequence of beads that covers both sides in order, by dynamic
 * programming over the band's states. Only the last rows of scores are kept;
 * one byte a state remembers the way back.
 */
export function searchBeads(
  band: Band,
  scorer: BeadScorer,
  nullScore: number,
  reach: Reach,
  checkpoint: () => void,
): readonly Bead[] {
  const rows = band.low.length - 1;
  const states = band.offset[rows + 1] as number;
  const back = new Uint8Array(states);
  const ring = Math.max(reach.rows, 3) + 1;
  let width = 0;
  for (let i = 0; i <= rows; i++)
    width = Math.max(
      width,
      (band.high[i] as number) - (band.low[i] as number) + 1,
    );
  const score = new Float64Array(ring * width).fill(-Infinity);
  const settle = (i: number, j: number, value: number, step: number): void => {
    const low = band.low[i] as number;
    if (j < low || j > (band.high[i] as number)) return;
    const place = (i % ring) * width + j - low;
    if (value <= (score[place] as number)) return;
    score[place] = value;
    back[(band.offset[i] as number) + j - low] = step;
  };
  settle(0, band.low[0] as number, 0, 0);
  for (let i = 0; i <= rows; i++) {
    if ((i & 63) === 0) checkpoint();
    const low = band.low[i] as number;
    const high = band.high[i] as number;
    for (let j = low; j <= high; j++) {
      const here = score[(i % ring) * width + j - low] as number;
      if (here === -Infinity) continue;
      if (i < rows) settle(i + 1, j, here + nullScore, 1 << 4);
      settle(i, j + 1, here + nullScore, 1);
      const tallest = Math.min(reach.rows, rows - i);
      for (let n = 1; n <= tallest; n++) {
        const furthest = Math.min(
          reach.columns,
          (band.high[i + n] as number) - j,
        );
        if (furthest < 1) continue;
        scorer.open(i, n, j);
        for (let m = 1; m <= furthest; m++)
          settle(i + n, j + m, here + scorer.grow(), (n << 4) | m);
      }
      if (reach.swap !== undefined)
        swaps.forEach((places, kind) => {
          const size = places.length;
          if (i + size > rows || j + size > (band.high[i + 1] as number))
            return;
          const gain = swapScore(scorer, i, j, places) + (reach.swap ?? 0);
          settle(i + size, j + size, here + gain, firstSwapStep + kind);
        });
    }
    score.fill(-Infinity, (i % ring) * width, (i % ring) * width + width);
  }
  return walkBack(band, back, scorer, nullScore);
}

function walkBack(
  band: Band,
  back: Uint8Array,
  scorer: BeadScorer,
  nullScore: number,
): readonly Bead[] {
  const beads: Bead[] = [];
  let i = band.low.length - 1;
  let j = band.high[i] as number;
  while (i > 0 || j > 0) {
    const step = back[
      (band.offset[i] as number) + j - (band.low[i] as number)
    ] as number;
    const swap = swaps[step - firstSwapStep];
    if (swap !== undefined) {
      i -= swap.length;
      j -= swap.length;
      for (const [row, column] of swap.toReversed()) {
        const a = i + row;
        const b = j + column;
        scorer.open(a, 1, b);
        beads.push({ a, aEnd: a + 1, b, bEnd: b + 1, score: scorer.grow() });
      }
      continue;
    }
    const n = step >> 4;
    const m = step & 15;
    if (n === 0 && m === 0)
      throw new Error(`No way back from prefix ${i}, ${j} inside the band`);
    const place = { a: i - n, aEnd: i, b: j - m, bEnd: j };
    if (n === 0 || m === 0) beads.push({ ...place, score: nullScore });
    else {
      const score = scoreOf(scorer, i - n, n, j - m, m);
      const without = (a: number, rows: number, b: number, columns: number) =>
        rows === 0 || columns === 0
          ? Infinity
          : score - nullScore - scoreOf(scorer, a, rows, b, columns);
      beads.push(
        n + m === 2
          ? { ...place, score }
          : {
              ...place,
              score,
              gains: [
                without(i - n + 1, n - 1, j - m, m),
                without(i - n, n - 1, j - m, m),
                without(i - n, n, j - m + 1, m - 1),
                without(i - n, n, j - m, m - 1),
              ],
            },
      );
    }
    i -= n;
    j -= m;
  }
  return beads.reverse();
}

function scoreOf(
  scorer: BeadScorer,
  i: number,
  rows: number,
  j: number,
  columns: number,
): number {
  scorer.open(i, rows, j);
  let score = 0;
  for (let column = 0; column < columns; column++) score = scorer.grow();
  return score;
}

function swapScore(
  scorer: BeadScorer,
  i: number,
  j: number,
  places: readonly (readonly [number, number])[],
): number {
  let sum = 0;
  for (const [row, column] of places) {
    scorer.open(i + row, 1, j + column);
    const gain = scorer.grow();
    // A link out of order has to stand on its own.
    if (gain <= 0) return -Infinity;
    sum += gain;
  }
  return sum;
}
