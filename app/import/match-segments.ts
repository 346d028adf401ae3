/** Finds the segments of a version that a file's segments cover, however differently both are cut. */
import { placesOf } from "../model/places.ts";
import type { SegmentRange } from "../model/range.ts";
import type { Version } from "../model/records.ts";

/**
 * For each of `segments`, the indexes of the version's segments with the same
 * letters; null when the two texts are not the same but for white space. A
 * version's segment that lies in two of the file's belongs to the first.
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
  let next = 0;
  return cumulated(text, segments).map((end) => {
    const found: number[] = [];
    // More than half of it must be inside.
    while (next < ends.length) {
      const from = next === 0 ? 0 : (ends[next - 1] ?? 0);
      if ((from + (ends[next] ?? 0)) / 2 > end) break;
      found.push(next);
      next += 1;
    }
    return found;
  });
}

/** Whether two texts are the same but for white space. */
export function isSameText(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
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
