/** Bytes of a file as text. Line ends are kept, a byte order mark is dropped. */
import { Failure } from "../../app/contract/failure.ts";
import type { DecodedText } from "../../app/workbench/ports.ts";
import { binaryKind } from "./binary-kinds.ts";
import { decodeFatally, whatwgName } from "./decoders.ts";
import { legacyEncodings } from "./legacy.ts";
import { decodeUtf32, markedEncoding, unmarkedUtf16 } from "./utf.ts";

/** The text in `bytes`, read as `encoding` or as what they look like; `name` is for messages. Throws a Failure "unreadable" in one sentence. */
export function decodeText(
  bytes: Uint8Array,
  name: string,
  encoding?: string,
): DecodedText {
  const decoded =
    encoding === undefined
      ? detected(bytes, name)
      : requested(bytes, name, encoding);
  if (decoded.text.trim() === "") throw unreadable(`${name} is empty.`);
  if (decoded.text.includes("\0")) throw notAText(name);
  return decoded;
}

function requested(
  bytes: Uint8Array,
  name: string,
  label: string,
): DecodedText {
  const encoding = nameOf(label);
  if (encoding === null)
    throw unreadable(`“${label}” is not an encoding that is known here.`);
  // In UTF-16 and UTF-32 zeros are half of every Latin letter.
  if (!/^utf-(16|32)/.test(encoding)) refuseBinary(bytes, name);
  const text = decodeAs(bytes, encoding);
  if (text === null)
    throw unreadable(
      `${name} can't be read as ${spoken(encoding)}. Choose its encoding.`,
    );
  return { text, encoding, encodings: without(encoding, likely(bytes)) };
}

function detected(bytes: Uint8Array, name: string): DecodedText {
  refuseBinary(bytes, name);
  const encodings = likely(bytes);
  for (const encoding of encodings) {
    const text = decodeAs(bytes, encoding);
    if (text !== null)
      return { text, encoding, encodings: without(encoding, encodings) };
  }
  const marked = markedEncoding(bytes);
  if (marked !== null)
    throw unreadable(
      `${name} says that it is ${spoken(marked)}, but can't be read as that. Choose its encoding.`,
    );
  throw bytes.includes(0)
    ? notAText(name)
    : unreadable(`The encoding of ${name} was not recognised. Choose it.`);
}

/** Encodings, likeliest first. */
function likely(bytes: Uint8Array): readonly string[] {
  const marked = markedEncoding(bytes);
  if (marked !== null) return [marked];
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return [wide];
  if (bytes.includes(0)) return [];
  const isUtf8 = decodeFatally(bytes, "utf-8") !== null;
  // ISO-2022 hides in seven bits, behind escapes.
  const isEscaped = bytes.includes(0x1b);
  if (isUtf8 && isEscaped && decodeFatally(bytes, "iso-2022-jp") !== null)
    return ["iso-2022-jp", "utf-8"];
  return isUtf8 ? ["utf-8"] : legacyEncodings(bytes);
}

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  return encoding.startsWith("utf-32")
    ? decodeUtf32(bytes, encoding === "utf-32le")
    : decodeFatally(bytes, encoding);
}

function nameOf(label: string): string | null {
  const lower = label.trim().toLowerCase();
  return /^utf-32(le|be)$/.test(lower) ? lower : whatwgName(lower);
}

/** More control characters than this share of the beginning make no text. */
const mostControls = 0.005;

function refuseBinary(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw unreadable(`${name} is empty.`);
  if (markedEncoding(bytes) !== null || unmarkedUtf16(bytes) !== null) return;
  const head = bytes.subarray(0, 65_536);
  const controlCount = head.reduce(
    (sum, byte) => sum + (isOddControl(byte) ? 1 : 0),
    0,
  );
  const kind = binaryKind(bytes);
  // The short signatures are words as well: a text may begin with "RIFF".
  if (kind !== null && (controlCount > 0 || /PDF|RTF/.test(kind)))
    throw unreadable(`${name} is ${kind}, not a plain text.`);
  if (controlCount > mostControls * head.length) throw notAText(name);
}

/** Control characters other than white space, form feed, escape and DOS's end of file. */
function isOddControl(byte: number): boolean {
  return (
    byte < 0x20 &&
    !(byte >= 0x09 && byte <= 0x0d) &&
    byte !== 0x1b &&
    byte !== 0x1a
  );
}

function notAText(name: string): Failure {
  return unreadable(`${name} is not a text: it holds binary data.`);
}

function unreadable(message: string): Failure {
  return new Failure("unreadable", message);
}

function without(
  encoding: string,
  encodings: readonly string[],
): readonly string[] {
  return encodings.filter((other) => other !== encoding);
}

function spoken(encoding: string): string {
  return /^(utf|iso|koi|gb|euc)/.test(encoding)
    ? encoding.toUpperCase()
    : encoding;
}
