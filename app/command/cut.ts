/** Segments from ranges, as segmenters and importers give them. */
import type { SegmentRange } from "../model/range.ts";
import type { Segment, SegmentId } from "../model/records.ts";
import { isSpace, skipSpace, skipSpaceBack } from "../text/space.ts";
import { refuse } from "./lookup.ts";
import { quoted } from "./wording.ts";

/**
 * The ranges without white space at their edges. Refuses ranges that are not in
 * order, overlap, leave the text, are blank, or leave words out.
 */
export function trimmedRanges(
  text: string,
  ranges: readonly SegmentRange[],
): SegmentRange[] {
  let at = 0;
  const trimmed = ranges.map((range): SegmentRange => {
    if (range.start < at || range.end > text.length || range.end < range.start)
      refuse(`The segments are not in order at ${range.start}.`);
    const start = skipSpace(text, range.start, range.end);
    const end = skipSpaceBack(text, start, range.end);
    if (start === end) refuse(`The segment at ${range.start} is blank.`);
    if (!isSpace(text, at, start)) refuse(leftOut(text, at, start));
    at = end;
    return { start, end, kind: range.kind };
  });
  if (!isSpace(text, at)) refuse(leftOut(text, at, text.length));
  return trimmed;
}

function leftOut(text: string, start: number, end: number): string {
  const from = skipSpace(text, start, end);
  return `The words at ${from} are in no segment: ${quoted(text.slice(from, end), 30)}`;
}

/** Segment records over ranges; `idOf` names the range at an index. */
export function segmentsOver(
  ranges: readonly SegmentRange[],
  idOf: (index: number) => SegmentId,
): Segment[] {
  let at = 0;
  return ranges.map(({ start, end, kind }, index) => {
    const gap = start - at;
    at = end;
    return { id: idOf(index), gap, length: end - start, kind };
  });
}
