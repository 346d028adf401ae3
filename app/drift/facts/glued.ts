import type { Sense } from "./senses.ts";

/**
 * The parts of a number word written as one (fünfundzwanzig, dreijährig,
 * duecentomila), or null. A word counts only when it is made of parts
 * altogether, begins with a number and has two parts or more.
 */
export function splitGlued(
  word: string,
  glue: readonly (readonly [string, Sense])[],
): readonly Sense[] | null {
  if (word.length < 6) return null;
  const dead = new Set<number>();
  const from = (at: number, before: Sense | null): Sense[] | null => {
    if (at === word.length) return [];
    if (dead.has(at)) return null;
    for (const [part, sense] of glue) {
      if (!word.startsWith(part, at) || !mayFollow(before, sense)) continue;
      const rest = from(at + part.length, sense);
      if (rest !== null) return [sense, ...rest];
    }
    dead.add(at);
    return null;
  };
  const parts = from(0, null);
  return parts === null || parts.length < 2 || parts.at(-1)?.is === "joiner"
    ? null
    : parts;
}

function mayFollow(before: Sense | null, sense: Sense): boolean {
  if (before === null) return sense.is === "cardinal" || sense.is === "hundred" || sense.is === "scale"; // prettier-ignore
  if (before.is === "ordinal" || before.is === "unit") return false;
  if (before.is === "joiner") return sense.is === "cardinal" || sense.is === "ordinal"; // prettier-ignore
  // Two numbers in a row are not one number, save behind hundreds and tens: ventitré.
  return true;
}
