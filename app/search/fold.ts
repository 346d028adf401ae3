/**
 * Folding for searches that ignore diacritics: combining marks go (Latin
 * accents after NFD, Arabic vowel signs, Hebrew points), and so does the Arabic
 * elongation stroke. Every folded unit remembers where it came from.
 */

export interface Folded {
  readonly text: string;
  /** `origin[i]` = offset in the original of folded unit i; one entry more for the end. */
  readonly origin: readonly number[];
}

/** The vowel signs of Indic scripts and the like are letters to their readers, and stay. */
const mark =
  /[\p{M}&&[\p{Script=Inherited}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]]/gv;
const tatweel = "\u0640";
const plain = /^[\x20-\x7e]*$/;

/** `text` without diacritics, with the way back to the original offsets. */
export function fold(text: string): Folded {
  if (plain.test(text))
    return {
      text,
      origin: Array.from({ length: text.length + 1 }, (_, i) => i),
    };
  let folded = "";
  const origin: number[] = [];
  let at = 0;
  for (const character of text) {
    // Put together again, so that a Korean syllable is not found by half of it.
    const bare =
      character === tatweel
        ? ""
        : character.normalize("NFD").replace(mark, "").normalize("NFC");
    for (let unit = 0; unit < bare.length; unit++) origin.push(at);
    folded += bare;
    at += character.length;
  }
  origin.push(text.length);
  return { text: folded, origin };
}
