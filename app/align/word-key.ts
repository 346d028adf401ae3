/**
 * The key under which the word vectors know a word: its folded form without the
 * inflection of its language. Rougher than Snowball's stemmers and an order of
 * magnitude smaller; vectors are trained on these very keys, so that what
 * counts is that forms of one word meet, not that the stem is a linguist's.
 */
import { stem } from "./fold.ts";

/** Endings that come off, the longest that leaves `least` letters first. */
interface Endings {
  readonly least: number;
  readonly pattern: RegExp;
  /** What is taken off after an ending was. */
  readonly again?: RegExp;
}

const endings: Readonly<Record<string, Endings>> = {
  en: {
    least: 3,
    pattern: /(?:ingly|edly|ings|ing|ied|ies|ed|es|ly|s|e|y)$/,
    again: /(?:([bdgklmnprt])(?=\1$).|[ei])$/,
  },
  de: {
    least: 3,
    pattern:
      /(?:innen|erinnen|ernen|esten|ester|estes|stem|sten|test|tens|tete|tet|ten|tem|ter|tes|te|ern|end|en|em|er|es|et|st|e|n|s|t)$/,
    again: /(?:en|er|e)$/,
  },
  fr: {
    least: 3,
    pattern:
      /(?:issaient|issement|issant|eraient|erions|erait|erais|eront|aient|assent|erent|antes|ants|ante|ions|iez|ait|ais|ant|ees|era|ent|ees|ee|es|er|ez|ir|is|it|re|ons|ont|aux|al|s|x|e|t)$/,
    again: /[ei]$/,
  },
  it: {
    least: 3,
    pattern:
      /(?:erebbero|irebbero|assero|essero|issero|eranno|iranno|erebbe|irebbe|avano|evano|ivano|arono|erono|irono|ando|endo|ante|ente|anti|enti|are|ere|ire|ato|ata|ati|ate|ito|ita|iti|ite|uto|uta|uti|ute|ava|eva|iva|ano|ono|era|ira|iamo|che|chi|ghe|ghi|ci|gi|ia|ie|io|ii|a|e|i|o)$/,
    again: /[ih]$/,
  },
};

/** Whether the inflection of a language is known here. */
export const hasEndings = (language: string): boolean =>
  Object.hasOwn(endings, language) || language === "ar";

/** The key of a folded word in a language (the first part of its tag). */
export function wordKey(language: string, folded: string): string {
  const rule = endings[language];
  if (rule === undefined) return language === "ar" ? stem(folded) : folded;
  const bare = without(folded, rule.pattern, rule.least);
  return bare === folded || rule.again === undefined
    ? bare
    : without(bare, rule.again, rule.least);
}

function without(word: string, pattern: RegExp, least: number): string {
  // The pattern finds the longest ending; where too little is left, shorter ones are tried.
  for (let from = least; from < word.length; from++) {
    const end = word.slice(from);
    const found = pattern.exec(end);
    if (found !== null && found.index === 0) return word.slice(0, from);
  }
  return word;
}
