/** A text as words, written numbers and marks, with their places. */
import { fold } from "../../align/fold.ts";
import type { Range } from "../../model/range.ts";

export interface Token extends Range {
  readonly kind: "word" | "number" | "mark";
  readonly text: string;
  /** Lower case without diacritics; apostrophes and dashes in one form. */
  readonly folded: string;
  /** White space (or the text's start) stands before it. */
  readonly isApart: boolean;
}

// Groups parted by a space are of three figures; a leading 0 is no group (031 322 21 11).
const spaced = String.raw`(?!\p{Nd}*[A-Za-z])(?![0٠۰])\p{Nd}{1,3}(?:[ \u00a0\u202f\u2009]\p{Nd}{3})+(?!\p{Nd})(?:[.,٫]\p{Nd}+)?`;
const plain = String.raw`\p{Nd}+(?:['’]\p{Nd}{3}(?!\p{Nd})|[.,٫٬]\p{Nd}+)*`;
const pattern = new RegExp(
  String.raw`((?<!\p{Nd})${spaced}|${plain})|(\p{L}[\p{L}\p{M}\u0640]*)|(\S)`,
  "gu",
);

const marks: Readonly<Record<string, string>> = {
  "’": "'", "ʼ": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "٪": "%", "＄": "$", "/": "/",
}; // prettier-ignore

/** Splits a text; invisible direction marks are dropped. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let lastEnd = -1;
  for (const match of text.matchAll(pattern)) {
    const [whole, number, word] = match;
    const start = match.index;
    const end = start + whole.length;
    if (/^\p{Cf}$/u.test(whole)) {
      if (lastEnd === start) lastEnd = end;
      continue;
    }
    tokens.push({
      start,
      end,
      kind: number !== undefined ? "number" : word !== undefined ? "word" : "mark", // prettier-ignore
      text: whole,
      folded: word === undefined ? (marks[whole] ?? whole) : fold(whole),
      isApart: lastEnd !== start,
    });
    lastEnd = end;
  }
  return tokens;
}
