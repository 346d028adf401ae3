/** Builds a text with its segments out of strings that a file holds separately. */
import { Failure } from "../contract/failure.ts";
import type { SegmentRange } from "../model/range.ts";
import type { SegmentKind } from "../model/records.ts";
import { skipSpace, skipSpaceBack } from "../text/space.ts";

export interface RunningText {
  /**
   * Adds the words of a segment and returns its index; null where there are
   * none but white space. Outer white space goes into the gaps. Throws a
   * Failure "unreadable" beyond a million.
   */
  add(words: string, kind?: SegmentKind): number | null;
  /** What stands before the next segment in place of a line feed; white space only. */
  gap(space: string): void;
  readonly count: number;
  /** All that was added. */
  text(): string;
  segments(): readonly SegmentRange[];
}

/** A hundred times the longest book; a file may name the same words without end. */
const longest = 200_000_000;

/** Twice what is meant to work; each weighs some hundred bytes in every place that knows it. */
const mostSegments = 1_000_000;

/** For readers that gather segments before they make a text of them. Throws a Failure "unreadable" beyond a million. */
export function expectBearable(count: number): void {
  if (count > mostSegments)
    throw new Failure(
      "unreadable",
      "A text of more than a million segments is not read. Take the file apart.",
    );
}

/**
 * Between segments stands a line feed where nothing else was given. Throws a
 * Failure "unreadable" where the text grows beyond 200 million characters.
 */
export function runningText(): RunningText {
  // Parts are joined in batches: a string grown piece by piece is a tree as deep as the corpus is long.
  const batches: string[] = [];
  let parts: string[] = [];
  let length = 0;
  let given: string | null = null;
  const segments: SegmentRange[] = [];
  const push = (part: string): void => {
    parts.push(part);
    length += part.length;
    if (length > longest)
      throw new Failure(
        "unreadable",
        "A text of more than 200 million characters is not read. Take the file apart.",
      );
    if (parts.length >= 4096) {
      batches.push(parts.join(""));
      parts = [];
    }
  };
  const flushGap = (): void => {
    const space = given ?? (segments.length === 0 ? "" : "\n");
    if (space !== "") push(space);
    given = null;
  };
  return {
    add(words, kind = "sentence") {
      const from = skipSpace(words, 0, words.length);
      if (from === words.length) return null;
      const to = skipSpaceBack(words, from, words.length);
      flushGap();
      expectBearable(segments.length + 1);
      const start = length + from;
      push(words);
      segments.push({ start, end: start + to - from, kind });
      return segments.length - 1;
    },
    gap(space) {
      given = (given ?? "") + space;
    },
    get count() {
      return segments.length;
    },
    text() {
      if (given !== null) flushGap();
      return batches.join("") + parts.join("");
    },
    segments: () => segments,
  };
}
