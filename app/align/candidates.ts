import type { IndexedVersion } from "./indexed-version.ts";
import { at } from "./indexed-version.ts";
import type { WordLinks } from "./word-links.ts";

/** Two segments that share words, wherever they stand. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  /** Word weight explained, each word of A once. */
  readonly matched: number;
  /** How far `matched` lies above the next best partner of either segment. */
  readonly margin: number;
}

/** Words in more segments than this do not say where a segment belongs. */
const rare = 24;

/** Pairs that are each other's best by rare words alone, in the order of A. Linear in the texts. */
export function mutualBest(
  a: IndexedVersion,
  b: IndexedVersion,
  links: WordLinks,
  checkpoint: () => void,
): readonly Candidate[] {
  const gain = new Float64Array(b.count);
  const bestOfA = new Int32Array(a.count).fill(-1);
  const scoreOfA = new Float64Array(a.count);
  const secondOfA = new Float64Array(a.count);
  const bestOfB = new Int32Array(b.count).fill(-1);
  const scoreOfB = new Float64Array(b.count);
  const secondOfB = new Float64Array(b.count);
  const touched: number[] = [];
  const word = new Float64Array(b.count);
  const wordTouched: number[] = [];
  for (let i = 0; i < a.count; i++) {
    if ((i & 255) === 0) checkpoint();
    touched.length = 0;
    const slotEnd = at(a.slotStart, i + 1);
    for (let slot = at(a.slotStart, i); slot < slotEnd; slot++) {
      const type = at(a.slotType, slot);
      if (documents(a, type) > rare) continue;
      wordTouched.length = 0;
      const end = at(links.start, type + 1);
      for (let link = at(links.start, type); link < end; link++) {
        const partner = at(links.partner, link);
        if (documents(b, partner) > rare) continue;
        const value =
          Math.min(at(a.weight, type), at(b.weight, partner)) *
          at(links.strength, link);
        const last = at(b.postingStart, partner + 1);
        for (let p = at(b.postingStart, partner); p < last; p++) {
          const j = at(b.slotSegment, at(b.postings, p));
          if (at(word, j) === 0) wordTouched.push(j);
          if (value > at(word, j)) word[j] = value;
        }
      }
      for (const j of wordTouched) {
        if (at(gain, j) === 0) touched.push(j);
        gain[j] = at(gain, j) + at(word, j);
        word[j] = 0;
      }
    }
    for (const j of touched) {
      const value = at(gain, j);
      gain[j] = 0;
      keepBest(bestOfA, scoreOfA, secondOfA, i, j, value);
      keepBest(bestOfB, scoreOfB, secondOfB, j, i, value);
    }
  }
  const pairs: Candidate[] = [];
  for (let i = 0; i < a.count; i++) {
    const j = at(bestOfA, i);
    if (j < 0 || at(bestOfB, j) !== i) continue;
    const matched = at(scoreOfA, i);
    const next = Math.max(at(secondOfA, i), at(secondOfB, j));
    pairs.push({ a: i, b: j, matched, margin: matched - next });
  }
  return pairs;
}

const documents = (version: IndexedVersion, type: number): number =>
  at(version.postingStart, type + 1) - at(version.postingStart, type);

function keepBest(
  best: Int32Array,
  score: Float64Array,
  second: Float64Array,
  index: number,
  partner: number,
  value: number,
): void {
  if (value > at(score, index)) {
    second[index] = at(score, index);
    score[index] = value;
    best[index] = partner;
  } else if (value > at(second, index)) second[index] = value;
}
