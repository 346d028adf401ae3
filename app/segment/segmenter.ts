import type { SegmentRange } from "../model/range.ts";
import type { Segmentation, VersionId } from "../model/records.ts";
import type { SegmentationRule } from "../model/settings.ts";

/** Cuts a text into segments. Engines take texts and ranges, never projects. */
export interface Segmenter {
  /**
   * Ranges in order over `text`; whatever lies between them is white space.
   * Never refuses a text: empty or blank text gives no segments. Of the user's
   * rules the first that fits a place decides, before the built-in judgement;
   * they concern sentences, not lines or paragraphs.
   */
  segment(
    text: string,
    language: VersionId,
    segmentation?: Segmentation,
    rules?: readonly SegmentationRule[],
  ): readonly SegmentRange[];
}
