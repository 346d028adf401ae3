/** A single letter before a full stop: an initial, or a unit or point of the compass that may end a sentence. */
import type { Site } from "./site.ts";

const degrees = /[°′″]\s?$/u;
const unit = /^[ghlmst]$/;
const amount = /\p{Nd}[ \u00a0\u202f]?$/u;
const capital = /\p{Lu}|\p{Lt}/u;

/** "5 m. More", "40° N. There": no name begins with this letter. */
export function isMeasure({
  text,
  start,
  word,
  nextChar,
  nextWord,
}: Site): boolean {
  const at = start - word.length;
  const before = text.slice(Math.max(0, at - 2), at);
  if (degrees.test(before)) return true;
  return (
    unit.test(word) &&
    amount.test(before) &&
    capital.test(nextChar) &&
    nextWord.length > 1
  );
}
