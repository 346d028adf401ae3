/**
 * How alike two segments are, wherever they stand: the numbers from which the
 * free assignment of comparable texts judges a pair.
 */
import type { IndexedVersion } from "./indexed-version.ts";
import { at } from "./indexed-version.ts";
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
      const isFirst = share === at(first, partner);
      const nextOfB = at(isFirst ? second : first, partner);
      const next = Math.max(nextOfA, nextOfB);
      return {
        a: i,
        b: partner,
        features: [
          share,
          share - next,
          Math.log(1 + matched),
          fitOf(model, a, b, i, partner),
          bitsOf(at(a.marks, i) ^ at(b.marks, partner)),
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
  return lengthFit(model, at(a.letters, i), at(b.letters, j));
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
    at(version.postingStart, type + 1) - at(version.postingStart, type);
  const rows = Array.from({ length: a.count }, (_, i) => {
    if ((i & 255) === 0) checkpoint();
    const touched: number[] = [];
    for (let slot = at(a.slotStart, i); slot < at(a.slotStart, i + 1); slot++) {
      const type = at(a.slotType, slot);
      if (documents(a, type) > mostDocuments) continue;
      const met: number[] = [];
      for (
        let link = at(links.start, type);
        link < at(links.start, type + 1);
        link++
      ) {
        const partner = at(links.partner, link);
        if (documents(b, partner) > mostDocuments) continue;
        const value =
          Math.min(at(a.weight, type), at(b.weight, partner)) *
          at(links.strength, link);
        const end = at(b.postingStart, partner + 1);
        for (let p = at(b.postingStart, partner); p < end; p++) {
          const j = at(b.slotSegment, at(b.postings, p));
          if (at(word, j) === 0) met.push(j);
          if (value > at(word, j)) word[j] = value;
        }
      }
      for (const j of met) {
        if (at(gain, j) === 0) touched.push(j);
        gain[j] = at(gain, j) + at(word, j);
        word[j] = 0;
      }
    }
    const closestFew: Weighed[] = [];
    for (const partner of touched) {
      const matched = at(gain, partner);
      gain[partner] = 0;
      const size = Math.sqrt(at(a.mass, i) * at(b.mass, partner)) + 4;
      const share = matched / size;
      if (share > at(first, partner)) {
        second[partner] = at(first, partner);
        first[partner] = share;
      } else if (share > at(second, partner)) second[partner] = share;
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
