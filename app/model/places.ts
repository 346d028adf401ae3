/**
 * Where things are: derived from a project's records and cached a version's
 * segment array at a time, so that unchanged versions cost nothing.
 */
import type {
  Anchor,
  Mention,
  Project,
  Segment,
  SegmentId,
  Version,
  VersionId,
} from "./records.ts";

/** Start offsets (UTF-16, absolute) and the index of every segment of one version. */
export interface VersionPlaces {
  /** `starts[i]` is where segment i begins; it ends at `starts[i] + segments[i].length`. */
  readonly starts: Float64Array;
  readonly indexOf: ReadonlyMap<SegmentId, number>;
}

/** A segment with where it stands. */
export interface SegmentPlace {
  readonly version: Version;
  readonly index: number;
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}

type Segments = readonly Segment[];

const cache = new WeakMap<Segments, VersionPlaces>();
const indexes = new WeakMap<Segments, ReadonlyMap<SegmentId, number>>();

/** The places of a version's segments; cached by their array. */
export function placesOf(version: Pick<Version, "segments">): VersionPlaces {
  const { segments } = version;
  const known = cache.get(segments);
  if (known !== undefined) return known;
  const starts = new Float64Array(segments.length);
  let at = 0;
  segments.forEach((segment, index) => {
    at += segment.gap;
    starts[index] = at;
    at += segment.length;
  });
  const places = { starts, indexOf: indexOfSegments(segments) };
  cache.set(segments, places);
  return places;
}

function indexOfSegments(segments: Segments): ReadonlyMap<SegmentId, number> {
  let known = indexes.get(segments);
  if (known === undefined) {
    known = new Map(segments.map(({ id }, index) => [id, index]));
    indexes.set(segments, known);
  }
  return known;
}

/** Hands the index of `from` on to `to`, which has the same ids in the same order: correcting a text then costs no map of all ids. */
export function carryIndex(from: Segments, to: Segments): void {
  const known = indexes.get(from);
  if (known !== undefined) indexes.set(to, known);
}

export function findVersion(
  project: Project,
  id: VersionId,
): Version | undefined {
  return project.versions.find((version) => version.id === id);
}

/** The place of the segment at `index` of a version. */
export function placeAt(
  version: Version,
  index: number,
): SegmentPlace | undefined {
  const segment = version.segments[index];
  const start = placesOf(version).starts[index];
  if (segment === undefined || start === undefined) return undefined;
  return { version, index, segment, start, end: start + segment.length };
}

/** Where the segment with `id` stands; undefined when no version has it. */
export function findSegment(
  project: Project,
  id: SegmentId,
): SegmentPlace | undefined {
  for (const version of project.versions) {
    const index = placesOf(version).indexOf.get(id);
    if (index !== undefined) return placeAt(version, index);
  }
  return undefined;
}

/** The words of a segment. */
export function textOf(place: SegmentPlace): string {
  return place.version.text.slice(place.start, place.end);
}

/** The index of the segment that holds `offset` (its end belongs to it), else of the one after; -1 in a version without segments. */
export function segmentIndexAt(version: Version, offset: number): number {
  const { starts } = placesOf(version);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = (starts[middle] ?? 0) + (version.segments[middle]?.length ?? 0);
    if (end >= offset) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** The anchor of an absolute offset; null in a version without segments. `after`: prefer the segment that begins there over the one that ends there. */
export function anchorAt(
  version: Version,
  offset: number,
  after = false,
): Anchor | null {
  let index = segmentIndexAt(version, offset);
  if (after && placesOf(version).starts[index + 1] === offset) index += 1;
  const place = placeAt(version, index);
  if (place === undefined) return null;
  const within = Math.min(
    Math.max(offset - place.start, 0),
    place.segment.length,
  );
  return { segment: place.segment.id, offset: within };
}

/** The absolute offset of an anchor in its version; undefined when its segment is gone. */
export function offsetOf(version: Version, anchor: Anchor): number | undefined {
  const { starts, indexOf } = placesOf(version);
  const index = indexOf.get(anchor.segment);
  const start = index === undefined ? undefined : starts[index];
  return start === undefined ? undefined : start + anchor.offset;
}

/** A mention's absolute range and its words. */
export function rangeOf(
  project: Project,
  mention: Mention,
): { version: Version; start: number; end: number; text: string } | undefined {
  const version = findVersion(project, mention.version);
  if (version === undefined) return undefined;
  const start = offsetOf(version, mention.start);
  const end = offsetOf(version, mention.end);
  if (start === undefined || end === undefined) return undefined;
  return { version, start, end, text: version.text.slice(start, end) };
}
