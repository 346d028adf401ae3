import type { SegmentKind } from "./records.ts";

/** A half-open range `[start, end)` in UTF-16 units into a version's text as read. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a segmenter returns: a range with its kind. Ranges are in order and do not overlap. */
export interface SegmentRange extends Range {
  readonly kind: SegmentKind;
}
