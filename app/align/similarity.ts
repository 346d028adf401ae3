/**
 * How alike two segments are, wherever they stand: the numbers from which the
 * free assignment of comparable texts judges a pair.
 */
import type { IndexedVersion } from "./indexed-version.ts";
import { at } from "./indexed-version.ts";
import type { LengthModel } from "./length.ts";
import { lengthFit, lengthModel } from "./length.ts";
import { sharedShare, sweepSharedWeight } from "./shared-weight.ts";
import type { WordLinks } from "./word-links.ts";
import { linkedMasses } from "./word-links.ts";

/** A pair of segments with what speaks for it. */
export interface Similar {
  readonly a: number;
  readonly b: number;
  /** See {@link featureNames}; the same order. */
  readonly features: readonly number[];
}

/** What a pair is judged by. */
export const featureNames = [
  "share of the words' weight that matches",
  "the share above the next best partner of either",
  "weight that matches (logarithm)",
  "fit of the lengths",
  "marks on one side alone",
  "segments to choose from (logarithm)",
  "share of the weight of words that could match",
] as const;

/** Partners of a segment that are looked at closely. */
const closest = 6;

/** The most similar pairs of two versions, each segment with its closest few. */
export function similarPairs(
  a: IndexedVersion,
  b: IndexedVersion,
  links: WordLinks,
  mostDocuments: number,
  checkpoint: () => void,
): readonly Similar[] {
  const { rows, first, second } = matchedWeights(
    a,
    b,
    links,
    mostDocuments,
    checkpoint,
  );
  const model = lengthModel(a.lettersInAll, b.lettersInAll);
  const [massA, massB] = linkedMasses(a, b, links);
  const choice = Math.log(a.count + b.count);
  return rows.flatMap((row, i) =>
    row.map(({ partner, share, matched }, n) => {
      const nextOfA = (n === 0 ? row[1] : row[0])?.share ?? 0;
      const isFirst = share === (first[partner] as number);
      const nextOfB = (isFirst ? second : first)[partner] as number;
      const next = Math.max(nextOfA, nextOfB);
      return {
        a: i,
        b: partner,
        features: [
          share,
          share - next,
          Math.log(1 + matched),
          fitOf(model, a, b, i, partner),
          bitsOf((a.marks[i] as number) ^ (b.marks[partner] as number)),
          choice,
          matched / (Math.sqrt(at(massA, i) * at(massB, partner)) + 4),
        ],
      };
    }),
  );
}

function fitOf(
  model: LengthModel,
  a: IndexedVersion,
  b: IndexedVersion,
  i: number,
  j: number,
): number {
  return lengthFit(model, a.letters[i] as number, b.letters[j] as number);
}

interface Weighed {
  readonly partner: number;
  readonly matched: number;
  readonly share: number;
}

function matchedWeights(
  a: IndexedVersion,
  b: IndexedVersion,
  links: WordLinks,
  mostDocuments: number,
  checkpoint: () => void,
): {
  readonly rows: readonly (readonly Weighed[])[];
  /** The largest share of each segment of B, and the one after it. */
  readonly first: Float64Array;
  readonly second: Float64Array;
} {
  const first = new Float64Array(b.count);
  const second = new Float64Array(b.count);
  const rows: (readonly Weighed[])[] = [];
  const sweep = { mostDocuments, checkpoint };
  sweepSharedWeight(a, b, links, sweep, (i, met, weight) => {
    const closestFew: Weighed[] = [];
    for (const partner of met) {
      const matched = weight[partner] as number;
      const share = sharedShare(a, i, b, partner, matched);
      if (share > (first[partner] as number)) {
        second[partner] = first[partner] as number;
        first[partner] = share;
      } else if (share > (second[partner] as number)) second[partner] = share;
      let place = closestFew.length;
      while (place > 0 && share > (closestFew[place - 1]?.share ?? 0)) place--;
      if (place < closest) {
        closestFew.splice(place, 0, { partner, matched, share });
        if (closestFew.length > closest) closestFew.pop();
      }
    }
    rows[i] = closestFew;
  });
  return { rows, first, second };
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
