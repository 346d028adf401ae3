/** A file on the disk as format readers see it: bytes, or text decoded piece by piece. */
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { Failure } from "../../app/contract/failure.ts";
import type { Source } from "../../app/formats/format.ts";
import { reasonOf } from "../storage/io-words.ts";
import { decodeText } from "../text/decode.ts";
import { declaredEncoding } from "../text/declared-encoding.ts";
import { isPacked, unpacked, unpackedName } from "./unpacked.ts";

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

/** The bytes of a file, on the disk or unpacked. */
interface Content {
  readonly size: number;
  readonly start: Uint8Array;
  whole(): Uint8Array;
  /** Some 64 KB each, valid until the next one is asked for. */
  pieces(): Iterable<Uint8Array>;
}

/**
 * Opens the file at `path`, called `name` in messages; what is packed with gzip
 * is unpacked. Throws a Failure "unreadable" for folders, devices and what is
 * too large.
 */
export function openSource(
  path: string,
  name: string,
  encoding?: string,
): OpenedSource {
  const stored = onDisk(path, name);
  return isPacked(stored.start, name)
    ? sourceOf(unpackedContent(path, name, stored), unpackedName(name), encoding) // prettier-ignore
    : sourceOf(stored, name, encoding);
}

function sourceOf(
  content: Content,
  name: string,
  encoding: string | undefined,
): OpenedSource {
  const { size, start } = content;
  let decoding: ReturnType<OpenedSource["decoding"]> = null;
  return {
    name,
    size,
    head: headOf(start),
    decoding: () => decoding,
    bytes: () => {
      if (size > largestWhole) throw tooLarge(name, size, "100 MB");
      return content.whole();
    },
    text: () => {
      if (size <= largestWhole) {
        const decoded = decodeAsAskedOrSaid(content.whole(), name, encoding);
        decoding = decoded;
        return piecesOf(decoded.text);
      }
      if (size > largestText) throw tooLarge(name, size, "1 GB");
      const whole = wholeCharacters(start);
      const { encoding: found, encodings } = decodeAsAskedOrSaid(whole, name, encoding); // prettier-ignore
      decoding = { encoding: found, encodings };
      return streamed(content.pieces(), name, found);
    },
  };
}

function onDisk(path: string, name: string): Content {
  return {
    size: sizeOf(path, name),
    start: readStart(path, name, megabyte),
    whole: () => system(name, () => readFileSync(path)),
    pieces: () => piecesOnDisk(path, name),
  };
}

function* piecesOnDisk(path: string, name: string): Generator<Uint8Array> {
  const handle = system(name, () => openSync(path, "r"));
  try {
    const buffer = new Uint8Array(pieceLength);
    for (;;) {
      const count = system(name, () => readSync(handle, buffer));
      if (count === 0) return;
      yield buffer.subarray(0, count);
    }
  } finally {
    closeSync(handle);
  }
}

function unpackedContent(
  path: string,
  name: string,
  { size }: Content,
): Content {
  if (size > largestWhole) throw tooLarge(name, size, "100 MB");
  const bytes = system(name, () => unpacked(path, name));
  if (bytes.length === 0) throw new Failure("unreadable", `${name} is empty.`);
  return {
    size: bytes.length,
    start: bytes.subarray(0, megabyte),
    whole: () => bytes,
    *pieces() {
      for (let at = 0; at < bytes.length; at += pieceLength)
        yield bytes.subarray(at, at + pieceLength);
    },
  };
}

/** The beginning up to where no encoding has half a character: wide ones count in fours, others are cut behind white space or a tag. */
function wholeCharacters(start: Uint8Array): Uint8Array {
  if (start.subarray(0, 2).some((byte) => byte >= 0xfe))
    return start.subarray(0, start.length - (start.length % 4));
  const end = Math.max(...[0x0a, 0x20, 0x3e].map((byte) => start.lastIndexOf(byte))); // prettier-ignore
  return end > 0 ? start.subarray(0, end + 1) : start;
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
  pieces: Iterable<Uint8Array>,
  name: string,
  encoding: string,
): Iterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (const piece of pieces) {
    const text = decoded(decoder, name, encoding, piece, true);
    if (text !== "") yield text;
  }
  const rest = decoded(decoder, name, encoding, new Uint8Array(), false);
  if (rest !== "") yield rest;
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
    if (error instanceof Failure) throw error;
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
