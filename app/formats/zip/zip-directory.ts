/**
 * The table of contents of a zip file (PKWARE APPNOTE 6.3, sections 4.3 and
 * 4.5.3). Sizes are taken from it alone, so that entries with data descriptors
 * need no guessing.
 */
import { strFromU8 } from "fflate";
import { Failure } from "../../contract/failure.ts";

export interface ZipEntry {
  /** As written, with "/" for what Windows writes as "\". */
  readonly path: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
const mostEntries = 10_000;

/** Throws a Failure "unreadable" where `bytes` are no whole zip file or hold more than 10,000 entries. */
export function readDirectory(
  name: string,
  bytes: Uint8Array,
): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (why: string): Failure =>
    new Failure("unreadable", `${name} is damaged: ${why}. Get it again.`);
  const end = endOf(view);
  if (end === null)
    throw damaged("the end of the zip file is missing, it may have been cut off"); // prettier-ignore
  const { count, offset } = tableOf(view, end);
  if (count > mostEntries)
    throw new Failure(
      "unreadable",
      `${name} holds ${count} files; up to ${mostEntries} are read.`,
    );
  const entries: ZipEntry[] = [];
  let packed = 0;
  let at = offset;
  for (let n = 0; n < count; n++) {
    if (
      at + 46 > view.byteLength ||
      view.getUint32(at, true) !== entrySignature
    )
      // prettier-ignore
      throw damaged("the zip file's table of contents can't be read");
    const [pathLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const next = at + 46 + pathLength + extraLength + commentLength;
    if (next > view.byteLength)
      throw damaged("the zip file's table of contents ends too early");
    const flags = view.getUint16(at + 8, true);
    const entry = {
      path: pathOf(bytes.subarray(at + 46, at + 46 + pathLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 0x41) !== 0,
      crc: view.getUint32(at + 16, true),
      ...placeOf(view, at, at + 46 + pathLength, extraLength),
    };
    packed += entry.packedSize;
    entries.push(entry);
    at = next;
  }
  // Entries that share their bytes are how a small file unpacks without end.
  if (packed > bytes.length)
    throw new Failure(
      "unreadable",
      `${name} is not read: its parts overlap, as in files made to fill the memory.`,
    );
  return entries;
}

/** The end record stands last, before a comment of any length. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endSignature) return at;
  return null;
}

function tableOf(
  view: DataView,
  end: number,
): { readonly count: number; readonly offset: number } {
  const found = {
    count: view.getUint16(end + 10, true),
    offset: view.getUint32(end + 16, true),
  };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== locator64Signature)
    return found;
  const end64 = large(view, locator + 8);
  if (
    end64 + 56 > view.byteLength ||
    view.getUint32(end64, true) !== end64Signature
  )
    // prettier-ignore
    return found;
  return { count: large(view, end64 + 32), offset: large(view, end64 + 48) };
}

type Place = Pick<ZipEntry, "packedSize" | "size" | "offset">;

/** Sizes and offset; those of zip64 stand in an extra field. */
function placeOf(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): Place {
  const short = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  let field = extra;
  while (field + 4 <= extra + extraLength) {
    const length = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let next = field + 4;
      const last = Math.min(field + 4 + length, extra + extraLength);
      for (const [index, value] of short.entries())
        if (value === 0xffffffff && next + 8 <= last) {
          short[index] = large(view, next);
          next += 8;
        }
      break;
    }
    field += 4 + length;
  }
  const [size = 0, packedSize = 0, offset = 0] = short;
  return { size, packedSize, offset };
}

function large(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function pathOf(bytes: Uint8Array): string {
  const text = strFromU8(bytes);
  // Old tools write names in the code page of their system.
  const readable = text.includes("\ufffd") ? strFromU8(bytes, true) : text;
  return readable.replaceAll("\\", "/");
}
