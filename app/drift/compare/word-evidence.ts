/**
 * Which words of a unit have a counterpart in which version, and how much it
 * says that a word has none. Words differ in how surely they are translated by
 * a word (names nearly always, "take" hardly ever), so that each is judged by
 * what was counted in parallel texts (word-counts.ts): the logarithm of how
 * much likelier its being unmatched is where the passage is missing than where
 * it is there.
 */
import { wordKey } from "../../align/word-key.ts";
import type { WordVectors } from "../../align/word-vectors.ts";
import { tokensOf } from "../facts/tokens.ts";
import {
  type ContentWord,
  linkStrength,
  type WordForms,
} from "./content-words.ts";
import type { UnitMember, UnitView } from "./unit-view.ts";
import { wordCounts } from "./word-counts.ts";

/** A content word, and how surely words of its kind have a counterpart. */
export interface WeighedWord extends ContentWord {
  readonly bucket: number;
}

export interface WordSide {
  readonly member: UnitMember;
  readonly words: readonly WeighedWord[];
  /** Whether the vectors know the language: else only names can be told. */
  readonly isKnown: boolean;
  /** Word by word, a bit for each side that has a counterpart. */
  readonly linked: Int32Array;
  /** Side by side, word by word: the place of the best counterpart, or -1. */
  readonly partners: readonly Int16Array[];
}

/** Words linked less than this are not taken for counterparts. */
export const leastLink = 0.35;
/** More versions than bits are not compared by words. */
const mostSides = 30;

/** Deciles of how often a word is linked, then words too rare to count. */
export const rareBuckets = { plain: 10, capital: 11, known: 12, knownCapital: 13 } as const; // prettier-ignore
/** Words linked less often say nothing either way. */
const leastDecile = 3;

const deciles = new Map(
  Object.entries(wordCounts.deciles).map(([language, lists]) => [
    language,
    new Map(lists.flatMap((list, decile) => list.split(" ").map((key) => [key, decile] as const))), // prettier-ignore
  ]),
);

export function bucketOf(
  language: string,
  { folded, row }: Pick<ContentWord, "folded" | "row">,
  isCapital: boolean,
): number {
  const counted = deciles.get(language)?.get(wordKey(language, folded));
  if (counted !== undefined) return counted;
  if (row === null) return isCapital ? rareBuckets.capital : rareBuckets.plain;
  return isCapital ? rareBuckets.knownCapital : rareBuckets.known;
}

/** The content words of a unit, set against each other; null where there are too many versions. */
export function wordSides(
  view: UnitView,
  forms: WordForms,
): readonly WordSide[] | null {
  if (view.members.length > mostSides) return null;
  const lists = view.members.map((member) => contentOf(member, forms));
  const sides = view.members.map((member, n) => ({
    member,
    words: lists[n] ?? [],
    isKnown: forms.vectors?.rows.has(baseOf(member.language)) ?? false,
    linked: new Int32Array(lists[n]?.length ?? 0),
    partners: view.members.map(() => new Int16Array(lists[n]?.length ?? 0).fill(-1)), // prettier-ignore
  }));
  for (let a = 0; a < sides.length; a++)
    for (let b = a + 1; b < sides.length; b++) link(sides, a, b, forms.vectors);
  return sides;
}

const baseOf = (language: string): string => language.split("-")[0] ?? "";

function contentOf(
  { passages, language }: UnitMember,
  forms: WordForms,
): readonly WeighedWord[] {
  const base = baseOf(language);
  return passages.flatMap(({ text, start: offset, facts }) => {
    // Values are compared as such.
    const values = facts.filter(({ fact }) => fact.kind !== "stance" && fact.kind !== "quotation" && fact.kind !== "name"); // prettier-ignore
    return tokensOf(text).flatMap((token): WeighedWord[] => {
      if (token.kind !== "word") return [];
      const start = offset + token.start;
      const end = offset + token.end;
      if (values.some(({ fact, offset: shift }) => fact.start + shift < end && fact.end + shift > start)) return []; // prettier-ignore
      const form = forms.form(base, token.text);
      const isCapital = /^\p{Lu}/u.test(token.text);
      const bucket = bucketOf(base, form, isCapital);
      return bucket < leastDecile ? [] : [{ ...form, start, end, isCapital, bucket }]; // prettier-ignore
    });
  });
}

function link(
  sides: readonly WordSide[],
  a: number,
  b: number,
  vectors: WordVectors | null,
): void {
  const [one, two] = [sides[a], sides[b]];
  const [there, back] = [one?.partners[b], two?.partners[a]];
  if (one === undefined || two === undefined || there === undefined || back === undefined) return; // prettier-ignore
  const best = new Float32Array(two.words.length);
  one.words.forEach((word, i) => {
    let most = 0;
    two.words.forEach((other, j) => {
      const strength = linkStrength(word, other, vectors);
      if (strength < leastLink) return;
      if (strength > most) {
        most = strength;
        there[i] = j;
      }
      if (strength > (best[j] ?? 0)) {
        best[j] = strength;
        back[j] = i;
      }
    });
    if (most > 0) one.linked[i] = (one.linked[i] ?? 0) | (1 << b);
  });
  two.words.forEach((_, j) => {
    if ((best[j] ?? 0) > 0) two.linked[j] = (two.linked[j] ?? 0) | (1 << a);
  });
}

/** Evidence that a word of a side is missing in `other`, judged by how many of `witnesses` have it; below 0 where it is there. */
export function missingIn(
  side: WordSide,
  word: number,
  other: number,
  witnesses: readonly number[],
): number {
  const bucket = side.words[word]?.bucket ?? 0;
  const linked = side.linked[word] ?? 0;
  const has = witnesses.filter((version) => (linked >> version) & 1).length;
  const third = witnesses.length === 0 ? 1.5 : (3 * has) / witnesses.length;
  const kept = between(wordCounts.kept[bucket] ?? [], third);
  const chance = between(wordCounts.chance[bucket] ?? [], third);
  return (linked >> other) & 1 ? Math.log(chance / kept) : Math.log((1 - chance) / (1 - kept)); // prettier-ignore
}

/** Evidence that no other side has a word; below 0 where one does. */
export function onlyHere(side: WordSide, word: number, others: number): number {
  const bucket = side.words[word]?.bucket ?? 0;
  const isLinked = (side.linked[word] ?? 0) !== 0;
  const at = Math.min(others, 4) - 1;
  const kept = wordCounts.keptAlone[bucket]?.[at] ?? 0.5;
  const chance = wordCounts.chanceAlone[bucket]?.[at] ?? 0.5;
  return isLinked ? Math.log((1 - chance) / (1 - kept)) : Math.log(chance / kept); // prettier-ignore
}

function between(list: readonly number[], place: number): number {
  const low = Math.floor(place);
  const [a, b] = [list[low] ?? 0.5, list[low + 1] ?? list[low] ?? 0.5];
  return a + (b - a) * (place - low);
}

/** Words of a unit's two versions below this are too few to tell. */
const fewWords = 4;

/**
 * How far two sides say the same in words: the share of their words with a
 * counterpart, in proportion to what translations have; about 1 for these, half
 * for texts on the same subject. 1 where it cannot be told.
 */
export function fidelity(
  sides: readonly WordSide[],
  a: number,
  b: number,
): number {
  let [found, expected, words] = [0, 0, 0];
  for (const [n, other] of [[a, b], [b, a]] as const) {
    const side = sides[n];
    if (side?.isKnown !== true) return 1;
    side.words.forEach(({ bucket }, word) => {
      words++;
      expected += 1 - (wordCounts.keptAlone[bucket]?.[0] ?? 0.5);
      found += ((side.linked[word] ?? 0) >> other) & 1;
    });
  } // prettier-ignore
  return words < fewWords ? 1 : found / expected;
}
