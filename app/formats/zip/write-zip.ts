/** Packs a zip file while its parts are made: nothing larger than a piece stands in memory. */
import { strToU8, Zip, ZipDeflate } from "fflate";

export interface ZipPart {
  readonly path: string;
  readonly content: string | Iterable<string>;
}

/** UTF-16 units packed at once. */
const batchLength = 65_536;

/** The same parts give the same bytes: every entry carries the first date that zip knows. */
export function* zipPieces(parts: Iterable<ZipPart>): Generator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  for (const { path, content } of parts) {
    const entry = new ZipDeflate(path);
    // Zip keeps the local time: this one is the same everywhere.
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    for (const batch of batches(content)) {
      entry.push(strToU8(batch), false);
      yield* made;
      made = [];
    }
    entry.push(new Uint8Array(0), true);
    yield* made;
    made = [];
  }
  zip.end();
  yield* made;
}

function* batches(content: string | Iterable<string>): Generator<string> {
  if (typeof content === "string") {
    yield content;
    return;
  }
  let batch = "";
  for (const piece of content) {
    batch += piece;
    if (batch.length < batchLength) continue;
    // Half a surrogate pair would be written as two broken characters.
    const cut = /[\uD800-\uDBFF]$/.test(batch) ? batch.length - 1 : batch.length; // prettier-ignore
    yield batch.slice(0, cut);
    batch = batch.slice(cut);
  }
  yield batch;
}
