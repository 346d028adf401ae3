/** The names under which TMX carries what it has no element for; reader and writer share them. */
import type { Reason, UnitStatus } from "../../model/records.ts";
import type { SegmentPlaceNote } from "../segment-places.ts";

export const tmxProps = {
  status: "x-pentapla-status",
  confidence: "x-pentapla-confidence",
  origin: "x-pentapla-origin",
  absent: "x-pentapla-absent",
  /** One for each reason; those that speak against it have the other name. */
  reason: "x-pentapla-reason",
  reasonAgainst: "x-pentapla-reason-against",
  /** In a tuv: its segments, see segment-places.ts. */
  segments: "x-pentapla-segments",
  /** In the header, a version each: "de Der Titel". */
  title: "x-pentapla-title",
} as const;

/** One version of a translation unit as it stands in the file. */
export interface TmxVariant {
  language: string;
  words: string;
  /** Our own note on its segments. */
  places: readonly SegmentPlaceNote[] | null;
}

export interface TmxUnit {
  id: string;
  variants: TmxVariant[];
  status: UnitStatus;
  confidence: number;
  absent: readonly string[];
  reasons: Reason[];
}
