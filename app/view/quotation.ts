/** What a version says of a drift: its marked words with a little of the sentence around them. */
import { offsetOf, segmentIndexAt } from "../model/places.ts";
import type { Drift, Mention, SegmentId, Version } from "../model/records.ts";
import { lineOf, toLineOffset } from "./display.ts";
import { type DriftMark, type ExcerptPiece, piecesOf } from "./excerpt.ts";

/** One stretch of a version's text around one or more mentions. */
export interface Quotation {
  /** Where a click on it goes. */
  readonly segment: SegmentId;
  readonly pieces: readonly ExcerptPiece[];
  /** True when words are left out before or after. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

export interface VersionQuotations {
  readonly quotations: readonly Quotation[];
  /** Marked words that were deleted from the text. */
  readonly lost: readonly string[];
}

/** Characters of the sentence kept before and after the marked words. */
const usualRoom = 42;

/** Null when the drift does not speak of this version. Mentions whose surroundings meet are quoted in one stretch. */
export function quotationsOf(
  version: Version,
  drift: Drift,
  around = usualRoom,
): VersionQuotations | null {
  const own = drift.mentions.filter(
    (mention) => mention.version === version.id,
  );
  if (own.length === 0) return null;
  const lost = own.flatMap((mention) => mention.lost ?? []);
  const marks = own
    .flatMap((mention) => markOf(version, drift, mention) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const groups: DriftMark[][] = [];
  for (const mark of marks) {
    const group = groups.at(-1);
    const end = Math.max(0, ...(group?.map((other) => other.end) ?? []));
    if (group !== undefined && mark.start - end <= around * 2 + 6)
      group.push(mark);
    else groups.push([mark]);
  }
  return {
    quotations: groups.map((group) => quote(version, group, around)),
    lost,
  };
}

function markOf(
  version: Version,
  drift: Drift,
  mention: Mention,
): DriftMark | null {
  if (mention.lost !== undefined) return null;
  const start = offsetOf(version, mention.start);
  const end = offsetOf(version, mention.end);
  if (start === undefined || end === undefined) return null;
  const { id, relation, status } = drift;
  return { drift: id, relation, status, start, end };
}

function quote(
  version: Version,
  marks: readonly DriftMark[],
  around: number,
): Quotation {
  const start = Math.min(...marks.map((mark) => mark.start));
  const end = Math.max(...marks.map((mark) => mark.end));
  const first = bounds(version, start, marks[0]?.end !== start);
  const last = bounds(version, end, false);
  const from = wordEdge(
    version.text,
    Math.max(first.start, start - around),
    start,
  );
  const until = backToWord(version.text, Math.min(last.end, end + around), end);
  const to = until >= last.end ? last.end : until;
  // Only what is quoted: a version may be a book.
  const text = version.text.slice(from, to);
  const line = lineOf(text);
  const inLine = marks.map((mark) => ({
    ...mark,
    start: toLineOffset(text, mark.start - from),
    end: toLineOffset(text, mark.end - from),
  }));
  return {
    segment: first.id,
    pieces: piecesOf(line, inLine, 0, line.length),
    isCutBefore: from > first.start,
    isCutAfter: to < last.end,
  };
}

/** The segment an offset lies in; `after`: of two that meet there, the second. */
function bounds(
  version: Version,
  offset: number,
  after: boolean,
): { id: SegmentId; start: number; end: number } {
  const index = segmentIndexAt(version, after ? offset + 1 : offset);
  const segment = version.segments[index];
  if (segment === undefined) return { id: "", start: offset, end: offset };
  const start = offsetOf(version, { segment: segment.id, offset: 0 }) ?? offset;
  return { id: segment.id, start, end: start + segment.length };
}

/** From `from` on, the start of the first whole word before `limit`. */
function wordEdge(text: string, from: number, limit: number): number {
  if (from === 0 || /\s/u.test(text.charAt(from - 1))) return from;
  const space = /\s\S/u.exec(text.slice(from, limit));
  return space === null ? limit : from + space.index + 1;
}

/** Back from `to`, the end of the last whole word after `limit`. */
function backToWord(text: string, to: number, limit: number): number {
  if (to >= text.length || /\s/u.test(text.charAt(to))) return to;
  const cut = text.slice(limit, to).search(/\s\S*$/u);
  return cut < 0 ? to : limit + cut;
}
