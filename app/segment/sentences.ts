/**
 * Cuts one paragraph with sentence-splitter. It sees an equally long copy in
 * which everything that must not end a sentence is hidden, so that its own
 * rules (a number before a full stop never ends one; a quote or bracket
 * without partner swallows the rest) cannot go wrong; ranges carry over as
 * they are.
 */
import { split } from "sentence-splitter";
import type { Range } from "../model/range.ts";
import { skipSpace, skipSpaceBack } from "../text/space.ts";
import { findEnds } from "./ends.ts";
import type { Language } from "./language-data.ts";

const stop = "。";
const hidden = "\ue000";
const options = {
  SeparatorParser: { separatorCharacters: [stop] },
  AbbrMarker: {
    language: {
      ABBREVIATIONS: [],
      PREPOSITIVE_ABBREVIATIONS: [],
      EXCLAMATION_WORDS: [],
    },
  },
};

/** A copy of equal length in which exactly the given ends can be seen. */
function mask(text: string, ends: readonly number[]): string {
  let copy = "";
  for (const end of ends) {
    const start = skipSpace(text, copy.length, end);
    copy += " ".repeat(start - copy.length);
    copy += hidden.repeat(Math.max(0, end - 1 - start)) + stop;
  }
  return copy;
}

/** The sentences of a paragraph, trimmed, in order; offsets into the paragraph. */
export function findSentences(paragraph: string, language: Language): Range[] {
  const ends = findEnds(paragraph, language);
  if (ends.length === 1) return [{ start: 0, end: paragraph.length }];
  const sentences: Range[] = [];
  for (const node of split(mask(paragraph, ends), options)) {
    // A sentence of one sign comes as bare punctuation.
    if (node.type !== "Sentence" && node.type !== "Punctuation") continue;
    const start = skipSpace(paragraph, node.range[0], node.range[1]);
    const end = skipSpaceBack(paragraph, start, node.range[1]);
    if (end > start) sentences.push({ start, end });
  }
  return sentences;
}
