/** Words known to translate each other by their vectors. */
import type { IndexedVersion } from "./indexed-version.ts";
import type { WordEvidence } from "./word-links.ts";
import type { WordVectors } from "./word-vectors.ts";
import { findWord } from "./word-vectors.ts";

/** A cosine says something from `floor` on and everything from `ceiling` on. */
const floor = 0.45;
const ceiling = 0.75;
/** Words that stand in most segments say nothing of any. */
const leastWeight = 1.2;
/** Partners a word passes on. */
const keep = 8;
/** Pairs of words compared at most; in longer texts rare words stay unknown. */
const mostPairs = 40_000_000;
/** Share of the signs that differ at most between vectors worth a closer look: of their first half, of all. */
const halfDiffering = 30 / 64;
const allDiffering = 52 / 128;

/** One word type's row. */
interface Known {
  readonly type: number;
  readonly row: number;
  readonly share: number;
}

/** Evidence from vectors; versions of languages without any have none. */
export function vectorWords(vectors: WordVectors): WordEvidence {
  const known = new WeakMap<IndexedVersion, readonly Known[]>();
  const knownOf = (version: IndexedVersion): readonly Known[] => {
    const found = known.get(version) ?? knownWords(version, vectors);
    known.set(version, found);
    return found;
  };
  return (a, b, sink, checkpoint) => {
    const [knownA, knownB] = [a, b].map((version) => {
      checkpoint();
      return knownOf(version);
    });
    checkpoint();
    const [listA, listB] = mostFrequent(knownA ?? [], knownB ?? []);
    const { dimensions, values, lengths, signs } = vectors;
    const words = dimensions / 32;
    const half = words >> 1;
    const mostInHalf = halfDiffering * half * 32;
    const mostInAll = allDiffering * dimensions;
    const rowsB = Int32Array.from(listB, ({ row }) => row);
    const signsB = new Int32Array(listB.length * words);
    rowsB.forEach((row, n) =>
      signsB.set(signs.subarray(row * words, (row + 1) * words), n * words),
    );
    const best: { n: number; cosine: number }[] = [];
    listA.forEach((one, count) => {
      if ((count & 63) === 0) checkpoint();
      best.length = 0;
      const baseA = one.row * dimensions;
      const signsA = signs.subarray(one.row * words, (one.row + 1) * words);
      for (let n = 0; n < rowsB.length; n++) {
        const from = n * words;
        let different = 0;
        for (let w = 0; w < half; w++)
          different += bitCount(
            (signsA[w] as number) ^ (signsB[from + w] as number),
          );
        if (different > mostInHalf) continue;
        for (let w = half; w < words; w++)
          different += bitCount(
            (signsA[w] as number) ^ (signsB[from + w] as number),
          );
        if (different > mostInAll) continue;
        const row = rowsB[n] as number;
        const baseB = row * dimensions;
        let sum = 0;
        for (let d = 0; d < dimensions; d++)
          sum += (values[baseA + d] as number) * (values[baseB + d] as number);
        const cosine =
          sum / ((lengths[one.row] as number) * (lengths[row] as number));
        if (cosine <= floor) continue;
        let place = best.length;
        while (place > 0 && cosine > (best[place - 1]?.cosine ?? 1)) place--;
        if (place >= keep) continue;
        best.splice(place, 0, { n, cosine });
        if (best.length > keep) best.pop();
      }
      for (const { n, cosine } of best) {
        const other = listB[n];
        if (other === undefined) continue;
        const clear = Math.min(1, (cosine - floor) / (ceiling - floor));
        sink(one.type, other.type, clear * one.share * other.share, "known");
      }
    });
  };
}

function knownWords(
  version: IndexedVersion,
  vectors: WordVectors,
): readonly Known[] {
  const { language } = version;
  if (!vectors.rows.has(language)) return [];
  return version.types.flatMap(({ kind, forms }, type): readonly Known[] => {
    if (kind !== "word" || (version.weight[type] as number) < leastWeight)
      return [];
    const rows = new Map<number, Known>();
    for (const form of forms) {
      const found = findWord(vectors, language, form);
      if (found !== undefined && !rows.has(found.row))
        rows.set(found.row, { type, ...found });
    }
    return [...rows.values()].filter(
      ({ share }, _, all) => share === 1 || all.every((own) => own.share < 1),
    );
  });
}

/** As many words of both as may be compared, those that stand in fewest segments left out first. */
function mostFrequent(
  listA: readonly Known[],
  listB: readonly Known[],
): readonly [readonly Known[], readonly Known[]] {
  const share = Math.min(
    1,
    Math.sqrt(mostPairs / Math.max(1, listA.length * listB.length)),
  );
  return [first(listA, share), first(listB, share)];
}

/** Words are numbered as they come up, so that the first ones are the frequent ones. */
const first = (list: readonly Known[], share: number): readonly Known[] =>
  share === 1 ? list : list.slice(0, Math.floor(list.length * share));

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
