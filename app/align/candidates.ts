import type { IndexedVersion } from "./indexed-version.ts";
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
    const slotEnd = a.slotStart[i + 1] as number;
    for (let slot = a.slotStart[i] as number; slot < slotEnd; slot++) {
      const type = a.slotType[slot] as number;
      if (documents(a, type) > rare) continue;
      wordTouched.length = 0;
      const end = links.start[type + 1] as number;
      for (let link = links.start[type] as number; link < end; link++) {
        const partner = links.partner[link] as number;
        if (documents(b, partner) > rare) continue;
        const value =
          Math.min(a.weight[type] as number, b.weight[partner] as number) *
          (links.strength[link] as number);
        const last = b.postingStart[partner + 1] as number;
        for (let p = b.postingStart[partner] as number; p < last; p++) {
          const j = b.slotSegment[b.postings[p] as number] as number;
          if ((word[j] as number) === 0) wordTouched.push(j);
          if (value > (word[j] as number)) word[j] = value;
        }
      }
      for (const j of wordTouched) {
        if ((gain[j] as number) === 0) touched.push(j);
        gain[j] = (gain[j] as number) + (word[j] as number);
        word[j] = 0;
      }
    }
    for (const j of touched) {
      const value = gain[j] as number;
      gain[j] = 0;
      keepBest(bestOfA, scoreOfA, secondOfA, i, j, value);
      keepBest(bestOfB, scoreOfB, secondOfB, j, i, value);
    }
  }
  const pairs: Candidate[] = [];
  for (let i = 0; i < a.count; i++) {
    const j = bestOfA[i] as number;
    if (j < 0 || (bestOfB[j] as number) !== i) continue;
    const matched = scoreOfA[i] as number;
    const next = Math.max(secondOfA[i] as number, secondOfB[j] as number);
    pairs.push({ a: i, b: j, matched, margin: matched - next });
  }
  return pairs;
}

const documents = (version: IndexedVersion, type: number): number =>
  (version.postingStart[type + 1] as number) -
  (version.postingStart[type] as number);

function keepBest(
  best: Int32Array,
  score: Float64Array,
  second: Float64Array,
  index: number,
  partner: number,
  value: number,
): void {
  if (value > (score[index] as number)) {
    second[index] = score[index] as number;
    score[index] = value;
    best[index] = partner;
  } else if (value > (second[index] as number)) second[index] = value;
}
