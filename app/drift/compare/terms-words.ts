/**
 * Words as terms are found in them: strictly where a term calls for another,
 * loosely where one is looked for, so that neither a homonym nor an inflected
 * form raises an alarm.
 */
import { fold, stem } from "../../align/fold.ts";
import { hasEndings, wordKey } from "../../align/word-key.ts";
import { eachWord } from "../../align/words.ts";
import type { Range } from "../../model/range.ts";

export interface TermWord extends Range {
  readonly surface: string;
  readonly folded: string;
  /** Without inflection and clitics. */
  readonly key: string;
}

/** Letters that an inflected form has where the term has others, or none. */
const mostChanged = 3;
const mostAdded = 2;
/** A key this long is known inside compounds and derived words. */
const leastInside = 4;
/** The part before a key in a compound; what is shorter is a prefix, as in "Anklage". */
const leastHead = 3;
/** Beginnings that words of one root share ("Kündigung", "kündigen"). */
const leastRoot = 6;
const leastRootShare = 0.65;
/** Words shorter than this are particles of longer terms. */
const leastContent = 3;

const semitic = /[\u0590-\u06ff]/;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u; // prettier-ignore

const keys = new Map<string, string>();
const mostKeys = 100_000;

/** Places are those in the text plus `start`. */
export function termWords(
  text: string,
  language: string,
  start = 0,
): readonly TermWord[] {
  const words: TermWord[] = [];
  eachWord(text, (surface, offset) => {
    const folded = fold(surface);
    const at = start + offset;
    words.push({ surface, folded, key: keyOf(folded, language), start: at, end: at + surface.length }); // prettier-ignore
  });
  return words;
}

function keyOf(folded: string, language: string): string {
  const name = `${language} ${folded}`;
  const known = keys.get(name);
  if (known !== undefined) return known;
  // A second round takes off what stood before a clitic: "wa-bi-l-".
  const key = semitic.test(folded)
    ? stem(stem(folded))
    : hasEndings(language)
      ? wordKey(language, folded)
      : stem(folded);
  if (keys.size >= mostKeys) keys.clear();
  keys.set(name, key);
  return key;
}

/** Whether a word is the term's word in one of its forms, and no other of its root; `withCapital`: capital where the term is. */
export function isFormOf(
  word: TermWord,
  term: TermWord,
  withCapital: boolean,
): boolean {
  if (word.key !== term.key) return false;
  // Abbreviations are no words in small letters.
  if (isAbbreviation(term.surface)) return word.surface.startsWith(term.surface); // prettier-ignore
  if (withCapital && isCapital(term.surface) && !isCapital(word.surface)) return false; // prettier-ignore
  if (semitic.test(term.folded)) return true;
  const shared = sharedStart(word.folded, term.folded);
  const [more, less] = [word.folded.length - shared, term.folded.length - shared]; // prettier-ignore
  return more <= (less === 0 ? mostAdded : mostChanged) && less <= mostChanged;
}

const isAbbreviation = (surface: string): boolean =>
  surface.length > 1 && surface === surface.toUpperCase() && surface !== surface.toLowerCase(); // prettier-ignore

export const isCapital = (surface: string): boolean => /^\p{Lu}/u.test(surface);

/** Whether some words hold a term: all its words, in any form and order, alone or in compounds. */
export function holdsTerm(
  words: readonly TermWord[],
  term: readonly TermWord[],
): boolean {
  const content = term.filter(({ folded }) => folded.length >= leastContent || unspaced.test(folded)); // prettier-ignore
  const asked = content.length > 0 ? content : term;
  return asked.every((one) => words.some((word) => isLike(word, one)));
}

function isLike(word: TermWord, term: TermWord): boolean {
  if (word.key === term.key || word.folded === term.folded) return true;
  // A letter is no word where words are not spaced: any two that have it will do.
  if (unspaced.test(term.folded)) return word.folded.includes(term.folded);
  if (semitic.test(term.folded)) return hasRootOf(word, term);
  const at = term.key.length >= leastInside ? word.folded.lastIndexOf(term.key) : -1; // prettier-ignore
  if (at === 0 || at >= leastHead) return true;
  const shared = sharedStart(word.key, term.key);
  return shared >= leastRoot && shared >= leastRootShare * Math.max(word.key.length, term.key.length); // prettier-ignore
}

/** Whether two terms have a word in common, or one in the other's compound. */
export function areAkin(
  one: readonly TermWord[],
  other: readonly TermWord[],
): boolean {
  return one.some((a) => other.some((b) =>
      Math.min(a.key.length, b.key.length) >= leastInside && (a.folded.includes(b.key) || b.folded.includes(a.key)))); // prettier-ignore
}

/** Clitics stand before and behind; broken plurals keep the consonants alone. */
function hasRootOf(word: TermWord, term: TermWord): boolean {
  const root = withoutVowels(term.key);
  if (withoutVowels(word.key) === root) return true;
  return root.length >= leastContent ? withoutVowels(word.folded).includes(root) : word.folded.includes(term.key); // prettier-ignore
}

function withoutVowels(key: string): string {
  const root = key.replace(/[اوي]/g, "");
  return root.length < 2 ? key : root;
}

function sharedStart(one: string, other: string): number {
  let n = 0;
  while (n < one.length && one[n] === other[n]) n++;
  return n;
}
