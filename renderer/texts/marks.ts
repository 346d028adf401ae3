/**
 * Marks upon words, as background overlays: inline classes would cut Arabic
 * words apart. Only the ink of a whole line, one span, is an inline class.
 */
import type { SearchHit } from "../../app/contract/api.ts";
import { driftsOf } from "../../app/model/memberships.ts";
import type {
  Drift,
  Mention,
  Project,
  SegmentId,
  Version,
} from "../../app/model/records.ts";
import { placesOf } from "../../app/model/places.ts";
import { toLineOffset } from "../../app/view/display.ts";
import { faceOf } from "../../app/view/faces.ts";
import { Range, type editor } from "./monaco.ts";

export interface MarkContext {
  readonly project: Project;
  readonly version: Version;
  /** Hits of the search a segment. */
  readonly hits: ReadonlyMap<SegmentId, readonly SearchHit[]>;
  readonly currentHit: SearchHit | null;
  readonly drift: string | null;
}

/** The marks of segments `from` … `to`-1. */
export function marksOf(
  context: MarkContext,
  from: number,
  to: number,
): editor.IModelDeltaDecoration[] {
  const marks: editor.IModelDeltaDecoration[] = [];
  const drifts = new Set<Drift>();
  const { project, version } = context;
  for (let index = from; index < to; index++) {
    const segment = version.segments[index];
    if (segment === undefined) continue;
    const { status } = faceOf(project, segment.id);
    if (status === "unlinked" || status === "rejected")
      marks.push({
        range: new Range(index + 1, 1, index + 1, segment.length + 1),
        options: { inlineClassName: "tx-ink-2" },
      });
    for (const drift of driftsOf(project, segment.id)) drifts.add(drift);
    for (const hit of context.hits.get(segment.id) ?? []) {
      const isCurrent = isSameHit(hit, context.currentHit);
      marks.push({
        range: rangeIn(version, index, hit.start, index, hit.end),
        options: { className: isCurrent ? "tx-hit tx-hit-now" : "tx-hit" },
      });
    }
  }
  for (const drift of drifts)
    if (drift.status !== "rejected")
      for (const mention of drift.mentions)
        if (mention.version === version.id) {
          const mark = driftMark(context, drift, mention);
          if (mark !== null) marks.push(mark);
        }
  return marks;
}

function isSameHit(hit: SearchHit, other: SearchHit | null): boolean {
  return (
    other !== null &&
    hit.segment === other.segment &&
    hit.start === other.start &&
    hit.end === other.end
  );
}

function driftMark(
  { version, drift: selected }: MarkContext,
  drift: Drift,
  mention: Mention,
): editor.IModelDeltaDecoration | null {
  const { indexOf } = placesOf(version);
  const first = indexOf.get(mention.start.segment);
  const last = indexOf.get(mention.end.segment);
  if (first === undefined || last === undefined) return null;
  const range = rangeIn(
    version,
    first,
    mention.start.offset,
    last,
    mention.end.offset,
  );
  const isSettled = drift.status === "fixed" || drift.status === "intended";
  const look = range.isEmpty()
    ? "tx-caret"
    : isSettled
      ? "tx-settled"
      : `tx-drift tx-${drift.relation}`;
  return {
    range,
    options: {
      className: drift.id === selected ? `${look} tx-drift-now` : look,
      showIfCollapsed: true,
    },
  };
}

/** Offsets of segments' texts as a range of lines. */
export function rangeIn(
  version: Version,
  first: number,
  start: number,
  last: number,
  end: number,
): Range {
  return new Range(
    first + 1,
    lineOffsetIn(version, first, start) + 1,
    last + 1,
    lineOffsetIn(version, last, end) + 1,
  );
}

export function lineOffsetIn(
  version: Version,
  index: number,
  offset: number,
): number {
  return toLineOffset(segmentText(version, index), offset);
}

export function segmentText(version: Version, index: number): string {
  const start = placesOf(version).starts[index] ?? 0;
  return version.text.slice(
    start,
    start + (version.segments[index]?.length ?? 0),
  );
}
