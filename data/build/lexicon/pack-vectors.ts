/** Writes vectors as app/align/word-vectors.ts opens them: four bits a number. */
import type { WordVectorsHead } from "../../../app/align/word-vectors.ts";

/** A step of the scale is this share of a row's root mean square: few numbers are cut off, and small ones keep their size. */
const step = 0.36;

/** Words have to be sorted by language. What all vectors share is taken off: it would tell no word from another. */
export function packVectors(
  words: readonly { readonly language: string; readonly key: string }[],
  vectors: Float32Array,
  dimensions: number,
): Buffer {
  const keys: Record<string, string[]> = {};
  for (const { language, key } of words) (keys[language] ??= []).push(key);
  const head: WordVectorsHead = {
    dimensions,
    keys: Object.fromEntries(
      Object.entries(keys).map(([language, list]) => [
        language,
        list.join("\n"),
      ]),
    ),
  };
  const centre = centreOf(vectors, dimensions);
  const packed = new Uint8Array((words.length * dimensions) / 2);
  words.forEach((_, row) => {
    const own = unitRow(vectors, row, dimensions).map(
      (value, d) => value - (centre[d] ?? 0),
    );
    let square = 1e-12;
    for (const value of own) square += value * value;
    const unit = step * Math.sqrt(square / dimensions);
    own.forEach((value, d) => {
      const number = Math.max(-7, Math.min(7, Math.round(value / unit)));
      const place = (row * dimensions + d) >> 1;
      packed[place] = (packed[place] ?? 0) | ((number & 15) << (4 * (d & 1)));
    });
  });
  const text = Buffer.from(JSON.stringify(head), "utf8");
  const size = Buffer.alloc(4);
  size.writeUInt32LE(text.length);
  return Buffer.concat([size, text, packed]);
}

function unitRow(
  vectors: Float32Array,
  row: number,
  dimensions: number,
): Float32Array {
  const own = vectors.subarray(row * dimensions, (row + 1) * dimensions);
  let square = 1e-12;
  for (const value of own) square += value * value;
  return own.map((value) => value / Math.sqrt(square));
}

function centreOf(vectors: Float32Array, dimensions: number): Float32Array {
  const count = vectors.length / dimensions;
  const sum = new Float32Array(dimensions);
  for (let row = 0; row < count; row++)
    unitRow(vectors, row, dimensions).forEach(
      (value, d) => (sum[d] = (sum[d] ?? 0) + value / count),
    );
  return sum;
}
