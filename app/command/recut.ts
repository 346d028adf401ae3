/** Puts other segments, and perhaps another text, under a version's links and marks. */
import { sameValue } from "../change/apply.ts";
import { placeAt, textOf } from "../model/places.ts";
import type { SegmentRange } from "../model/range.ts";
import type { Project, Version } from "../model/records.ts";
import { type CarriedUnits, carryUnits } from "./carried-units.ts";
import { segmentsOver } from "./cut.ts";
import type { Draft } from "./draft.ts";
import { type MovedMentions, moveMentions } from "./moved-mentions.ts";
import { heirsOf, type OldSegment } from "./segment-heirs.ts";
import type { TextEdit } from "./text-edits.ts";
import { movedStretch } from "./text-map.ts";

export interface Recut {
  /** Segments of the new cut that keep an id with the same words. */
  readonly same: number;
  /** Segments that keep an id with other words; by their index. */
  readonly rewritten: readonly number[];
  readonly fresh: number;
  /** Ids that are gone. */
  readonly gone: number;
  readonly units: CarriedUnits;
  readonly mentions: MovedMentions;
}

/**
 * Drafts the version with `text`, cut at `ranges` (trimmed, in order); `edits`
 * lead from the text it has. Segments that become one take their units with
 * them, parts of a segment stay in its unit.
 */
export function recut(
  draft: Draft,
  version: Version,
  text: string,
  ranges: readonly SegmentRange[],
  edits: readonly TextEdit[],
): Recut {
  const olds = oldSegments(version, edits);
  const heirs = heirsOf(olds, text, ranges);
  const segments = segmentsOver(ranges, (index) => {
    const old = version.segments[heirs.keeps.get(index) ?? -1];
    return old?.id ?? draft.nextId("segment");
  });
  const next: Version = { ...version, text, segments };
  const { project } = draft;
  const after: Project = {
    ...project,
    versions: project.versions.with(project.versions.indexOf(version), next),
  };
  const first = edits[0];
  const last = edits.at(-1);
  if (first !== undefined && last !== undefined)
    draft.add({
      op: "text",
      version: version.id,
      at: first.start,
      removed: version.text.slice(first.start, last.end),
      inserted: text.slice(
        first.start,
        text.length - (version.text.length - last.end),
      ),
    });
  if (!sameValue(version.segments, segments))
    draft.add({
      op: "segments",
      version: version.id,
      at: 0,
      removed: [...version.segments],
      inserted: segments,
    });
  const rewritten = [...heirs.keeps].flatMap(([index, old]) => {
    const range = ranges[index];
    const isSame = range !== undefined && text.slice(range.start, range.end) === olds[old]?.words; // prettier-ignore
    return isSame ? [] : [index];
  });
  return {
    same: heirs.keeps.size - rewritten.length,
    rewritten: rewritten.sort((a, b) => a - b),
    fresh: segments.length - heirs.keeps.size,
    gone: olds.length - heirs.keeps.size,
    units: carryUnits(draft, after, version, next, heirs),
    mentions: moveMentions(draft, version, next, edits),
  };
}

function oldSegments(
  version: Version,
  edits: readonly TextEdit[],
): OldSegment[] {
  return version.segments.flatMap((_, index) => {
    const place = placeAt(version, index);
    if (place === undefined) return [];
    const { start, end } = place;
    return [{ start, end, words: textOf(place), moved: movedStretch(edits, place) }]; // prettier-ignore
  });
}
