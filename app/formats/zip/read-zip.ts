/** Unpacks parts of a zip file from strangers: only what is asked for, piece by piece, never without end. */
import { Inflate } from "fflate";
import { Failure } from "../../contract/failure.ts";
import type { Source } from "../format.ts";
import type { ReadingReport } from "../reading-report.ts";
import { crc32 } from "./crc32.ts";
import { decodePart } from "./decode-part.ts";
import { readDirectory, type ZipEntry } from "./zip-directory.ts";

const megabyte = 1024 * 1024;
/** All parts that are unpacked, together. */
const mostUnpacked = 512 * megabyte;
/** Below this a part may be packed as tightly as it likes. */
const harmless = 10 * megabyte;
const mostRatio = 200;
/** Packed bytes given to the unpacker at once: at most 16 MB come back. */
const pieceLength = 16_384;

export interface Archive {
  /** In the order of the archive. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** The text of a part, unpacked while it is read; can be asked for again. Throws a Failure "unreadable" where there is none or it is damaged. */
  text(path: string): Iterable<string>;
}

const zipSignature = 0x04034b50;
const compoundSignature = 0xe011cfd0;

/** Opens a file as an archive; `kind` names what it should be in messages ("DOCX"). What is odd about its names goes into `report`. */
export function openZip(
  source: Source,
  kind: string,
  report: ReadingReport,
): Archive {
  const bytes = source.bytes();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = view.byteLength < 4 ? 0 : view.getUint32(0, true);
  if (start === compoundSignature)
    throw new Failure(
      "unreadable",
      `${source.name} is protected with a password or of an old Office format. Open it there and save it as ${kind} without a password.`,
    );
  if (start !== zipSignature)
    throw new Failure(
      "unreadable",
      `${source.name} is not a ${kind} file: it doesn't begin as a zip file does.`,
    );
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(source.name, bytes)) {
    if (entry.path.endsWith("/")) continue;
    if (!isInside(entry.path))
      report.say("refused", "A part whose path leads out of the file was left out."); // prettier-ignore
    else if (entries.has(entry.path))
      report.say("refused", "A second part of the same name was left out.");
    else entries.set(entry.path, entry);
  }
  const budget = { left: mostUnpacked };
  return {
    paths: [...entries.keys()],
    has: (path) => entries.has(path),
    text(path) {
      const entry = entries.get(path);
      if (entry === undefined)
        throw new Failure(
          "unreadable",
          `${source.name} is not a whole ${kind} file: its part ${path} is missing.`,
        );
      return decodePart(source.name, unpack(source.name, bytes, view, entry, budget)); // prettier-ignore
    },
  };
}

function isInside(path: string): boolean {
  return (
    path !== "" &&
    !path.startsWith("/") &&
    !/^[A-Za-z]:/.test(path) &&
    !path.includes("\0") &&
    !path.split("/").includes("..")
  );
}

function* unpack(
  name: string,
  bytes: Uint8Array,
  view: DataView,
  entry: ZipEntry,
  budget: { left: number },
): Generator<Uint8Array> {
  const refuse = (why: string): never => {
    throw new Failure("unreadable", `${name} ${why}`);
  };
  if (entry.isEncrypted)
    refuse("is protected with a password. Save it without one.");
  const packed =
    packedBytes(bytes, view, entry) ??
    refuse(`is damaged: its part ${shown(entry.path)} is not where it should be. Get it again.`); // prettier-ignore
  let crc = 0;
  let length = 0;
  let taken = 0;
  const count = (piece: Uint8Array): Uint8Array => {
    crc = crc32(crc, piece);
    length += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0 || (length > harmless && length > mostRatio * taken))
      refuse("is not read: it unpacks to far more than a text holds.");
    return piece;
  };
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += pieceLength) {
      const piece = packed.subarray(at, at + pieceLength);
      taken += piece.length;
      yield count(piece);
    }
  } else if (entry.method === 8) {
    let pieces: Uint8Array[] = [];
    const inflate = new Inflate((piece) => pieces.push(piece));
    do {
      const piece = packed.subarray(taken, taken + pieceLength);
      taken += piece.length;
      try {
        inflate.push(piece, taken >= packed.length);
      } catch (cause) {
        throw damagedPart(name, entry, cause);
      }
      for (const unpacked of pieces) yield count(unpacked);
      pieces = [];
    } while (taken < packed.length);
  } else
    refuse(`is packed in a way that is not read here (method ${entry.method}). Save it anew.`); // prettier-ignore
  if (crc !== entry.crc) throw damagedPart(name, entry);
}

function damagedPart(name: string, entry: ZipEntry, cause?: unknown): Failure {
  return new Failure(
    "unreadable",
    `${name} is damaged: its part ${shown(entry.path)} can't be unpacked. Get it again.`,
    cause === undefined ? {} : { cause },
  );
}

/** A name from the file, as a message may hold it. */
function shown(path: string): string {
  return path.replace(/[^\w./ -]/g, "?").slice(0, 80);
}

function packedBytes(
  bytes: Uint8Array,
  view: DataView,
  { offset, packedSize }: ZipEntry,
): Uint8Array | null {
  if (
    offset + 30 > view.byteLength ||
    view.getUint32(offset, true) !== zipSignature
  )
    // prettier-ignore
    return null;
  const start =
    offset +
    30 +
    view.getUint16(offset + 26, true) +
    view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length
    ? null
    : bytes.subarray(start, start + packedSize);
}
