import type { SegmentRange } from "../model/range.ts";
import type { Segmentation, VersionId } from "../model/records.ts";

/** Cuts a text into segments. Engines take texts and ranges, never projects. */
export interface Segmenter {
  /**
   * Ranges in order over `text`; whatever lies between them is white space.
   * Never refuses a text: empty or blank text gives no segments.
   */
  segment(
    text: string,
    language: VersionId,
    segmentation?: Segmentation,
  ): readonly SegmentRange[];
}
