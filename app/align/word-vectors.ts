/**
 * Word vectors of several languages in one space (data/lexicon): the cosine of
 * two words tells how surely they translate each other. They arrive as a value;
 * the hosts read the file.
 */
import { wordKey } from "./word-key.ts";

/** Vectors as they come from the file: a row a word, language by language in the order of `keys`. */
export interface WordVectors {
  readonly dimensions: number;
  /** Language → key → row. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** −8 … 7, a row after the other. */
  readonly values: Int8Array;
  /** Length of each row. */
  readonly lengths: Float32Array;
  /** The signs of each row, {@link signWords} integers of 32 each. */
  readonly signs: Int32Array;
}

/** What stands at the head of the file, as JSON. */
export interface WordVectorsHead {
  readonly dimensions: number;
  /** Language → its keys, sorted, joined by line ends. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Opens vectors packed at four bits a number, the lower half of a byte first. Refuses a body of another size. */
export function unpackVectors(
  { dimensions, keys }: WordVectorsHead,
  packed: Uint8Array,
): WordVectors {
  const rows = new Map<string, Map<string, number>>();
  let count = 0;
  for (const [language, joined] of Object.entries(keys)) {
    const own = new Map<string, number>();
    for (const key of joined.split("\n")) own.set(key, count++);
    rows.set(language, own);
  }
  if (packed.length * 2 !== count * dimensions)
    throw new Error(
      `The word vectors hold ${packed.length} bytes; ${count} words of ${dimensions} numbers take ${(count * dimensions) / 2}.`,
    );
  const values = new Int8Array(count * dimensions);
  packed.forEach((byte, n) => {
    values[2 * n] = (byte << 28) >> 28;
    values[2 * n + 1] = (byte << 24) >> 28;
  });
  const lengths = new Float32Array(count);
  const words = dimensions / 32;
  const signs = new Int32Array(count * words);
  for (let row = 0; row < count; row++) {
    let square = 0;
    for (let d = 0; d < dimensions; d++) {
      const value = values[row * dimensions + d] ?? 0;
      square += value * value;
      if (value > 0) {
        const place = row * words + (d >> 5);
        signs[place] = (signs[place] ?? 0) | (1 << (d & 31));
      }
    }
    lengths[row] = Math.sqrt(square);
  }
  return { dimensions, rows, values, lengths, signs };
}

/** A row that stands for a word, and how well: 1 as it is, less for a part of it. */
export interface WordRow {
  readonly row: number;
  readonly share: number;
}

/** Shortest last part of a German compound, and of what stands before it. */
const leastTail = 4;
const leastHead = 3;
const partShare = 0.8;

/** Finds a folded word of a language; a word without a vector is known by its last part (German) or without its particle (Arabic). */
export function findWord(
  vectors: WordVectors,
  language: string,
  folded: string,
): WordRow | undefined {
  const rows = vectors.rows.get(language);
  if (rows === undefined) return undefined;
  const row = rows.get(wordKey(language, folded));
  if (row !== undefined) return { row, share: 1 };
  if (language === "de")
    for (let at = leastHead; at + leastTail <= folded.length; at++) {
      const tail = rows.get(wordKey(language, folded.slice(at)));
      if (tail !== undefined) return { row: tail, share: partShare };
    }
  if (language === "ar" && /^[وفبلكس].{3}/.test(folded)) {
    const bare = rows.get(wordKey(language, folded.slice(1)));
    if (bare !== undefined) return { row: bare, share: partShare };
  }
  return undefined;
}
