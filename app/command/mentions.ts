/** Mentions made from offsets, as marks by hand and new texts need them. */
import {
  offsetOf,
  placeAt,
  placesOf,
  segmentIndexAt,
} from "../model/places.ts";
import type { Anchor, Drift, Mention, Version } from "../model/records.ts";

/**
 * The mention of `[start, end)`, absolute offsets into the version's text. An
 * edge in the white space between segments moves to the words within. Null when
 * there is nothing else in it, or the version has no segments.
 */
export function mentionAt(
  version: Version,
  start: number,
  end: number,
): Mention | null {
  if (start === end) return emptyMentionAt(version, start);
  const first = segmentIndexAt(version, start);
  const endsHere = placeAt(version, first)?.end === start;
  const from = clamped(version, endsHere ? first + 1 : first, start);
  const last = segmentIndexAt(version, end);
  const beginsHere = placesOf(version).starts[last] === end;
  const to = beginsHere ? clamped(version, last - 1, end) : endAnchor(version, end); // prettier-ignore
  if (from === null || to === null) return null;
  const isEmpty = (offsetOf(version, from) ?? 0) >= (offsetOf(version, to) ?? 0); // prettier-ignore
  return isEmpty ? null : { version: version.id, start: from, end: to };
}

/** The empty mention at `offset`, moved to the end of the words before where that is white space between segments. */
export function emptyMentionAt(
  version: Version,
  offset: number,
  lost?: string,
): Mention | null {
  const at = endAnchor(version, offset);
  if (at === null) return null;
  const mention = { version: version.id, start: at, end: at };
  return lost === undefined ? mention : { ...mention, lost };
}

function endAnchor(version: Version, offset: number): Anchor | null {
  const index = segmentIndexAt(version, offset);
  const isInGap = (placesOf(version).starts[index] ?? 0) > offset;
  return clamped(version, isInGap && index > 0 ? index - 1 : index, offset);
}

function clamped(
  version: Version,
  index: number,
  offset: number,
): Anchor | null {
  const place = placeAt(version, index);
  if (place === undefined) return null;
  const within = Math.max(offset - place.start, 0);
  return {
    segment: place.segment.id,
    offset: Math.min(within, place.segment.length),
  };
}

/** The drift with other mentions; `isChanged` (their words differ) opens a settled one again. */
export function withMentions(
  drift: Drift,
  mentions: readonly Mention[],
  isChanged: boolean,
): Drift {
  const isSettled = drift.status === "fixed" || drift.status === "intended";
  const status = isChanged && isSettled ? "open" : drift.status;
  return { ...drift, mentions, status };
}
