/** What a file is worth as evidence: its own glossary, or its linked texts as one. */
import type { Glossary, GlossaryEntry } from "../model/glossary.ts";
import { glossaryLanguage } from "./delimited/heading-language.ts";
import type { ReadResult } from "./format.ts";

/** Sentence pairs beyond this help an alignment no further, and weigh. */
const mostEntries = 200_000;
/** A cell of this many words or fewer may list terms. */
const mostTermWords = 4;

/**
 * The units of a table or corpus as entries, by language; null where nothing
 * is linked or its texts name fewer than two languages. Short cells such as
 * "suit; action" or "suit | action" are several terms.
 */
export function glossaryOf(name: string, result: ReadResult): Glossary | null {
  if (result.glossary !== null) return result.glossary;
  const { texts } = result;
  const languages = texts.map(({ language }) => language === null ? null : glossaryLanguage(language)); // prettier-ignore
  const entries: GlossaryEntry[] = [];
  for (const { members, status } of result.units) {
    if (entries.length >= mostEntries) break;
    if (status === "rejected") continue;
    const terms: Record<string, string[]> = {};
    for (const { text, segments } of members) {
      const language = languages[text];
      const held = texts[text];
      if (language == null || held === undefined) continue;
      const words = segments
        .map((index) => {
          const range = held.segments?.[index];
          return held.text.slice(range?.start, range?.end);
        })
        .join(" ");
      const own = Object.hasOwn(terms, language) ? (terms[language] ?? []) : [];
      terms[language] = [...own, ...termsIn(words)];
    }
    if (Object.keys(terms).length > 1) entries.push({ terms });
  }
  return entries.length === 0 ? null : { name, entries };
}

function termsIn(words: string): readonly string[] {
  const parts = words.split(/[;|]/).map((part) => part.trim());
  const areTerms = parts.every((part) => part !== "" && part.split(/\s+/).length <= mostTermWords); // prettier-ignore
  return areTerms ? parts : [words];
}
