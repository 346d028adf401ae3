import type { Glossary, GlossaryEntry } from "../../model/glossary.ts";

/**
 * Glossaries with the entries of the same concept made one, in all languages
 * that any of them has; entries in one language only fall out. Those without a
 * concept stay as they are, in the first glossary.
 */
export function joinConcepts(
  name: string,
  glossaries: readonly Glossary[],
): Glossary {
  const plain: GlossaryEntry[] = [];
  const concepts = new Map<string, Map<string, Set<string>>>();
  for (const { entries } of glossaries)
    for (const entry of entries) {
      if (entry.concept === undefined) {
        plain.push(entry);
        continue;
      }
      const terms = concepts.get(entry.concept) ?? new Map<string, Set<string>>(); // prettier-ignore
      concepts.set(entry.concept, terms);
      for (const [language, words] of Object.entries(entry.terms)) {
        const known = terms.get(language) ?? new Set<string>();
        terms.set(language, known);
        for (const word of words) known.add(word);
      }
    }
  const joined = [...concepts].flatMap(([concept, terms]): GlossaryEntry[] =>
    terms.size < 2
      ? []
      : [
          {
            concept,
            terms: Object.fromEntries(
              [...terms].map(([language, words]) => [language, [...words]]),
            ),
          },
        ],
  );
  return { name, entries: [...plain, ...joined] };
}
