/** The names under which TMX carries what it has no element for; reader and writer share them. */
import type { SegmentKind } from "../../model/records.ts";
import { segmentKinds } from "../../model/records.ts";

export const tmxProps = {
  status: "x-pentapla-status",
  confidence: "x-pentapla-confidence",
  origin: "x-pentapla-origin",
  absent: "x-pentapla-absent",
  /** One for each reason; those that speak against it have the other name. */
  reason: "x-pentapla-reason",
  reasonAgainst: "x-pentapla-reason-against",
  /** In a tuv: its segments, see {@link writePlaces}. */
  segments: "x-pentapla-segments",
  /** In the header, a version each: "de Der Titel". */
  title: "x-pentapla-title",
} as const;

/** A segment within a `seg`. */
export interface TmxPlace {
  /** Its number in its version's text, from 0. */
  readonly index: number;
  /** Its length in UTF-16 units; between two stands one space or nothing. */
  readonly length: number;
  readonly kind: SegmentKind;
}

/** "12:40:sentence 13:7:heading". */
export function writePlaces(places: readonly TmxPlace[]): string {
  return places
    .map(({ index, length, kind }) => `${index}:${length}:${kind}`)
    .join(" ");
}

/** null where the words are no such list. */
export function readPlaces(words: string): readonly TmxPlace[] | null {
  const places: TmxPlace[] = [];
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
