/** Finds a glossary's terms and a memory's sentences in the words of a segment, inflected forms included. */
import type { Glossary } from "../model/glossary.ts";
import { fold, stem } from "./fold.ts";
import type { FoundTerm, TermFinder } from "./indexed-version.ts";
import { hasEndings, wordKey } from "./word-key.ts";
import { eachWord } from "./words.ts";

/** From so many words on an entry is a sentence of a memory: segments may say it with a word or two changed. */
export const sentenceWords = 8;
/** Share of words (Dice) that a segment has to have in common with a memory's sentence. */
const nearlySame = 0.8;
/** A sentence is looked up by its rarest words. */
const lookedUp = 3;

interface Entry {
  readonly key: string;
  readonly words: readonly string[];
}

interface Word {
  readonly key: string;
  readonly offset: number;
  readonly end: number;
}

/** The finder for one language; every entry has the same key in every language. */
export function termFinder(
  glossaries: readonly Glossary[],
  language: string,
): TermFinder {
  const terms = new Map<string, Entry[]>();
  const sentences: Entry[] = [];
  glossaries.forEach(({ entries }, g) =>
    entries.forEach((entry, n) => {
      for (const term of entry.terms[language] ?? []) {
        const words = wordsOf(term, language).map(({ key }) => key);
        const own = { key: `§${g}.${n}`, words };
        const first = words[0];
        if (first === undefined) continue;
        if (words.length >= sentenceWords) sentences.push(own);
        else listIn(terms, first).push(own);
      }
    }),
  );
  if (terms.size === 0 && sentences.length === 0) return () => [];
  const findSentences = sentenceFinder(sentences);
  return (text) => {
    const words = wordsOf(text, language);
    return [...termsIn(words, terms), ...findSentences(words)];
  };
}

function termsIn(
  words: readonly Word[],
  terms: ReadonlyMap<string, readonly Entry[]>,
): readonly FoundTerm[] {
  return words.flatMap(({ key: first, offset }, n) =>
    (terms.get(first) ?? []).flatMap((term): FoundTerm[] => {
      const last = words[n + term.words.length - 1];
      const fits = term.words.every((word, k) => words[n + k]?.key === word);
      return fits && last !== undefined
        ? [{ key: term.key, offset, length: last.end - offset }]
        : [];
    }),
  );
}

function sentenceFinder(
  sentences: readonly Entry[],
): (words: readonly Word[]) => readonly FoundTerm[] {
  const frequency = new Map<string, number>();
  for (const { words } of sentences)
    for (const word of new Set(words))
      frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const byRareWord = new Map<string, Entry[]>();
  for (const sentence of sentences)
    for (const word of [...new Set(sentence.words)]
      .sort((p, q) => (frequency.get(p) ?? 0) - (frequency.get(q) ?? 0))
      .slice(0, lookedUp))
      listIn(byRareWord, word).push(sentence);
  return (words) => {
    const own = new Set(words.map(({ key }) => key));
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) return [];
    const met = new Set([...own].flatMap((key) => byRareWord.get(key) ?? []));
    return [...met].flatMap((sentence): FoundTerm[] => {
      const theirs = new Set(sentence.words);
      const common = [...theirs].filter((word) => own.has(word)).length;
      return (2 * common) / (own.size + theirs.size) < nearlySame
        ? []
        : [
            {
              key: `${sentence.key}!`,
              offset: first.offset,
              length: last.end - first.offset,
            },
          ];
    });
  };
}

function wordsOf(text: string, language: string): readonly Word[] {
  const words: Word[] = [];
  eachWord(text, (surface, offset) => {
    const folded = fold(surface);
    const key = hasEndings(language) ? wordKey(language, folded) : stem(folded);
    words.push({ key, offset, end: offset + surface.length });
  });
  return words;
}

function listIn<T>(map: Map<string, T[]>, key: string): T[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const list: T[] = [];
  map.set(key, list);
  return list;
}

/** Whether a term's key is that of a whole sentence. */
export const isSentence = (key: string): boolean => key.endsWith("!");
