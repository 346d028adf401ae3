/**
 * Adjectives and people of countries (Australian, australienne, أسترالي): told
 * by the beginning of the country's name or of its language's, since CLDR has
 * no list of them.
 */
import { fold } from "../../align/fold.ts";
import { cldrRegions, cldrTongues } from "./cldr.ts";

/** Folded beginnings with the country's code, longest first, by their first four letters. */
export type Peoples = ReadonlyMap<
  string,
  readonly (readonly [string, string])[]
>;

/** The shortest beginning that tells a people. */
const keyLength = 4;
/** Letters that endings add at most. */
const longestEnding = 5;
/** Countries whose names begin other words too: Dominic, Georgina, riunioni. */
const ambiguous = new Set(["DM", "GE", "RE"]);

export function peoplesOf(tag: string, prefixes: readonly string[]): Peoples {
  const bare = (name: string): string => {
    const folded = fold(name);
    const article = prefixes.find((prefix) => prefix.length === 2 && folded.startsWith(prefix)); // prettier-ignore
    return article === undefined ? folded : folded.slice(article.length);
  };
  const stem = (name: string): string => bare(name).replace(/(?:en|يه|[aeiouyاهيаеиоуыэюяіαειουη])$/u, ""); // prettier-ignore
  const isOne = (name: string): boolean => /^[\p{L}\p{M}]+$/u.test(name);
  const countries = cldrRegions(tag).filter(({ name, code }) => isOne(name) && !ambiguous.has(code)).map(({ name, code }) => [stem(name), code] as const); // prettier-ignore
  const tongues = cldrTongues(tag).filter(({ name }) => isOne(name)).map(({ name, code }) => [stem(name), code] as const); // prettier-ignore
  const least = (word: string): number => (/^[a-z]/.test(word) ? 6 : 5);
  // The name of a language is that of its people, however short.
  const all = [
    ...countries.filter(([word]) => word.length >= least(word)),
    ...tongues.filter(([word]) => word.length >= keyLength),
  ].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  const peoples = new Map<string, (readonly [string, string])[]>();
  for (const entry of all) {
    const key = entry[0].slice(0, keyLength);
    const list = peoples.get(key);
    if (list === undefined) peoples.set(key, [entry]);
    else list.push(entry);
  }
  return peoples;
}

/** The country whose people or adjective a folded word names, or null. */
export function countryOfPeople(
  peoples: Peoples,
  word: string,
  prefixes: readonly string[],
): string | null {
  for (const form of [word, ...withoutPrefixes(word, prefixes)]) {
    const found = peoples.get(form.slice(0, keyLength))?.find(([stem]) => form.startsWith(stem) && form.length - stem.length <= longestEnding); // prettier-ignore
    if (found !== undefined) return found[1];
  }
  return null;
}

/** The word without one or two particles written to it. */
function withoutPrefixes(
  word: string,
  prefixes: readonly string[],
): readonly string[] {
  const once = prefixes.filter((prefix) => word.startsWith(prefix)).map((prefix) => word.slice(prefix.length)); // prettier-ignore
  const twice = once.flatMap((form) => prefixes.filter((prefix) => form.startsWith(prefix)).map((prefix) => form.slice(prefix.length))); // prettier-ignore
  return [...once, ...twice].filter((form) => form.length >= 5);
}
