/** Parts of words that state something inside longer words. */
import type { Phrase, Sense } from "./senses.ts";

/** Long names of months without their last letter. */
export function stemsOf(
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): readonly (readonly [string, Sense])[] {
  return [...phrases]
    .flatMap(([word, list]) =>
      list.map(({ rest, sense }) => ({ word, rest, sense })),
    ) // prettier-ignore
    .filter(
      ({ word, rest, sense }) =>
        word.length >= 5 &&
        rest.length === 0 &&
        sense.is === "month" &&
        !sense.isShort,
    ) // prettier-ignore
    .map(({ word, sense }) => [word.slice(0, -1), sense] as const)
    .sort(([a], [b]) => b.length - a.length);
}

/** What long number words are made of. Parts below three letters would be found in any word. */
export function glueOf(
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): readonly (readonly [string, Sense])[] {
  const parts: [string, Sense][] = [];
  for (const [first, list] of phrases)
    for (const { rest, sense } of list) {
      const isPart =
        sense.is === "cardinal" || sense.is === "hundred" || sense.is === "scale" || sense.is === "ordinal" ||
        sense.is === "joiner" || (sense.is === "unit" && (sense.kind === "duration" || sense.kind === "percent")); // prettier-ignore
      if (
        isPart &&
        rest.length === 0 &&
        (first.length >= 3 || sense.is === "joiner")
      )
        parts.push([first, sense]);
    }
  return parts.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
}
