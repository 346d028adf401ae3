/** Kinds that a document knows (its headings, items, captions) laid over what the segmenter found. */
import type { SegmentRange } from "../model/range.ts";

/** A passage whose kind the file states; in order, not overlapping. */
export type Block = SegmentRange;

/**
 * Segments inside a block take its kind; a heading or byline is one segment
 * however many sentences it holds. Segments never reach over a block's border.
 */
export function withBlocks(
  segments: readonly SegmentRange[],
  blocks: readonly Block[] | undefined,
): readonly SegmentRange[] {
  if (blocks === undefined || blocks.length === 0) return segments;
  const made: SegmentRange[] = [];
  let at = 0;
  for (const segment of segments) {
    while ((blocks[at]?.end ?? Infinity) <= segment.start) at += 1;
    const block = blocks[at];
    const inside =
      block !== undefined &&
      block.start <= segment.start &&
      segment.end <= block.end;
    if (!inside || block.kind === "sentence") {
      made.push(segment);
      continue;
    }
    const last = made.at(-1);
    if (
      last !== undefined &&
      isOfOnePiece(block) &&
      block.start <= last.start &&
      last.kind === block.kind
    )
      made[made.length - 1] = { ...last, end: segment.end };
    else made.push({ ...segment, kind: block.kind });
  }
  return made;
}

function isOfOnePiece({ kind }: Block): boolean {
  return kind !== "item" && kind !== "other" && kind !== "caption";
}
