/** Decoding bytes in a named encoding, without guessing and without replacement characters. */

/** The name under which the platform knows an encoding, or null. */
export function whatwgName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** null when the bytes are not in this encoding. A byte order mark is dropped. `isPart`: the last character may be cut through. */
export function decodeFatally(
  bytes: Uint8Array,
  encoding: string,
  isPart = false,
): string | null {
  if (encoding === "windows-1252") return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, {
      stream: isPart,
    });
  } catch {
    return null;
  }
}

/** Bytes 0x80 to 0x9F; the five that are not taken stay controls, as WHATWG has it. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand: Node 20 reads windows-1252 as Latin-1 (nodejs/node#56542), which loses quotes, dashes and €. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (control) =>
      windows1252.charAt(control.charCodeAt(0) - 0x80),
    );
}
