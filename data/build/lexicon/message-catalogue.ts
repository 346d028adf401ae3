/** Reads gettext's compiled message catalogues (.mo): what was written in English → its translation. */
export function readCatalogue(file: Buffer): ReadonlyMap<string, string> {
  const isLittle = file.readUInt32LE(0) === 0x950412de;
  const number = (at: number): number =>
    isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at);
  const count = number(8);
  const [originals, translations] = [number(12), number(16)];
  const text = (table: number, n: number): string => {
    const length = number(table + 8 * n);
    const from = number(table + 8 * n + 4);
    return file.toString("utf8", from, from + length);
  };
  const messages = new Map<string, string>();
  for (let n = 0; n < count; n++) {
    // Context stands before \u0004, plurals behind \0.
    const original = text(originals, n).split("\u0004").at(-1)?.split("\0")[0];
    const translation = text(translations, n).split("\0")[0];
    if (original && translation && original !== translation)
      messages.set(original, translation);
  }
  return messages;
}
