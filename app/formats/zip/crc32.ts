/** The check sum of zip files (ISO 3309), over pieces. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++)
    sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The sum of what `before` stands for and `bytes` after it; begin with 0. */
export function crc32(before: number, bytes: Uint8Array): number {
  let sum = ~before;
  for (const byte of bytes)
    sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
