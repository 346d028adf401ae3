import type { Range, SegmentRange } from "../../app/model/range.ts";
import type {
  Beginning,
  SampleCorrection,
  SampleMention,
} from "./sample-shape.ts";

/** Where a beginning stands in its version's text. Refuses words that are absent, or repeated without an `nth`. */
export function offsetOf(text: string, beginning: Beginning): number {
  if (typeof beginning === "string") return onlyOffset(text, beginning);
  const found = offsets(text, beginning.begins)[beginning.nth - 1];
  if (found === undefined)
    throw new Error(
      `“${beginning.begins}” was looked for ${beginning.nth} times and stands there less often.`,
    );
  return found;
}

/**
 * The range a mention names, empty where something is missing. `segments` are
 * the version's. Refuses words that are not exactly once in the text, or in the
 * segment `in`.
 */
export function rangeOf(
  text: string,
  segments: readonly Range[],
  mention: SampleMention,
): Range {
  const within =
    mention.in === undefined
      ? { start: 0, end: text.length }
      : segmentAt(segments, offsetOf(text, mention.in), mention.in);
  const start =
    within.start +
    onlyOffset(text.slice(within.start, within.end), mention.words);
  const end = start + mention.words.length;
  if (mention.empty === "before") return { start, end: start };
  if (mention.empty === "after") return { start: end, end };
  return { start, end };
}

/** True when the segments, the version's own, are already as the correction wants them, so that there is nothing to do. */
export function isDone(
  text: string,
  segments: readonly SegmentRange[],
  correction: SampleCorrection,
): boolean {
  const at = (words: Beginning) => {
    const start = offsetOf(text, words);
    return segments.find((segment) => segment.start === start);
  };
  if ("split" in correction) return at(correction.split) !== undefined;
  if ("merge" in correction) return at(correction.merge) === undefined;
  return at(correction.begins)?.kind === correction.kind;
}

function segmentAt(
  segments: readonly Range[],
  start: number,
  beginning: Beginning,
): Range {
  const segment = segments.find((each) => each.start === start);
  if (!segment)
    throw new Error(
      `No segment begins at ${start}, where ${JSON.stringify(beginning)} stands.`,
    );
  return segment;
}

function onlyOffset(text: string, words: string): number {
  const found = offsets(text, words);
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw new Error(
      `“${words}” should stand once and stands ${found.length} times in “${text.slice(0, 60)}…”.`,
    );
  return first;
}

function offsets(text: string, words: string): number[] {
  const found: number[] = [];
  for (
    let at = text.indexOf(words);
    at !== -1;
    at = text.indexOf(words, at + words.length)
  )
    found.push(at);
  return found;
}
