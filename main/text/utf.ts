/** The Unicode encodings: byte order marks, UTF-32 (which TextDecoder lacks) and UTF-16 without a mark. */

interface Mark {
  readonly encoding: string;
  readonly bytes: readonly number[];
}

/** UTF-32 before UTF-16: its little-endian mark begins with the other's. */
const marks: readonly Mark[] = [
  { encoding: "utf-32le", bytes: [0xff, 0xfe, 0, 0] },
  { encoding: "utf-32be", bytes: [0, 0, 0xfe, 0xff] },
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

/** The encoding that a byte order mark announces. */
export function markedEncoding(bytes: Uint8Array): string | null {
  return (
    marks.find(({ bytes: mark }) => mark.every((byte, i) => bytes[i] === byte))
      ?.encoding ?? null
  );
}

/** null when the bytes are not UTF-32. A mark is dropped. */
export function decodeUtf32(
  bytes: Uint8Array,
  isLittleEndian: boolean,
): string | null {
  if (bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    if (at > 0 || point !== 0xfeff) parts.push(String.fromCodePoint(point));
  }
  return parts.join("");
}

const sampleBytes = 65_536;

/** Which UTF-16 these bytes without a mark are: in the right order, blanks and line ends abound; in the wrong one they are U+2000 and U+0A00. */
export function unmarkedUtf16(
  bytes: Uint8Array,
): "utf-16le" | "utf-16be" | null {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return null;
  let [little, big, zeros] = [0, 0, 0];
  const end = Math.min(bytes.length, sampleBytes);
  for (let at = 0; at < end; at += 2) {
    const [first, second] = [bytes[at], bytes[at + 1]];
    if (first === 0 && second === 0) zeros++;
    if (second === 0 && isBlank(first)) little++;
    if (first === 0 && isBlank(second)) big++;
  }
  const units = end / 2;
  if (zeros > 0 || Math.max(little, big) < units / 200) return null;
  if (little > 10 * big) return "utf-16le";
  return big > 10 * little ? "utf-16be" : null;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d;
}
