/** How messages name and count things. */
import { numberOf } from "../model/numbered.ts";
import type { SegmentPlace } from "../model/places.ts";

const figures = new Intl.NumberFormat("en");

/** "1 unit", "1,204 units". */
export function counted(count: number, noun: string): string {
  return `${figures.format(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** "Unit 7" for `u7`. */
export function unitName(id: string): string {
  return `Unit ${numberOf(id)}`;
}

/** "Drift 3" for `d3`. */
export function driftName(id: string): string {
  return `Drift ${numberOf(id)}`;
}

/** "Segment 24": its place in its version, from 1. */
export function segmentName(place: SegmentPlace): string {
  return `Segment ${place.index + 1}`;
}

/** "de", "de and fr", "de, fr and it"; more than five are counted instead. */
export function listed(names: readonly string[], noun = "version"): string {
  if (names.length > 5) return counted(names.length, noun);
  const last = names.at(-1) ?? "";
  return names.length < 2
    ? last
    : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** Words in quotation marks, cut to `length` characters, line breaks as spaces. */
export function quoted(words: string, length = 40): string {
  const characters = Array.from(words.replace(/\s+/g, " ").trim());
  const shown =
    characters.length <= length
      ? characters.join("")
      : `${characters
          .slice(0, length - 1)
          .join("")
          .trimEnd()}…`;
  return `“${shown}”`;
}
