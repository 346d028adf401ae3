import type { IndexedVersion } from "./indexed-version.ts";
import { at } from "./indexed-version.ts";
import type { WordLinks } from "./word-links.ts";

export interface Sweep {
  /** Words in more segments than this do not say where a segment belongs. */
  readonly mostDocuments: number;
  /** Checked often enough to cancel promptly. */
  readonly checkpoint: () => void;
}

/**
 * Visits every segment of A with the segments of B that share words with it, in
 * no order, and the word weight they share, each word of A once. Both are
 * valid during the visit alone. Linear in what is shared.
 */
export function sweepSharedWeight(
  a: IndexedVersion,
  b: IndexedVersion,
  links: WordLinks,
  { mostDocuments, checkpoint }: Sweep,
  visit: (i: number, met: readonly number[], weight: Float64Array) => void,
): void {
  const gain = new Float64Array(b.count);
  const word = new Float64Array(b.count);
  const met: number[] = [];
  const metByWord: number[] = [];
  for (let i = 0; i < a.count; i++) {
    if ((i & 63) === 0) checkpoint();
    met.length = 0;
    const slotEnd = at(a.slotStart, i + 1);
    for (let slot = at(a.slotStart, i); slot < slotEnd; slot++) {
      const type = at(a.slotType, slot);
      if (documents(a, type) > mostDocuments) continue;
      metByWord.length = 0;
      const end = at(links.start, type + 1);
      for (let link = at(links.start, type); link < end; link++) {
        const partner = at(links.partner, link);
        if (documents(b, partner) > mostDocuments) continue;
        const value =
          Math.min(at(a.weight, type), at(b.weight, partner)) *
          at(links.strength, link);
        const last = at(b.postingStart, partner + 1);
        for (let p = at(b.postingStart, partner); p < last; p++) {
          const j = at(b.slotSegment, at(b.postings, p));
          const known = at(word, j);
          if (known === 0) metByWord.push(j);
          if (value > known) word[j] = value;
        }
      }
      for (const j of metByWord) {
        const known = at(gain, j);
        if (known === 0) met.push(j);
        gain[j] = known + at(word, j);
        word[j] = 0;
      }
    }
    visit(i, met, gain);
    for (const j of met) gain[j] = 0;
  }
}

const documents = (version: IndexedVersion, type: number): number =>
  at(version.postingStart, type + 1) - at(version.postingStart, type);

/** The share of two segments' word weight that they share, about 0 … 1. */
export function sharedShare(
  a: IndexedVersion,
  i: number,
  b: IndexedVersion,
  j: number,
  weight: number,
): number {
  // A few words more than there are: short segments match by chance.
  return weight / (Math.sqrt(at(a.mass, i) * at(b.mass, j)) + 4);
}
