/** Finds words again that edits took from their place. */
import type { Range } from "../model/range.ts";
import type { TextEdit } from "./text-edits.ts";

const contextLength = 32;
/** So many units of context around must agree, or the words must be long and stand in one place only. */
const enoughContext = 8;
const longQuote = 8;

/**
 * Where the words of `range` stand among what the edits inserted (what stood
 * in the text before is another place): where most of the context agrees, then
 * nearest to `near`. Null when no place is convincing.
 */
export function findQuote(
  before: string,
  range: Range,
  after: string,
  edits: readonly TextEdit[],
  near: number,
): Range | null {
  const quote = before.slice(range.start, range.end);
  let best: (Range & { readonly context: number }) | null = null;
  let count = 0;
  for (const start of placesIn(quote, after, edits)) {
    count += 1;
    const end = start + quote.length;
    const context =
      sharedBack(before, range.start, after, start) +
      sharedOn(before, range.end, after, end);
    const isBetter =
      best === null ||
      context > best.context ||
      (context === best.context &&
        Math.abs(start - near) < Math.abs(best.start - near));
    if (isBetter) best = { start, end, context };
  }
  if (best === null) return null;
  const isAlone = count === 1 && quote.length >= longQuote;
  return best.context >= enoughContext || isAlone ? best : null;
}

/** Offsets of the quote in the new text that lie, in part at least, in something inserted. */
function placesIn(
  quote: string,
  after: string,
  edits: readonly TextEdit[],
): Set<number> {
  const places = new Set<number>();
  let shift = 0;
  for (const { start, end, text } of edits) {
    const at = start + shift;
    shift += text.length - (end - start);
    const from = Math.max(0, at - quote.length + 1);
    const stretch = after.slice(from, at + text.length + quote.length - 1);
    if (text === "") continue;
    for (let i = stretch.indexOf(quote); i >= 0; i = stretch.indexOf(quote, i + 1)) places.add(from + i); // prettier-ignore
  }
  return places;
}

function sharedBack(
  before: string,
  i: number,
  after: string,
  j: number,
): number {
  // prettier-ignore
  let length = 0;
  while (
    length < contextLength &&
    length < Math.min(i, j) &&
    before[i - 1 - length] === after[j - 1 - length]
  )
    length += 1;
  return length;
}

function sharedOn(before: string, i: number, after: string, j: number): number {
  let length = 0;
  while (
    length < contextLength &&
    i + length < before.length &&
    before[i + length] === after[j + length]
  )
    length += 1;
  return length;
}
