/** Where places of a text are after edits. */
import type { Range } from "../model/range.ts";
import type { TextEdit } from "./text-edits.ts";

export interface MovedRange extends Range {
  /** True when the words within are not what they were. */
  readonly isChanged: boolean;
  /** True when none of the words are left. */
  readonly isLost: boolean;
}

/**
 * A mention's range after edits in text order: an edit inside stretches it, one
 * at an edge stays outside, one across an edge leaves the rest of the words,
 * and one across all of it leaves an empty range.
 */
export function movedRange(
  edits: readonly TextEdit[],
  { start, end }: Range,
): MovedRange {
  let from = start;
  let to = end;
  let shift = 0;
  let isChanged = false;
  for (const edit of edits) {
    if (edit.start > end || (edit.start === end && start < end)) break;
    const growth = edit.text.length - (edit.end - edit.start);
    const isAtPoint = start === end && edit.start === edit.end && edit.start === start; // prettier-ignore
    if (edit.end <= start && !isAtPoint) {
      from += growth;
      to += growth;
    } else if (start === end) {
      if (edit.start < start) from = to = edit.start + shift;
    } else {
      isChanged = true;
      const reachesLeft = edit.start < start;
      const reachesRight = edit.end > end;
      const isAll = edit.start <= start && edit.end >= end;
      if (isAll && (reachesLeft || reachesRight))
        from = to = edit.start + shift; // prettier-ignore
      else if (reachesRight) to = edit.start + shift;
      else {
        to += growth;
        if (reachesLeft) from = edit.end + shift + growth;
      }
    }
    shift += growth;
  }
  return {
    start: from,
    end: to,
    isChanged,
    isLost: start < end && from === to,
  };
}

/**
 * Where a longer stretch of text, such as a segment, lies after edits: kept
 * text exactly, replaced text in proportion, so that a sentence written anew
 * between two others keeps its place. Empty where nothing took its place.
 */
export function movedStretch(
  edits: readonly TextEdit[],
  { start, end }: Range,
): Range {
  return { start: movedPoint(edits, start, true), end: movedPoint(edits, end, false) }; // prettier-ignore
}

/** `after`: behind what is inserted at the point itself. */
function movedPoint(
  edits: readonly TextEdit[],
  offset: number,
  after: boolean,
): number {
  let low = 0;
  let high = edits.length;
  let shift = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  shift = shiftsOf(edits)[low] ?? 0;
  const edit = edits[low];
  if (edit === undefined || edit.start > offset) return offset + shift;
  const removed = edit.end - edit.start;
  if (removed === 0) return offset + shift + (after ? edit.text.length : 0);
  const share = (offset - edit.start) / removed;
  return edit.start + shift + Math.round(share * edit.text.length);
}

const shiftCache = new WeakMap<readonly TextEdit[], number[]>();

/** By how much the text before each edit has moved; one entry more for what is behind the last. */
function shiftsOf(edits: readonly TextEdit[]): readonly number[] {
  const known = shiftCache.get(edits);
  if (known !== undefined) return known;
  const shifts = [0];
  let shift = 0;
  for (const { start, end, text } of edits) {
    shift += text.length - (end - start);
    shifts.push(shift);
  }
  shiftCache.set(edits, shifts);
  return shifts;
}
