/** Finds the segments of a version that a file's segments cover, however differently both are cut. */
import { placesOf } from "../model/places.ts";
import type { SegmentRange } from "../model/range.ts";
import type { Version } from "../model/records.ts";

/**
 * For each of `segments`, the indexes of the version's segments with the same
 * letters, ascending; null when the two texts are not the same but for white
 * space. Two belong together where they share half of the shorter one, so that
 * none is left alone: a version's segment may stand beside several of the file's.
 */
export function matchSegments(
  text: string,
  segments: readonly SegmentRange[],
  version: Version,
): readonly (readonly number[])[] | null {
  if (bare(text) !== bare(version.text)) return null;
  const { starts } = placesOf(version);
  const ends = cumulated(
    version.text,
    version.segments.map(({ length }, at) => ({
      start: starts[at] ?? 0,
      end: (starts[at] ?? 0) + length,
    })),
  );
  let first = 0;
  let begin = 0;
  return cumulated(text, segments).map((end) => {
    while ((ends[first] ?? Infinity) <= begin) first += 1;
    const found: number[] = [];
    for (let at = first; at < ends.length; at++) {
      const from = ends[at - 1] ?? 0;
      const to = ends[at] ?? 0;
      if (from >= end) break;
      const shared = Math.min(to, end) - Math.max(from, begin);
      if (2 * shared >= Math.min(to - from, end - begin)) found.push(at);
    }
    begin = end;
    return found;
  });
}

/** Whether two texts are the same but for white space. Other texts differ soon: every version is asked, for every file. */
export function isSameText(a: string, b: string): boolean {
  let i = 0;
  let j = 0;
  for (;;) {
    while (i < a.length && a.charCodeAt(i) === b.charCodeAt(j)) {
      i += 1;
      j += 1;
    }
    const skipped = ignoredAt(a, i);
    const other = skipped > 0 ? 0 : ignoredAt(b, j);
    if (skipped + other === 0) return i >= a.length && j >= b.length;
    i += skipped;
    j += other;
  }
}

const ignored = /^[\s\p{Cf}]$/u;

/** The length of the sign at the offset where {@link bare} leaves it out, else 0. */
function ignoredAt(text: string, at: number): number {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0x41);
  return ignored.test(sign) ? sign.length : 0;
}

/** Zero-width signs stand between segments as white space does. */
function bare(text: string): string {
  return text.replace(/[\s\p{Cf}]+/gu, "");
}

/** How many letters, white space left out, the text has up to the end of each range. */
function cumulated(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
): readonly number[] {
  let count = 0;
  return ranges.map(({ start, end }) => {
    count += bare(text.slice(start, end)).length;
    return count;
  });
}
