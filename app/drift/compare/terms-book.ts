/** Glossaries as term checks use them: by the first word of each term, a language each. */
import type { Glossary } from "../../model/glossary.ts";
import {
  isCapital,
  isFormOf,
  type TermWord,
  termWords,
} from "./terms-words.ts";

/** More entries than this are a dictionary's: evidence of what may correspond, not of what has to. */
export const mostEntries = 20_000;
/** Longer ones are sentences. */
const mostWords = 5;
/** A single word shorter than this means too much. */
const leastLetters = 3;
/** From this share of sentences on it is a memory. */
const mostSentences = 0.5;

/** Between the terms of one cell. */
const separators = /[,;|/،؛、]/u;

export interface Term {
  readonly text: string;
  readonly words: readonly TermWord[];
}

export interface TermEntry {
  /** By language. */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
}

/** A term in a text, with every entry that has it. */
export interface TermPlace {
  readonly entries: readonly TermEntry[];
  /** Places in the words that were looked through: the first, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

export interface TermBook {
  has(language: string): boolean;
  /** Terms in the order of the text; of those that overlap the longest. */
  find(
    words: readonly TermWord[],
    language: string,
    capitalisesNouns: boolean,
  ): readonly TermPlace[];
}

/** Those that say which term to use: no dictionaries, wordnets or memories of sentences. */
export function terminologies(
  glossaries: readonly Glossary[],
): readonly Glossary[] {
  return glossaries.filter(({ entries }) => {
    if (entries.length > mostEntries) return false;
    if (entries.some(({ concept }) => concept !== undefined)) return false;
    const sentences = entries.filter(({ terms }) => Object.values(terms).flat().some(isSentence)); // prettier-ignore
    return sentences.length < mostSentences * entries.length;
  });
}

function isSentence(text: string): boolean {
  const isEnded = /[.!?؟。！？।]\s*$/u.test(text);
  return isEnded ? text.trim().includes(" ") : text.split(separators).some((part) => part.trim().split(/\s+/).length > mostWords); // prettier-ignore
}

interface Listed {
  readonly term: Term;
  readonly entry: TermEntry;
  /** Where the entry has small letters too, a capital says something, as that of a German noun. */
  readonly withCapital: boolean;
}

/** Null where none of the glossaries is a terminology. `languages` are the first parts of the versions' tags. */
export function createTermBook(
  glossaries: readonly Glossary[],
  languages: ReadonlySet<string>,
): TermBook | null {
  const byLanguage = new Map<string, Map<string, Listed[]>>();
  for (const { entries } of terminologies(glossaries))
    for (const entry of entries) {
      const terms = new Map(
        Object.entries(entry.terms)
          .filter(([language]) => languages.has(language))
          .map(([language, texts]) => [language, termsOf(texts, language)]),
      );
      const hasSmall = [...terms.values()].flat().some(({ text }) => /^\p{Ll}/u.test(text)); // prettier-ignore
      for (const [language, list] of terms)
        for (const term of list) {
          const first = term.words[0]?.key ?? "";
          const byKey = byLanguage.get(language) ?? new Map<string, Listed[]>();
          byLanguage.set(language, byKey);
          const listed = byKey.get(first) ?? [];
          byKey.set(first, listed);
          listed.push({ term, entry: { terms }, withCapital: hasSmall && isCapital(term.text) }); // prettier-ignore
        }
    }
  if (byLanguage.size === 0) return null;
  return {
    has: (language) => byLanguage.has(language),
    find(words, language, capitalisesNouns) {
      const byKey = byLanguage.get(language);
      if (byKey === undefined) return [];
      const found = words.flatMap(({ key }, from): TermPlace[] => {
        const here = (byKey.get(key) ?? []).filter(({ term, withCapital }) => standsAt(term, words, from, withCapital || capitalisesNouns)); // prettier-ignore
        const longest = Math.max(0, ...here.map(({ term }) => term.words.length)); // prettier-ignore
        const entries = here.filter(({ term }) => term.words.length === longest).map(({ entry }) => entry); // prettier-ignore
        return entries.length === 0 ? [] : [{ entries, from, to: from + longest }]; // prettier-ignore
      });
      return found.filter((one) => !found.some((other) => other !== one && other.from <= one.from && other.to >= one.to)); // prettier-ignore
    },
  };
}

/** A cell may list terms with commas or slashes, and explain them in brackets. */
function termsOf(texts: readonly string[], language: string): readonly Term[] {
  return texts.flatMap((text) => {
    const bare = text.replace(/[([{（［][^)\]}）］]*[)\]}）］]/gu, " ").trim();
    return bare.split(separators).flatMap((given): Term[] => {
      const part = given.trim();
      const words = termWords(part, language);
      return words.length === 0 || words.length > mostWords || isSentence(part) || isTooShort(words)
        ? []
        : [{ text: part.replace(/\s+/g, " "), words }];
    });
  }); // prettier-ignore
}

function isTooShort(words: readonly TermWord[]): boolean {
  const [first] = words;
  if (words.every(({ folded }) => /^\p{N}/u.test(folded))) return true;
  if (first === undefined || words.length > 1) return false;
  return /^\p{scx=Latn}|^\p{scx=Cyrl}|^\p{scx=Grek}|^\p{scx=Arab}/u.test(first.folded) && first.folded.length < leastLetters && !/\p{Lu}{2}/u.test(first.surface); // prettier-ignore
}

function standsAt(
  { words: own }: Term,
  words: readonly TermWord[],
  from: number,
  withCapital: boolean,
): boolean {
  return own.every((term, n) => {
    const word = words[from + n];
    return word !== undefined && isFormOf(word, term, withCapital);
  });
}
