/** Reads numbers as written in figures, in any digit system, with a language's marks. */

/** The ASCII figures of decimal digits of any script; other signs stay. */
export function asciiDigits(written: string): string {
  return written.replace(/\p{Nd}/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x80) return sign;
    // Every script's ten digits stand in a row, from a place ending in 0 or in 6.
    const row = code & ~15;
    const isFrom0 =
      (code & 15) < 6 ||
      ((code & 15) < 10 && /\p{Nd}/u.test(String.fromCodePoint(row)));
    const zero = isFrom0 ? row : row + 6;
    return String(code - zero);
  });
}

/**
 * The value of a written number; `decimals` are the language's decimal marks.
 * Null for what is no single number: 1.2.3, 31.10.1832.
 */
export function readWritten(written: string, decimals: string): number | null {
  const plain = asciiDigits(written).replace(/['’\s]/g, "");
  const found = [...plain.matchAll(/[.,٫٬]/g)].map(([mark]) => mark);
  const last = found.at(-1);
  if (last === undefined) return Number(plain);
  const groups = plain.split(/[.,٫٬]/);
  const tail = groups.at(-1) ?? "";
  const kinds = new Set(found);
  if (kinds.size > 1) {
    // 1.234,56: the last mark is the decimal one, if it stands once.
    if (kinds.size > 2 || found.indexOf(last) !== found.length - 1) return null;
    if (!areGroups(groups.slice(0, -1))) return null;
    return Number(`${groups.slice(0, -1).join("")}.${tail}`);
  }
  if (found.length > 1) return areGroups(groups) ? Number(groups.join("")) : null; // prettier-ignore
  if (last === "٬") return Number(groups.join(""));
  if (last === "٫") return Number(groups.join("."));
  const isGroup =
    tail.length === 3 && /^[1-9]\d{0,2}$/.test(groups[0] ?? "") &&
    (!decimals.includes(last) || decimals.length > 1); // prettier-ignore
  return Number(groups.join(isGroup ? "" : "."));
}

/** Groups of three (or, before the last, of two as in Indian usage) behind a first of one to three. */
function areGroups(groups: readonly string[]): boolean {
  const [first = "", ...rest] = groups;
  return (
    /^\d{1,3}$/.test(first) &&
    (rest.every((group) => group.length === 3) ||
      (rest.at(-1)?.length === 3 &&
        rest.slice(0, -1).every((group) => group.length === 2)))
  );
}

const roman =
  /^(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const romanValues: Readonly<Record<string, number>> = {
  I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000,
}; // prettier-ignore

/** The value of a Roman numeral in capitals, or null. */
export function readRoman(word: string): number | null {
  if (!roman.test(word)) return null;
  const values = Array.from(word, (letter) => romanValues[letter] ?? 0);
  return values.reduce(
    (sum, value, n) => sum + (value < (values[n + 1] ?? 0) ? -value : value),
    0,
  );
}
