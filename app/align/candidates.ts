import type { IndexedVersion } from "./indexed-version.ts";
import { sweepSharedWeight } from "./shared-weight.ts";
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
  const bestOfA = new Int32Array(a.count).fill(-1);
  const scoreOfA = new Float64Array(a.count);
  const secondOfA = new Float64Array(a.count);
  const bestOfB = new Int32Array(b.count).fill(-1);
  const scoreOfB = new Float64Array(b.count);
  const secondOfB = new Float64Array(b.count);
  sweepSharedWeight(
    a,
    b,
    links,
    { mostDocuments: rare, checkpoint },
    (i, met, weight) => {
      for (const j of met) {
        const value = weight[j] as number;
        keepBest(bestOfA, scoreOfA, secondOfA, i, j, value);
        keepBest(bestOfB, scoreOfB, secondOfB, j, i, value);
      }
    },
  );
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
