/** A note on the segments that a passage of several is made of, for formats that know only passages. */
import { type SegmentKind, segmentKinds } from "../model/records.ts";
import { isSpace, isSpaceUnit } from "../text/space.ts";

/** A segment within a passage. */
export interface SegmentPlaceNote {
  /** Its number in its version's text, from 0. */
  readonly index: number;
  /** Its length in UTF-16 units; between two stands one space or nothing. */
  readonly length: number;
  readonly kind: SegmentKind;
}

/** "12:40:sentence 13:7:heading". */
export function writePlaces(places: readonly SegmentPlaceNote[]): string {
  return places
    .map(({ index, length, kind }) => `${index}:${length}:${kind}`)
    .join(" ");
}

/** null where the words are no such list. */
export function readPlaces(words: string): readonly SegmentPlaceNote[] | null {
  const places: SegmentPlaceNote[] = [];
  for (const word of words.trim().split(/\s+/)) {
    const parts = /^(\d{1,9}):(\d{1,9}):([a-z]+)$/.exec(word);
    const kind = segmentKinds.find((one) => one === parts?.[3]);
    if (parts === null || kind === undefined) return null;
    const length = Number(parts[2]);
    if (length === 0) return null;
    places.push({ index: Number(parts[1]), length, kind });
  }
  return places;
}

export interface CutPassage {
  readonly words: string;
  readonly kind: SegmentKind;
  /** Its number in its text where it is known. */
  readonly place: number | null;
}

/** A passage cut as its note says; one sentence where there is none or it does not fit the words. */
export function cutAtPlaces(
  words: string,
  places: readonly SegmentPlaceNote[] | null,
): readonly CutPassage[] {
  const whole = { words, kind: "sentence", place: null } as const;
  if (places === null) return [whole];
  const passages: CutPassage[] = [];
  let at = 0;
  for (const { index, length, kind } of places) {
    if (at > 0 && isSpaceUnit(words.charCodeAt(at))) at += 1;
    const part = words.slice(at, at + length);
    if (part.length < length || isSpace(part)) return [whole];
    passages.push({ words: part, kind, place: index });
    at += length;
  }
  return isSpace(words, at) ? passages : [whole];
}
