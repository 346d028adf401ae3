/**
 * How alike two segments are, wherever they stand: the numbers from which the
 * free assignment of comparable texts judges a pair.
 */
import type { IndexedVersion } from "./indexed-version.ts";
import type { LengthModel } from "./length.ts";
import { lengthFit, lengthModel } from "./length.ts";
import type { WordLinks } from "./word-links.ts";

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
  const gain = new Float64Array(b.count);
  const word = new Float64Array(b.count);
  const documents = (version: IndexedVersion, type: number): number =>
    (version.postingStart[type + 1] as number) -
    (version.postingStart[type] as number);
  const rows = Array.from({ length: a.count }, (_, i) => {
    if ((i & 255) === 0) checkpoint();
    const touched: number[] = [];
    for (
      let slot = a.slotStart[i] as number;
      slot < (a.slotStart[i + 1] as number);
      slot++
    ) {
      const type = a.slotType[slot] as number;
      if (documents(a, type) > mostDocuments) continue;
      const met: number[] = [];
      for (
        let link = links.start[type] as number;
        link < (links.start[type + 1] as number);
        link++
      ) {
        const partner = links.partner[link] as number;
        if (documents(b, partner) > mostDocuments) continue;
        const value =
          Math.min(a.weight[type] as number, b.weight[partner] as number) *
          (links.strength[link] as number);
        const end = b.postingStart[partner + 1] as number;
        for (let p = b.postingStart[partner] as number; p < end; p++) {
          const j = b.slotSegment[b.postings[p] as number] as number;
          if ((word[j] as number) === 0) met.push(j);
          if (value > (word[j] as number)) word[j] = value;
        }
      }
      for (const j of met) {
        if ((gain[j] as number) === 0) touched.push(j);
        gain[j] = (gain[j] as number) + (word[j] as number);
        word[j] = 0;
      }
    }
    const closestFew: Weighed[] = [];
    for (const partner of touched) {
      const matched = gain[partner] as number;
      gain[partner] = 0;
      const size =
        Math.sqrt((a.mass[i] as number) * (b.mass[partner] as number)) + 4;
      const share = matched / size;
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
    return closestFew;
  });
  return { rows, first, second };
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
