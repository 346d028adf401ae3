/** What a file packed with gzip holds, as corpora are handed on (`book.xml.gz`). */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Failure } from "../../app/contract/failure.ts";

const megabyte = 1024 * 1024;
/** Beyond this a file is unpacked by hand and then read piece by piece. */
const mostUnpacked = 256;

/** Whether a file begins as gzip does; dictionaries (`.dz`) are unpacked by their own reader. */
export function isPacked(start: Uint8Array, name: string): boolean {
  return start[0] === 0x1f && start[1] === 0x8b && !/\.dz$/i.test(name);
}

/** Throws a Failure "unreadable" where the file is damaged or unpacks to more than 256 MB. */
export function unpacked(path: string, name: string): Uint8Array {
  const packed = readFileSync(path);
  try {
    return gunzipSync(packed, { maxOutputLength: mostUnpacked * megabyte });
  } catch (cause) {
    const isLarge =
      cause instanceof RangeError ||
      (cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE"); // prettier-ignore
    throw new Failure(
      "unreadable",
      isLarge
        ? `${name} unpacks to more than ${mostUnpacked} MB. Unpack it and read what it holds.`
        : `${name} can't be unpacked: it is damaged or cut off. Get it again.`,
      { cause },
    );
  }
}

/** The name of what is packed: `book.xml` for `book.xml.gz`. */
export function unpackedName(name: string): string {
  return name.replace(/\.gz$/i, "");
}
