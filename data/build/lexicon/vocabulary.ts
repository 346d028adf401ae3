/** Contexts as numbered words: what the trainer reads. */
import { fold } from "../../../app/align/fold.ts";
import { wordKey } from "../../../app/align/word-key.ts";
import type { Context, Language } from "./sources.ts";
import { languages } from "./sources.ts";

/** One text in one language: its words' numbers, each once. */
export type Bag = readonly number[];

export interface NumberedContext {
  readonly source: string;
  /** The texts of each language that has any. */
  readonly sides: readonly {
    readonly language: Language;
    readonly bags: readonly Bag[];
  }[];
}

export interface Vocabulary {
  readonly words: readonly {
    readonly language: Language;
    readonly key: string;
  }[];
  readonly number: ReadonlyMap<string, number>;
  /** In how many bags a word stands. */
  readonly times: Int32Array;
  readonly contexts: readonly NumberedContext[];
}

const pattern = /[\p{L}\p{M}]+/gu;
/** Longer texts are cut: their words say little of each other. */
const mostWords = 40;
/** Words of running text alone have to be met this often. */
const least = 3;

/** The keys of a text's words, each once. */
export function keysOf(language: string, text: string): string[] {
  const keys = Array.from(text.matchAll(pattern), ([word]) =>
    wordKey(language, fold(word)),
  );
  return [
    ...new Set(keys.filter((key) => key.length > 1 && key.length < 25)),
  ].slice(0, mostWords);
}

/**
 * Numbers the words worth a vector: those that stand alone in a dictionary's
 * entry that other languages share, where they have company of a second
 * context, and those met often in running text.
 */
export function numberWords(contexts: readonly Context[]): Vocabulary {
  const read = contexts.flatMap(({ source, texts }) => {
    const sides = languages.flatMap((language) => {
      const bags = (texts[language] ?? [])
        .map((text) => keysOf(language, text))
        .filter((keys) => keys.length > 0);
      return bags.length === 0 ? [] : [{ language, bags }];
    });
    return sides.length > 1 ? [{ source, sides }] : [];
  });
  const times = new Map<string, number>();
  const alone = new Map<string, number>();
  const meets = new Map<string, number>();
  for (const { source, sides } of read)
    for (const { language, bags } of sides)
      for (const keys of bags)
        for (const key of keys) {
          const name = `${language}:${key}`;
          times.set(name, (times.get(name) ?? 0) + 1);
          if (isTold(source) && keys.length === 1)
            alone.set(
              name,
              (alone.get(name) ?? 0) + (source === "wikdict" ? 1 : 3),
            );
          if (!isTold(source)) meets.set(name, (meets.get(name) ?? 0) + 1);
        }
  const kept = [...times.keys()]
    .filter(
      (name) => (alone.get(name) ?? 0) > 1 || (meets.get(name) ?? 0) >= least,
    )
    .sort();
  const number = new Map(kept.map((name, n) => [name, n]));
  return {
    words: kept.map((name) => ({
      language: name.slice(0, 2) as Language,
      key: name.slice(3),
    })),
    number,
    times: Int32Array.from(kept, (name) => times.get(name) ?? 0),
    contexts: read.flatMap(({ source, sides }) => {
      const numbered = sides.flatMap(({ language, bags }) => {
        const own = bags
          .map((keys) =>
            keys.flatMap((key) => number.get(`${language}:${key}`) ?? []),
          )
          .filter((bag) => bag.length > 0);
        return own.length === 0 ? [] : [{ language, bags: own }];
      });
      return numbered.length > 1 ? [{ source, sides: numbered }] : [];
    }),
  };
}

/** Dictionaries, as against running text. */
export const isTold = (source: string): boolean =>
  source === "synsets" || source === "wikdict" || source === "cldr";
