/** Unpacks gzip from strangers, piece by piece and never without end. */
import { Gunzip } from "fflate";
import { Failure } from "../../contract/failure.ts";
import type { Source } from "../format.ts";
import { decodePart } from "../zip/decode-part.ts";

const megabyte = 1024 * 1024;
const mostUnpacked = 512 * megabyte;
/** Below this a file may be packed as tightly as it likes. */
const harmless = 10 * megabyte;
const mostRatio = 200;
const pieceLength = 16_384;

/** The text of a gzip file. Throws a Failure "unreadable" where it is damaged, or unpacks beyond what a dictionary weighs. */
export function gunzipped(source: Source): Iterable<string> {
  return decodePart(source.name, pieces(source));
}

function* pieces(source: Source): Generator<Uint8Array> {
  const bytes = source.bytes();
  const refuse = (why: string, cause?: unknown): Failure =>
    new Failure("unreadable", `${source.name} can't be unpacked: ${why}.`, {
      cause,
    });
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b)
    throw refuse("it doesn't begin as a gzip file does");
  let ready: Uint8Array[] = [];
  let unpacked = 0;
  const state = { isWhole: false };
  const gunzip = new Gunzip((data, isLast) => {
    ready.push(data);
    unpacked += data.length;
    state.isWhole ||= isLast;
  });
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const end = Math.min(bytes.length, at + pieceLength);
    try {
      gunzip.push(bytes.subarray(at, end), end === bytes.length);
    } catch (cause) {
      throw refuse("it is damaged", cause);
    }
    if (
      unpacked > mostUnpacked ||
      (unpacked > harmless && unpacked > end * mostRatio)
    )
      // prettier-ignore
      throw refuse("it holds far more than a dictionary does");
    yield* ready;
    ready = [];
  }
  if (!state.isWhole) throw refuse("its end is missing");
}
