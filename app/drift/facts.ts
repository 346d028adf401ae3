/** Facts of any text in any language, from the language data. */
import { languageOf } from "../text/language.ts";
import type { Fact } from "./facts/fact.ts";
import type { FactsData } from "./facts/facts-data.ts";
import { findFacts } from "./facts/find-facts.ts";
import { createLexicon, type Lexicon } from "./facts/lexicon.ts";

export interface FactFinder {
  /** The facts of a text, with ranges into it. The same text gives the same array. */
  find(text: string, version: string): readonly Fact[];
  lexicon(version: string): Lexicon;
}

/** Texts kept with their facts, so that a run after an edit reads only what changed. */
const cachedTexts = 200_000;

/** `languages` holds one entry `und`, which also serves languages without data. */
export function createFactFinder(languages: readonly FactsData[]): FactFinder {
  const universal = languages.find(({ language }) => language === "und");
  if (universal === undefined) throw new Error("Facts need the data of `und`.");
  const lexicons = new Map<string, Lexicon>();
  const lexicon = (version: string): Lexicon => {
    const known = lexicons.get(version);
    if (known !== undefined) return known;
    const tag = languageOf(version);
    const made = createLexicon(dataFor(languages, tag) ?? universal, universal, tag); // prettier-ignore
    lexicons.set(version, made);
    return made;
  };
  const cache = new Map<string, readonly Fact[]>();
  return {
    lexicon,
    find(text, version) {
      const key = `${version}\n${text}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      if (cache.size >= cachedTexts) cache.clear();
      const facts = findFacts(text, lexicon(version));
      cache.set(key, facts);
      return facts;
    },
  };
}

/** By BCP-47 fallback: de-CH finds de. */
function dataFor(
  languages: readonly FactsData[],
  tag: string,
): FactsData | undefined {
  const parts = tag.toLowerCase().split("-");
  for (let n = parts.length; n > 0; n--) {
    const found = languages.find(({ language }) => language.toLowerCase() === parts.slice(0, n).join("-")); // prettier-ignore
    if (found !== undefined) return found;
  }
  return undefined;
}
