/**
 * Word vectors by contrast: of a batch of pairs of texts (a word and its
 * translation as much as a sentence and its), each text has to find its partner
 * by the cosine of the sums of its words' vectors (InfoNCE both ways, scale 20,
 * Adagrad a word). One process, deterministic.
 */
import { seeded } from "../align-cases.ts";
import type { Bag, NumberedContext, Vocabulary } from "./vocabulary.ts";
import { isTold } from "./vocabulary.ts";

export const dimensions = 128;
const batch = 128;
const scale = 20;

export interface Schedule {
  readonly steps: number;
  readonly rate: number;
  /** Share of batches made of dictionaries' entries; of those, of synsets and CLDR. */
  readonly told: number;
  readonly synsets: number;
}

/** Betters rows of {@link dimensions} numbers, a word each, in place; they end up of any length. */
export function trainVectors(
  vocabulary: Vocabulary,
  vectors: Float32Array,
  { steps, rate, told, synsets }: Schedule,
  report: (step: number, loss: number) => void,
): void {
  const chance = seeded(6);
  const slopes = new Float32Array(vocabulary.words.length).fill(1e-6);
  const weight = Float32Array.from(
    vocabulary.times,
    (times) => Math.min(1, 40 / times) ** 0.5,
  );
  const pools = [
    vocabulary.contexts.filter(
      ({ source }) => source === "synsets" || source === "cldr",
    ),
    vocabulary.contexts.filter(({ source }) => source === "wikdict"),
    vocabulary.contexts.filter(({ source }) => !isTold(source)),
  ];
  const x = new Float32Array(batch * dimensions);
  const y = new Float32Array(batch * dimensions);
  const dx = new Float32Array(batch * dimensions);
  const dy = new Float32Array(batch * dimensions);
  const normX = new Float32Array(batch);
  const normY = new Float32Array(batch);
  const similar = new Float32Array(batch * batch);
  const slope = new Float32Array(batch * batch);
  const bagsX: Bag[] = [];
  const bagsY: Bag[] = [];

  const embed = (bag: Bag, into: Float32Array, at: number): number => {
    const base = at * dimensions;
    into.fill(0, base, base + dimensions);
    for (const word of bag) {
      const own = weight[word] as number;
      const row = word * dimensions;
      for (let d = 0; d < dimensions; d++)
        into[base + d] =
          (into[base + d] as number) + own * (vectors[row + d] as number);
    }
    let sum = 1e-9;
    for (let d = 0; d < dimensions; d++) sum += (into[base + d] as number) ** 2;
    const norm = Math.sqrt(sum);
    for (let d = 0; d < dimensions; d++)
      into[base + d] = (into[base + d] as number) / norm;
    return norm;
  };
  const learn = (
    bag: Bag,
    own: Float32Array,
    slopesOf: Float32Array,
    norm: number,
    at: number,
    pace: number,
  ): void => {
    const base = at * dimensions;
    let along = 0;
    for (let d = 0; d < dimensions; d++)
      along += (own[base + d] as number) * (slopesOf[base + d] as number);
    let square = 0;
    for (let d = 0; d < dimensions; d++) {
      const value =
        ((slopesOf[base + d] as number) - along * (own[base + d] as number)) /
        norm;
      slopesOf[base + d] = value;
      square += value * value;
    }
    square /= dimensions;
    for (const word of bag) {
      const share = weight[word] as number;
      const known = (slopes[word] as number) + square * share * share;
      slopes[word] = known;
      const step = (pace * share) / Math.sqrt(known);
      const row = word * dimensions;
      for (let d = 0; d < dimensions; d++)
        vectors[row + d] =
          (vectors[row + d] as number) - step * (slopesOf[base + d] as number);
    }
  };

  for (let step = 0; step < steps; step++) {
    const pool =
      chance() >= told ? pools[2] : chance() < synsets ? pools[0] : pools[1];
    if (pool === undefined || pool.length === 0) continue;
    const pace = rate * (1 - 0.9 * (step / steps));
    for (let n = 0; n < batch; n++) {
      const [one, two] = drawPair(pool, chance);
      bagsX[n] = one;
      bagsY[n] = two;
      normX[n] = embed(one, x, n);
      normY[n] = embed(two, y, n);
    }
    multiplyTransposed(x, y, similar);
    const loss = contrast(similar, slope);
    multiply(slope, y, dx);
    multiplyAcross(slope, x, dy);
    for (let n = 0; n < batch; n++) {
      learn(bagsX[n] ?? [], x, dx, normX[n] as number, n, pace);
      learn(bagsY[n] ?? [], y, dy, normY[n] as number, n, pace);
    }
    if (step % 1000 === 0) report(step, loss);
  }
}

function drawPair(
  pool: readonly NumberedContext[],
  chance: () => number,
): readonly [Bag, Bag] {
  const { sides } = pool[Math.floor(chance() * pool.length)] as NumberedContext;
  const first = Math.floor(chance() * sides.length);
  const second =
    (first + 1 + Math.floor(chance() * (sides.length - 1))) % sides.length;
  const bag = (side: number): Bag => {
    const bags = sides[side]?.bags ?? [];
    return bags[Math.floor(chance() * bags.length)] ?? [];
  };
  return [bag(first), bag(second)];
}

/** out = x yᵀ */
function multiplyTransposed(
  x: Float32Array,
  y: Float32Array,
  out: Float32Array,
): void {
  for (let i = 0; i < batch; i++)
    for (let j = 0; j < batch; j += 2) {
      let one = 0;
      let two = 0;
      const a = i * dimensions;
      const b = j * dimensions;
      for (let d = 0; d < dimensions; d++) {
        const own = x[a + d] as number;
        one += own * (y[b + d] as number);
        two += own * (y[b + dimensions + d] as number);
      }
      out[i * batch + j] = one;
      out[i * batch + j + 1] = two;
    }
}

/** out = m y */
function multiply(m: Float32Array, y: Float32Array, out: Float32Array): void {
  out.fill(0);
  for (let i = 0; i < batch; i++)
    for (let j = 0; j < batch; j++) {
      const own = m[i * batch + j] as number;
      if (Math.abs(own) < 1e-4) continue;
      const a = i * dimensions;
      const b = j * dimensions;
      for (let d = 0; d < dimensions; d++)
        out[a + d] = (out[a + d] as number) + own * (y[b + d] as number);
    }
}

/** out = mᵀ x */
function multiplyAcross(
  m: Float32Array,
  x: Float32Array,
  out: Float32Array,
): void {
  out.fill(0);
  for (let i = 0; i < batch; i++)
    for (let j = 0; j < batch; j++) {
      const own = m[i * batch + j] as number;
      if (Math.abs(own) < 1e-4) continue;
      const a = i * dimensions;
      const b = j * dimensions;
      for (let d = 0; d < dimensions; d++)
        out[b + d] = (out[b + d] as number) + own * (x[a + d] as number);
    }
}

/** The loss of a table of cosines, and its slope. */
function contrast(similar: Float32Array, slope: Float32Array): number {
  let loss = 0;
  slope.fill(0);
  for (const across of [false, true])
    for (let i = 0; i < batch; i++) {
      const place = (j: number): number =>
        across ? j * batch + i : i * batch + j;
      let sum = 0;
      for (let j = 0; j < batch; j++)
        sum += Math.exp(scale * ((similar[place(j)] as number) - 1));
      for (let j = 0; j < batch; j++) {
        const share =
          Math.exp(scale * ((similar[place(j)] as number) - 1)) / sum;
        if (i === j) loss -= Math.log(share + 1e-12);
        slope[place(j)] =
          (slope[place(j)] as number) +
          ((share - (i === j ? 1 : 0)) * scale) / (2 * batch);
      }
    }
  return loss / (2 * batch);
}
