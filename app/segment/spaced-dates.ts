/** Dates of figures and full stops with spaces between them. */
import type { Site } from "./site.ts";

const dateBefore =
  /(?:^|[^\p{Nd}])\p{Nd}{1,4}\.[ \u00a0](?:\p{Nd}{1,2}\.[ \u00a0])?$/u;

/** A full stop within a date that is written with spaces: "1. 2. 1990", "1990. 5. 3.". */
export function isInDate({ text, start, word, next }: Site): boolean {
  if (word.length > 4) return false;
  const after = text.slice(next, next + 5);
  const before = text.slice(Math.max(0, start - word.length - 10), start - word.length); // prettier-ignore
  const isSecond = dateBefore.test(before) && word.length <= 2;
  if (isSecond) return /^(?:\p{Nd}{4}(?!\p{Nd})|\p{Nd}{1,2}\.)/u.test(after);
  return /^\p{Nd}{1,2}\.[ \u00a0](?:\p{Nd}{1,4}(?!\p{Nd})|$)/u.test(
    text.slice(next, next + 9),
  );
}
