/** The characters that segmentation turns on. */
import type { Range } from "../model/range.ts";

/** Ends a sentence: full stops, question and exclamation marks of all scripts, ellipsis. */
export const terminators = "[.!?…‥؟۔։।॥።፧፨။၊‼⁇⁈⁉。．！？｡᙮᠃᠉។៕།༎]";
/** Closes a quotation or bracket. */
export const closers = `[\\p{Pe}\\p{Pf}"'”“’‘»«›‹]`;

const ending = new RegExp(
  `${terminators}(?:\\s*[»”])?(?:${closers}|[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]|\\[\\d{1,3}\\])*$`,
  "u",
);

/** True when the range ends as a sentence does. */
export function endsSentence(text: string, range: Range): boolean {
  return ending.test(
    text.slice(Math.max(range.start, range.end - 12), range.end),
  );
}

/** A small letter; Georgian has nothing but such, and begins sentences with them. */
export const smallLetter = /[\p{Ll}--\p{Script=Georgian}]/v;

const lowerStart = /^[\p{Pi}\p{Ps}"'’]*[\p{Ll}--\p{Script=Georgian}]/v;

/** True when the range begins with a small letter, behind any opening marks. */
export function startsLower(text: string, range: Range): boolean {
  return lowerStart.test(
    text.slice(range.start, Math.min(range.end, range.start + 6)),
  );
}
