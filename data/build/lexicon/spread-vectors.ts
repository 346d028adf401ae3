/**
 * Where training begins: every word has a random direction, which spreads to
 * the words it shares contexts with and on to theirs, a few times (as LightGCN
 * smooths a graph). Words that translate each other, directly or through a
 * third language, end up side by side in seconds.
 */
import { seeded } from "../align-cases.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { isTold } from "./vocabulary.ts";

export interface Spread {
  readonly rounds: number;
  /** How much of its own random direction a word keeps. */
  readonly own: number;
  /** Weight of a sentence's word against an entry's. */
  readonly text: number;
}

export function spreadVectors(
  { words, times, contexts }: Vocabulary,
  dimensions: number,
  { rounds, own, text }: Spread,
): Float32Array {
  const chance = seeded(5);
  const size = words.length;
  const first = new Float32Array(size * dimensions);
  for (let n = 0; n < first.length; n++)
    first[n] = chance() + chance() + chance() + chance() - 2;
  normalise(first, dimensions);
  let vectors: Float32Array = first;
  const weight = Float32Array.from(times, (count) =>
    Math.min(1, Math.sqrt(40 / count)),
  );
  const side = new Float32Array(dimensions);
  const whole = new Float32Array(dimensions);
  for (let round = 0; round < rounds; round++) {
    const next = new Float32Array(size * dimensions);
    for (const { source, sides } of contexts) {
      const isEntry = isTold(source);
      const sums = sides.map(({ bags }) => {
        const sum = new Float32Array(dimensions);
        for (const bag of bags) {
          side.fill(0);
          for (const word of bag)
            addRow(side, vectors, word, weight[word] as number, dimensions);
          addUnit(sum, side, 1 / bags.length);
        }
        return sum;
      });
      for (const { language, bags } of sides) {
        // A word takes what the other languages say, not what it said itself.
        whole.fill(0);
        sides.forEach((other, n) => {
          const sum = sums[n];
          if (other.language !== language && sum !== undefined)
            addUnit(whole, sum, 1);
        });
        for (const bag of bags)
          for (const word of bag) {
            const share = isEntry
              ? bag.length ** -1.5
              : (text * (weight[word] as number)) / Math.sqrt(bag.length);
            addTo(next, word, whole, share, dimensions);
          }
      }
    }
    normalise(next, dimensions);
    const keep = round === rounds - 1 ? own : 1;
    for (let n = 0; n < next.length; n++)
      next[n] = (next[n] as number) + keep * (first[n] as number);
    normalise(next, dimensions);
    vectors = next;
  }
  return vectors;
}

function addRow(
  sum: Float32Array,
  rows: Float32Array,
  row: number,
  weight: number,
  dimensions: number,
): void {
  const base = row * dimensions;
  for (let d = 0; d < dimensions; d++)
    sum[d] = (sum[d] as number) + weight * (rows[base + d] as number);
}

function addUnit(
  sum: Float32Array,
  vector: Float32Array,
  weight: number,
): void {
  let square = 1e-12;
  for (const value of vector) square += value * value;
  const scale = weight / Math.sqrt(square);
  for (let d = 0; d < sum.length; d++)
    sum[d] = (sum[d] as number) + scale * (vector[d] as number);
}

function addTo(
  rows: Float32Array,
  row: number,
  vector: Float32Array,
  weight: number,
  dimensions: number,
): void {
  const base = row * dimensions;
  for (let d = 0; d < dimensions; d++)
    rows[base + d] =
      (rows[base + d] as number) + weight * (vector[d] as number);
}

/** Brings every row to length 1; rows of zeros stay. */
export function normalise(rows: Float32Array, dimensions: number): void {
  for (let base = 0; base < rows.length; base += dimensions) {
    let square = 1e-12;
    for (let d = base; d < base + dimensions; d++)
      square += (rows[d] as number) ** 2;
    const scale = 1 / Math.sqrt(square);
    for (let d = base; d < base + dimensions; d++)
      rows[d] = (rows[d] as number) * scale;
  }
}
