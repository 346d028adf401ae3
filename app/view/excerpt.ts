/** The words of a segment with the drifts in them, cut so that the first mark can be seen. */
import { driftsOf } from "../model/memberships.ts";
import { offsetOf, type SegmentPlace, textOf } from "../model/places.ts";
import type {
  DriftId,
  DriftRelation,
  DriftStatus,
  Project,
} from "../model/records.ts";
import { lineOf, toLineOffset } from "./display.ts";

/** A drift's words in one line; start = end: something is missing there. */
export interface DriftMark {
  readonly drift: DriftId;
  readonly relation: DriftRelation;
  readonly status: DriftStatus;
  readonly start: number;
  readonly end: number;
}

/** A search hit in one line. */
export interface HitMark {
  readonly start: number;
  readonly end: number;
  /** The one that is looked at. */
  readonly isCurrent: boolean;
}

/** A stretch of the line under one mark or none; an empty one is the place where something is missing. */
export interface ExcerptPiece {
  readonly text: string;
  readonly mark: DriftMark | null;
  /** Left out = not in a search hit. */
  readonly hit?: HitMark;
}

export interface Excerpt {
  /** True when the beginning is left out. */
  readonly isCut: boolean;
  readonly pieces: readonly ExcerptPiece[];
}

/** Judged, and nothing left to do. */
export function isSettled(status: DriftStatus): boolean {
  return status === "fixed" || status === "intended" || status === "rejected";
}

/** The marks in a segment's line, in text order. Rejected drifts and lost words leave none. */
export function driftMarks(
  project: Project,
  place: SegmentPlace,
): readonly DriftMark[] {
  const marks: DriftMark[] = [];
  const text = textOf(place);
  for (const drift of driftsOf(project, place.segment.id)) {
    if (drift.status === "rejected") continue;
    for (const mention of drift.mentions) {
      if (mention.version !== place.version.id || mention.lost !== undefined)
        continue;
      const from = offsetOf(place.version, mention.start);
      const to = offsetOf(place.version, mention.end);
      if (from === undefined || to === undefined) continue;
      if (from > place.end || to < place.start) continue;
      if (to === place.start && from < to) continue;
      if (from === place.end && from < to) continue;
      const within = (offset: number) =>
        toLineOffset(
          text,
          Math.min(Math.max(offset, place.start), place.end) - place.start,
        );
      marks.push({
        drift: drift.id,
        relation: drift.relation,
        status: drift.status,
        start: within(from),
        end: within(to),
      });
    }
  }
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The line of a segment, cut for about `room` characters. `hits` are relative to the segment's text. */
export function segmentExcerpt(
  project: Project,
  place: SegmentPlace,
  room: number,
  hits: readonly HitMark[] = [],
): Excerpt {
  const text = textOf(place);
  const inLine = hits.map((hit) => ({
    ...hit,
    start: toLineOffset(text, hit.start),
    end: toLineOffset(text, hit.end),
  }));
  return excerptOf(lineOf(text), driftMarks(project, place), room, inLine);
}

/** Words kept before the first mark, so that it is read in its sentence. */
const leadIn = 24;

/** Cuts `line` where its first hit, else its first mark, lies beyond `room` characters; about three times `room` is kept. */
export function excerptOf(
  line: string,
  marks: readonly DriftMark[],
  room: number,
  hits: readonly HitMark[] = [],
): Excerpt {
  const first =
    hits.find(({ isCurrent }) => isCurrent) ??
    hits[0] ??
    marks.find(({ status }) => !isSettled(status)) ??
    marks[0];
  const from =
    first === undefined || first.end <= room
      ? 0
      : wordStart(
          line,
          Math.min(first.start - leadIn, line.length - room),
          first.start,
        );
  const to = Math.min(line.length, from + room * 3);
  return { isCut: from > 0, pieces: piecesOf(line, marks, from, to, hits) };
}

/** The first word that begins at `offset` or after; `limit` where there is none before it. */
function wordStart(line: string, offset: number, limit: number): number {
  if (offset <= 0) return 0;
  const space = /\s\S/u.exec(line.slice(offset, limit));
  if (space !== null) return offset + space.index + 1;
  const isLowSurrogate = /^[\udc00-\udfff]/.test(line.slice(offset));
  return isLowSurrogate ? offset + 1 : offset;
}

/** `line` from `from` to `to`, cut wherever a mark or hit begins or ends. Where marks overlap, an unsettled one wins, then the shorter. */
export function piecesOf(
  line: string,
  marks: readonly DriftMark[],
  from: number,
  to: number,
  hits: readonly HitMark[] = [],
): readonly ExcerptPiece[] {
  const cuts = new Set([from, to]);
  for (const { start, end } of [...marks, ...hits])
    for (const cut of [start, end]) if (cut > from && cut < to) cuts.add(cut);
  const points = [...cuts].sort((a, b) => a - b);
  const pieces: ExcerptPiece[] = [];
  points.forEach((start, i) => {
    for (const mark of marks)
      if (mark.start === start && mark.end === start)
        pieces.push({ text: "", mark });
    const end = points[i + 1];
    if (end === undefined) return;
    const over = marks.filter(
      (mark) => mark.start < mark.end && mark.start <= start && mark.end >= end,
    );
    const hit = hits.find((one) => one.start <= start && one.end >= end);
    pieces.push({
      text: line.slice(start, end),
      mark: strongest(over),
      ...(hit === undefined ? {} : { hit }),
    });
  });
  return joined(pieces);
}

function strongest(marks: readonly DriftMark[]): DriftMark | null {
  const ranked = marks.toSorted(
    (a, b) =>
      Number(isSettled(a.status)) - Number(isSettled(b.status)) ||
      a.end - a.start - (b.end - b.start),
  );
  return ranked[0] ?? null;
}

function joined(pieces: readonly ExcerptPiece[]): readonly ExcerptPiece[] {
  const out: ExcerptPiece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    const isCaret = piece.text === "" && piece.mark !== null;
    if (piece.text === "" && !isCaret) continue;
    if (
      last !== undefined &&
      !isCaret &&
      last.text !== "" &&
      last.mark === piece.mark &&
      last.hit === piece.hit
    )
      out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}
