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
  const rows = matchedWeights(a, b, links, mostDocuments, checkpoint);
  const columns: { partner: number; share: number; matched: number }[][] =
    Array.from({ length: b.count }, () => []);
  rows.forEach((row, i) => {
    for (const { partner, share, matched } of row)
      columns[partner]?.push({ partner: i, share, matched });
  });
  const topShares = (list: readonly { share: number }[]): [number, number] => {
    let first = 0;
    let second = 0;
    for (const { share } of list)
      if (share > first) {
        second = first;
        first = share;
      } else if (share > second) second = share;
    return [first, second];
  };
  const bestOfB = columns.map(topShares);
  const model = lengthModel(a.lettersInAll, b.lettersInAll);
  const choice = Math.log(a.count + b.count);
  return rows.flatMap((row, i) => {
    const [first, second] = topShares(row);
    return row
      .sort((p, q) => q.share - p.share || p.partner - q.partner)
      .slice(0, closest)
      .map(({ partner, share, matched }) => {
        const [firstB, secondB] = bestOfB[partner] ?? [0, 0];
        const next = Math.max(
          share === first ? second : first,
          share === firstB ? secondB : firstB,
        );
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
      });
  });
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
  partner: number;
  matched: number;
  share: number;
}

function matchedWeights(
  a: IndexedVersion,
  b: IndexedVersion,
  links: WordLinks,
  mostDocuments: number,
  checkpoint: () => void,
): Weighed[][] {
  const gain = new Float64Array(b.count);
  const word = new Float64Array(b.count);
  const documents = (version: IndexedVersion, type: number): number =>
    at(version.postingStart, type + 1) - at(version.postingStart, type);
  return Array.from({ length: a.count }, (_, i) => {
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
    return touched.map((partner) => {
      const matched = at(gain, partner);
      gain[partner] = 0;
      const size = Math.sqrt(at(a.mass, i) * at(b.mass, partner)) + 4;
      return { partner, matched, share: matched / size };
    });
  });
}

function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
