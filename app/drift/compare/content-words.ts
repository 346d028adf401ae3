/** The words of a passage that carry its content, ready to be set against another version's. */
import { fold, romanise, skeleton, soundsLike } from "../../align/fold.ts";
import { findWord, type WordVectors } from "../../align/word-vectors.ts";
import type { Range } from "../../model/range.ts";

export interface ContentWord extends Range {
  readonly folded: string;
  /** Row of its vector and how well it stands for the word; null without one. */
  readonly row: number | null;
  readonly share: number;
  readonly sound: string;
  readonly bones: readonly string[];
  /** The letters of `sound`, a bit each: tells at once that two words cannot be alike. */
  readonly letters: number;
  readonly isLatin: boolean;
  readonly isCapital: boolean;
}

/** What is known of a word's form, the same wherever it stands. */
type WordForm = Omit<ContentWord, "start" | "end" | "isCapital">;

/** Reads words of a language once. */
export class WordForms {
  readonly #vectors: WordVectors | null;
  readonly #known = new Map<string, WordForm>();

  constructor(vectors: WordVectors | null) {
    this.#vectors = vectors;
  }

  get vectors(): WordVectors | null {
    return this.#vectors;
  }

  form(language: string, text: string): WordForm {
    const folded = fold(text);
    const key = `${language} ${folded}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size > mostForms) this.#known.clear();
    const made = this.#read(language, folded, text);
    this.#known.set(key, made);
    return made;
  }

  #read(language: string, folded: string, text: string): WordForm {
    const found = this.#vectors === null ? undefined : findWord(this.#vectors, language, folded); // prettier-ignore
    const roman = romanise(folded);
    const sound = soundsLike(roman);
    const bare = folded.replace(/^(?:وال|بال|كال|فال|لل|ال|و(?=.{3})|[بلفك](?=.{4}))/u, ""); // prettier-ignore
    const bones = [skeleton(roman)];
    if (bare !== folded) bones.push(skeleton(romanise(bare)));
    return {
      folded,
      row: found?.row ?? null,
      share: found?.share ?? 0,
      sound,
      bones,
      letters: lettersOf(sound),
      isLatin: /^\p{Script=Latin}/u.test(text),
    };
  }
}

/** Forms kept before all are forgotten. */
const mostForms = 400_000;

function lettersOf(sound: string): number {
  let bits = 0;
  for (let at = 0; at < sound.length; at++) {
    const code = sound.charCodeAt(at) - 97;
    if (code >= 0 && code < 26) bits |= 1 << code;
  }
  return bits;
}

/** Cosines say something from `floor` on and everything from `ceiling` on. */
const floor = 0.3;
const ceiling = 0.6;

/** How surely two words of different languages say the same, 0 to 1. */
export function linkStrength(
  a: ContentWord,
  b: ContentWord,
  vectors: WordVectors | null,
): number {
  if (a.folded === b.folded) return 1;
  let best = 0;
  if (vectors !== null && a.row !== null && b.row !== null) {
    const clear = (cosine(vectors, a.row, b.row) - floor) / (ceiling - floor);
    best = Math.min(1, Math.max(0, clear));
    if (best === 1) return 1;
  }
  if (a.isLatin === b.isLatin) {
    if (!a.isLatin || a.sound.length < 4 || b.sound.length < 4) return best;
    const common = bitCount(a.letters & b.letters);
    if (common * 2 < Math.max(bitCount(a.letters), bitCount(b.letters))) return best; // prettier-ignore
    return Math.max(best, cognate(a.sound, b.sound));
  }
  const capital = a.isLatin ? a.isCapital : b.isCapital;
  return Math.max(best, transliterated(a, b) * (capital ? 1 : 0.7));
}

export function cosine(
  { dimensions, values, lengths }: WordVectors,
  rowA: number,
  rowB: number,
): number {
  let sum = 0;
  for (let d = 0, x = rowA * dimensions, y = rowB * dimensions; d < dimensions; d++, x++, y++)
    sum += (values[x] as number) * (values[y] as number); // prettier-ignore
  return sum / ((lengths[rowA] as number) * (lengths[rowB] as number));
}

/** Words of one script that share most of their letters, or of which one holds the other. */
function cognate(x: string, y: string): number {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length >= 5 && long.includes(short)) return 0.9;
  let prefix = 0;
  while (prefix < short.length && short[prefix] === long[prefix]) prefix++;
  if (prefix >= 5) return 0.8;
  const likeness = 1 - distance(x, y) / long.length;
  return likeness >= 0.55 ? likeness : prefix >= 4 && prefix * 2 >= long.length ? 0.5 : 0; // prettier-ignore
}

function transliterated(a: ContentWord, b: ContentWord): number {
  let best = 0;
  for (const x of a.bones)
    for (const y of b.bones) {
      const longest = Math.max(x.length, y.length);
      if (Math.min(x.length, y.length) < 2) continue;
      const different = distance(x, y);
      const likeness = 1 - different / longest;
      if (longest >= 4 ? likeness >= 0.66 : different === 0)
        best = Math.max(best, Math.min(1, likeness * Math.min(1, longest / 4)));
    }
  return best;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const rows: readonly [Int32Array, Int32Array] = [new Int32Array(64), new Int32Array(64)]; // prettier-ignore

/** Levenshtein's distance; words longer than 60 letters count as wholly different. */
export function distance(x: string, y: string): number {
  if (x.length > 60 || y.length > 60) return Math.max(x.length, y.length);
  let [row, next] = rows;
  for (let j = 0; j <= y.length; j++) row[j] = j;
  for (let i = 1; i <= x.length; i++) {
    next[0] = i;
    const letter = x.charCodeAt(i - 1);
    for (let j = 1; j <= y.length; j++) {
      const change = (row[j - 1] as number) + (letter === y.charCodeAt(j - 1) ? 0 : 1); // prettier-ignore
      next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, change); // prettier-ignore
    }
    [row, next] = [next, row];
  }
  return row[y.length] as number;
}
