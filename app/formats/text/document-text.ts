/** Builds a text out of a document's paragraphs, with the kinds that the document states. */
import type { SegmentRange } from "../../model/range.ts";
import type { SegmentKind } from "../../model/records.ts";
import { skipSpace, skipSpaceBack } from "../../text/space.ts";

/** What stands between paragraphs: the segmenter never reads over it. */
const border = "\n\n";

export interface DocumentText {
  /** Adds a paragraph without its outer white space; a blank one is left out. `sentence` = running text, whose kinds are still to be found. */
  paragraph(words: string, kind: SegmentKind): void;
  readonly isEmpty: boolean;
  text(): string;
  blocks(): readonly SegmentRange[];
}

export function documentText(): DocumentText {
  const parts: string[] = [];
  const blocks: SegmentRange[] = [];
  let length = 0;
  return {
    paragraph(words, kind) {
      const from = skipSpace(words, 0, words.length);
      const to = skipSpaceBack(words, from, words.length);
      if (from === to) return;
      if (length > 0) {
        parts.push(border);
        length += border.length;
      }
      parts.push(words.slice(from, to));
      blocks.push({ start: length, end: length + to - from, kind });
      length += to - from;
    },
    get isEmpty() {
      return length === 0;
    },
    text: () => parts.join(""),
    blocks: () => blocks,
  };
}

const ending = /[.!?…:;。！？؟۔।][\p{Pe}\p{Pf}"'\s]*$/u;

/** The kind of a table's cell: running text where it ends as a sentence does, else a label of its own. */
export function cellKind(words: string): SegmentKind {
  return ending.test(words.slice(-20)) ? "sentence" : "other";
}
