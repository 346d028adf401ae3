/** A file on the disk as format readers see it: bytes, or text decoded piece by piece. */
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { Failure } from "../../app/contract/failure.ts";
import type { Source } from "../../app/formats/format.ts";
import { reasonOf } from "../storage/io-words.ts";
import { decodeText } from "../text/decode.ts";
import { declaredEncoding } from "../text/declared-encoding.ts";

const megabyte = 1024 * 1024;
/** Files that must be read whole: packed ones, and what is decoded in one go. */
const largestWhole = 100 * megabyte;
/** Texts that are read piece by piece. */
const largestText = 1024 * megabyte;
const pieceLength = 65_536;
const headBytes = 4_096;

export interface OpenedSource extends Source {
  /** The first 4 KB as text, with U+FFFD for what is none. */
  readonly head: string;
  /** How `text()` was decoded, once it was asked for; null for a file that never was. */
  readonly decoding: () => {
    readonly encoding: string;
    readonly encodings: readonly string[];
  } | null;
}

/** Opens the file at `path`, called `name` in messages. Throws a Failure "unreadable" for folders, devices and what is too large. */
export function openSource(
  path: string,
  name: string,
  encoding?: string,
): OpenedSource {
  const size = sizeOf(path, name);
  const start = readStart(path, name, megabyte);
  let decoding: ReturnType<OpenedSource["decoding"]> = null;
  return {
    name,
    size,
    head: headOf(start),
    decoding: () => decoding,
    bytes: () => {
      if (size > largestWhole) throw tooLarge(name, size, "100 MB");
      return system(name, () => readFileSync(path));
    },
    text: () => {
      if (size <= largestWhole) {
        const bytes = system(name, () => readFileSync(path));
        const decoded = decodeAsAskedOrSaid(bytes, name, encoding);
        decoding = decoded;
        return piecesOf(decoded.text);
      }
      if (size > largestText) throw tooLarge(name, size, "1 GB");
      // The last line of the beginning may end in half a character.
      const whole = start.subarray(0, start.lastIndexOf(10) + 1);
      const { encoding: found, encodings } = decodeAsAskedOrSaid(whole, name, encoding); // prettier-ignore
      decoding = { encoding: found, encodings };
      return streamed(path, name, found);
    },
  };
}

function decodeAsAskedOrSaid(
  bytes: Uint8Array,
  name: string,
  encoding: string | undefined,
): ReturnType<typeof decodeText> {
  if (encoding !== undefined) return decodeText(bytes, name, encoding);
  const declared = declaredEncoding(bytes);
  if (declared !== null)
    try {
      return decodeText(bytes, name, declared);
    } catch (cause) {
      // What a file says of itself is worth less than its bytes.
      if (!(cause instanceof Failure)) throw cause;
    }
  return decodeText(bytes, name);
}

function* piecesOf(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += pieceLength)
    yield text.slice(at, at + pieceLength);
}

function* streamed(
  path: string,
  name: string,
  encoding: string,
): Iterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const handle = system(name, () => openSync(path, "r"));
  try {
    const buffer = new Uint8Array(pieceLength);
    for (;;) {
      const count = system(name, () => readSync(handle, buffer));
      const piece = decoded(decoder, name, encoding, buffer.subarray(0, count), count > 0); // prettier-ignore
      if (piece !== "") yield piece;
      if (count === 0) return;
    }
  } finally {
    closeSync(handle);
  }
}

function decoded(
  decoder: InstanceType<typeof TextDecoder>,
  name: string,
  encoding: string,
  bytes: Uint8Array,
  stream: boolean,
): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (cause) {
    throw new Failure(
      "unreadable",
      `${name} can't be read as ${encoding.toUpperCase()}. Choose its encoding.`,
      { cause },
    );
  }
}

function sizeOf(path: string, name: string): number {
  const stats = system(name, () => statSync(path));
  if (stats.isDirectory())
    throw new Failure("unreadable", `${name} is a folder, not a file.`);
  // To open a pipe is to wait for its other end.
  if (!stats.isFile())
    throw new Failure("unreadable", `${name} is a device or a pipe, not a file.`); // prettier-ignore
  if (stats.size === 0) throw new Failure("unreadable", `${name} is empty.`);
  return stats.size;
}

function readStart(path: string, name: string, length: number): Uint8Array {
  return system(name, () => {
    const handle = openSync(path, "r");
    try {
      const buffer = new Uint8Array(length);
      return buffer.subarray(0, readSync(handle, buffer));
    } finally {
      closeSync(handle);
    }
  });
}

function headOf(start: Uint8Array): string {
  const wide =
    start[0] === 0xff && start[1] === 0xfe
      ? "utf-16le"
      : start[0] === 0xfe && start[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(wide).decode(start.subarray(0, headBytes));
}

/** The system's errors as one sentence. */
function system<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Failure(
      "unreadable",
      `${name} can't be read: ${reasonOf(error)}.`,
      { cause: error },
    );
  }
}

function tooLarge(name: string, size: number, limit: string): Failure {
  return new Failure(
    "unreadable",
    `${name} is ${Math.ceil(size / megabyte)} MB; files of its kind up to ${limit} can be read.`,
  );
}
