/** The words of a version that may be names, in a form comparable across spellings and scripts. */
import { romanise, skeleton, soundsLike } from "../../align/fold.ts";
import type { Range } from "../../model/range.ts";
import { tokensOf } from "../facts/tokens.ts";

export interface NameWord extends Range {
  readonly text: string;
  readonly folded: string;
  /** Forms as they sound; several where particles may be written to the word. */
  readonly sounds: readonly string[];
  readonly skeletons: readonly string[];
  readonly isLatin: boolean;
  readonly isCapital: boolean;
  /** First word of the segment or behind a mark that may begin a sentence. */
  readonly isInitial: boolean;
  /** 0 at the passage's start, 1 at its end. */
  readonly position: number;
}

/** Words of a text with places shifted by `offset`; `prefixes` are particles written to words. */
export function nameWords(
  text: string,
  offset: number,
  prefixes: readonly string[],
): readonly NameWord[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, at): NameWord[] => {
    if (token.kind !== "word") return [];
    const forms = withoutPrefixes(token.folded, prefixes);
    const before = tokens[at - 1];
    return [
      {
        start: offset + token.start,
        end: offset + token.end,
        text: token.text,
        folded: token.folded,
        sounds: forms.map((form) => soundsLike(romanise(form))),
        skeletons: forms.map((form) => skeleton(romanise(form))),
        isLatin: /^\p{Script=Latin}/u.test(token.text),
        isCapital: /^\p{Lu}/u.test(token.text),
        isInitial: before === undefined || (before.kind === "mark" && !/^[,;'&()/-]$/.test(before.folded)), // prettier-ignore
        position: (token.start + token.end) / 2 / Math.max(1, text.length),
      },
    ];
  });
}

function withoutPrefixes(
  word: string,
  prefixes: readonly string[],
  depth = 3,
): readonly string[] {
  const forms = [word];
  if (depth === 0) return forms;
  for (const prefix of prefixes)
    if (word.startsWith(prefix) && word.length - prefix.length >= 3)
      for (const form of withoutPrefixes(word.slice(prefix.length), prefixes, depth - 1))
        if (!forms.includes(form)) forms.push(form); // prettier-ignore
  return forms;
}

/**
 * Whether two words may be forms of one name. Across scripts `isStrict` asks
 * for enough of the consonants to witness that it is the same name.
 */
export function mayBeSame(a: NameWord, b: NameWord, isStrict = false): boolean {
  if (a.folded === b.folded) return true;
  if (a.isLatin && b.isLatin) return a.sounds.some((x) => b.sounds.some((y) => soundsAlike(x, y))); // prettier-ignore
  return a.skeletons.some((x) =>
    b.skeletons.some((y) => bonesAlike(x, y, isStrict)),
  );
}

function soundsAlike(x: string, y: string): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  // Compounds hold names whole: Oscarpreisträger, Hongkong.
  if (short.length >= 4 && long.includes(short)) return true;
  if (short.length >= 3 && long.startsWith(short) && long.length - short.length <= 3) return true; // prettier-ignore
  let prefix = 0;
  while (prefix < short.length && short[prefix] === long[prefix]) prefix++;
  if (prefix >= 4 && prefix * 2 > long.length) return true;
  return short.length >= 4 && 1 - distance(x, y) / long.length >= 0.6;
}

/** Whether two names may be one in two languages' own forms: the first consonant and half of all are alike. */
export function isExonym(a: NameWord, b: NameWord): boolean {
  return a.skeletons.some((x) => b.skeletons.some((y) =>
    x[0] === y[0] && Math.min(x.length, y.length) >= 2 && commonLength(x, y) * 2 >= Math.max(x.length, y.length))); // prettier-ignore
}

/** Length of the longest common subsequence. */
function commonLength(x: string, y: string): number {
  let row = new Array<number>(y.length + 1).fill(0);
  for (const letter of x) {
    const next = [0];
    for (let j = 1; j <= y.length; j++)
      next.push(letter === y[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)); // prettier-ignore
    row = next;
  }
  return row[y.length] ?? 0;
}

/** Consonants are lost and added in transliteration. */
function bonesAlike(x: string, y: string, isStrict: boolean): boolean {
  const longest = Math.max(x.length, y.length);
  if (Math.min(x.length, y.length) <= 1) return x === y && !isStrict;
  const different = distance(x.replace(/^a/, ""), y.replace(/^a/, ""));
  if (isStrict) return different <= (longest < 4 ? 0 : longest / 3);
  return different <= (longest <= 3 ? 1 : longest / 2.5);
}

function distance(x: string, y: string): number {
  let row = Array.from({ length: y.length + 1 }, (_, n) => n);
  for (let i = 1; i <= x.length; i++) {
    const next = [i];
    for (let j = 1; j <= y.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[y.length] ?? 0;
}

/** Whether a language writes all nouns with a capital, told from the text itself. */
export function capitalisesNouns(text: string): boolean {
  const words = [...text.slice(0, 50_000).matchAll(/(?<=\p{Ll},? )\p{L}{2,}/gu)]; // prettier-ignore
  const capitals = words.filter(([word]) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 20 && capitals / words.length > 0.2;
}
