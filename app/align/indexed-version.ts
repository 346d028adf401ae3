import type { AlignVersion } from "./aligner.ts";
import { fold, romanise, skeleton, soundsLike, stem } from "./fold.ts";
import { canonicalNumber } from "./numerals.ts";

/** What stands at a segment's edges and around it, as bits of {@link IndexedVersion.marks}. */
export const segmentMark = {
  question: 1,
  exclamation: 2,
  colon: 4,
  quotation: 8,
  heading: 16,
  bracket: 32,
} as const;

/** A word type of one version: every form with the same stem. */
export interface WordType {
  /** Identity across versions: the stem, or `#` and the number. */
  readonly key: string;
  /** Folded form seen first. */
  readonly form: string;
  /** The first few folded forms. */
  readonly forms: string[];
  /** The form as it sounds, in Latin letters where its script is known. */
  readonly sound: string;
  /** Consonant classes of the form and, where clitics come off, of the stem. */
  readonly skeletons: readonly string[];
  readonly number: boolean;
  readonly script: Script;
  /** Share of its occurrences inside a sentence with a capital; 1 in scripts without case. */
  capital: number;
}

export type Script = "latin" | "cased" | "caseless";

/**
 * A version made ready for comparison: the words of each segment as type
 * numbers, with where each type occurs. Flat arrays keep 10,000 segments at a
 * few megabytes.
 */
export interface IndexedVersion {
  readonly id: string;
  readonly text: string;
  readonly count: number;
  /** Length of each segment in letters and digits. */
  readonly letters: Float64Array;
  /** Sum of `letters`. */
  readonly lettersInAll: number;
  readonly marks: Uint8Array;
  /** A hash of each segment's text: equal where the text is. */
  readonly hash: Int32Array;
  readonly types: readonly WordType[];
  readonly typeByKey: ReadonlyMap<string, number>;
  /** Weight of a type: high where rare, 0 … about 10. */
  readonly weight: Float64Array;
  /** Segment s has the slots `slotStart[s]` … `slotStart[s + 1]`, one a distinct word. */
  readonly slotStart: Int32Array;
  readonly slotType: Int32Array;
  readonly slotSegment: Int32Array;
  /** Offset and length of the word's first occurrence in the segment. */
  readonly slotOffset: Int32Array;
  readonly slotLength: Uint16Array;
  /** Type t stands in the slots `postings[postingStart[t]]` …, ascending. */
  readonly postingStart: Int32Array;
  readonly postings: Int32Array;
  /** Sum of the weights of a segment's slots. */
  readonly mass: Float64Array;
}

const wordPattern =
  /\p{Nd}{1,3}(?:[.,٬'’\u00a0\u202f ]\p{Nd}{3})+(?!\p{Nd})(?:[.,٫]\p{Nd}+)?|\p{Nd}+(?:[.,٫]\p{Nd}+)?|[\p{L}\p{M}]+/gu;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const quotes = /["“”„«»‹›]/;
const startsWithDigit = /^\p{Nd}/u;
const uppercase = /^\p{Lu}/u;
const latin = /\p{Script=Latin}/u;
const cased = /[\p{Lu}\p{Ll}]/u;

interface Form {
  readonly type: number;
  readonly capital: boolean;
}

/** Reads every segment's words once. */
export function indexVersion(version: AlignVersion): IndexedVersion {
  const { text, segments } = version;
  const count = segments.length;
  const types: WordType[] = [];
  const typeByKey = new Map<string, number>();
  const forms = new Map<string, Form>();
  const slotStart = new Int32Array(count + 1);
  const letters = new Float64Array(count);
  const marks = new Uint8Array(count);
  const hash = new Int32Array(count);
  const slotType: number[] = [];
  const slotSegment: number[] = [];
  const slotOffset: number[] = [];
  const slotLength: number[] = [];
  const inside: number[] = [];
  const insideCapital: number[] = [];
  const lastSegment: number[] = [];

  const formOf = (surface: string): Form => {
    const known = forms.get(surface);
    if (known !== undefined) return known;
    const type = wordType(surface);
    let index = typeByKey.get(type.key);
    if (index === undefined) {
      index = types.length;
      types.push(type);
      typeByKey.set(type.key, index);
      inside.push(0);
      insideCapital.push(0);
      lastSegment.push(-1);
    } else keepForm(types[index], type.form);
    const form = { type: index, capital: uppercase.test(surface) };
    forms.set(surface, form);
    return form;
  };

  segments.forEach((segment, s) => {
    slotStart[s] = slotType.length;
    const words = text.slice(segment.start, segment.end);
    hash[s] = hashOf(words);
    marks[s] = marksOf(words, segment.kind === "heading");
    let size = 0;
    let first = true;
    const add = (surface: string, offset: number): void => {
      const { type, capital } = formOf(surface);
      if (!first) {
        inside[type] = (inside[type] ?? 0) + 1;
        if (capital) insideCapital[type] = (insideCapital[type] ?? 0) + 1;
      }
      first = false;
      if (lastSegment[type] === s) return;
      lastSegment[type] = s;
      slotType.push(type);
      slotSegment.push(s);
      slotOffset.push(segment.start + offset);
      slotLength.push(Math.min(surface.length, 65_535));
    };
    for (const match of words.matchAll(wordPattern)) {
      const surface = match[0];
      size += surface.length;
      if (!unspaced.test(surface)) add(surface, match.index);
      else
        for (let at = 0; at < Math.max(1, surface.length - 1); at++)
          add(surface.slice(at, at + 2), match.index + at);
    }
    letters[s] = size;
  });
  slotStart[count] = slotType.length;
  types.forEach((type, t) => {
    const times = inside[t] ?? 0;
    if (type.script !== "caseless")
      type.capital = times === 0 ? 0.5 : (insideCapital[t] ?? 0) / times;
  });

  const typeOfSlot = Int32Array.from(slotType);
  const { postingStart, postings } = invert(typeOfSlot, types.length);
  const weight = new Float64Array(types.length);
  for (let t = 0; t < types.length; t++) {
    const documents = at(postingStart, t + 1) - at(postingStart, t);
    weight[t] = Math.log((count + 1) / documents);
  }
  const mass = new Float64Array(count);
  for (let slot = 0; slot < typeOfSlot.length; slot++) {
    const s = slotSegment[slot] ?? 0;
    mass[s] = at(mass, s) + at(weight, at(typeOfSlot, slot));
  }
  return {
    id: version.id,
    text,
    count,
    letters,
    lettersInAll: letters.reduce((sum, size) => sum + size, 0),
    marks,
    hash,
    types,
    typeByKey,
    weight,
    slotStart,
    slotType: typeOfSlot,
    slotSegment: Int32Array.from(slotSegment),
    slotOffset: Int32Array.from(slotOffset),
    slotLength: Uint16Array.from(slotLength),
    postingStart,
    postings,
    mass,
  };
}

/** An element known to exist; typed arrays answer undefined to the compiler alone. */
export function at(array: ArrayLike<number>, index: number): number {
  return array[index] as number;
}

/** The words of a slot as they stand in the text. */
export function slotWords(version: IndexedVersion, slot: number): string {
  const offset = at(version.slotOffset, slot);
  return version.text.slice(offset, offset + at(version.slotLength, slot));
}

function wordType(surface: string): WordType {
  if (startsWithDigit.test(surface)) {
    const key = `#${canonicalNumber(surface)}`;
    return {
      key,
      form: surface,
      forms: [],
      sound: "",
      skeletons: [],
      number: true,
      script: "caseless",
      capital: 0,
    };
  }
  const form = fold(surface);
  const key = stem(form);
  const script = latin.test(surface)
    ? "latin"
    : cased.test(surface)
      ? "cased"
      : "caseless";
  const roman = romanise(form);
  const skeletons = [skeleton(roman)];
  if (!form.startsWith(key)) {
    const bare = skeleton(romanise(key));
    if (bare !== skeletons[0]) skeletons.push(bare);
  }
  return {
    key,
    form,
    forms: [form],
    sound: soundsLike(roman),
    skeletons,
    number: false,
    script,
    capital: 1,
  };
}

/** Forms remembered a type. */
const mostForms = 4;

function keepForm(type: WordType | undefined, form: string): void {
  if (type === undefined || type.number || type.forms.length >= mostForms)
    return;
  if (!type.forms.includes(form)) type.forms.push(form);
}

/** FNV-1a over UTF-16 units. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < words.length; k++)
    hash = Math.imul(hash ^ words.charCodeAt(k), 0x01000193);
  return hash;
}

function marksOf(words: string, heading: boolean): number {
  const trimmed = words.trimEnd();
  const end = trimmed.slice(-3);
  return (
    (/[?؟？\u037e]/.test(end) ? segmentMark.question : 0) |
    (/[!！]/.test(end) ? segmentMark.exclamation : 0) |
    (/[:：]$/.test(end) ? segmentMark.colon : 0) |
    (quotes.test(words) ? segmentMark.quotation : 0) |
    (heading ? segmentMark.heading : 0) |
    (/[([]/.test(words) ? segmentMark.bracket : 0)
  );
}

function invert(
  slotType: Int32Array,
  typeCount: number,
): { postingStart: Int32Array; postings: Int32Array } {
  const postingStart = new Int32Array(typeCount + 1);
  for (const type of slotType)
    postingStart[type + 1] = at(postingStart, type + 1) + 1;
  for (let t = 0; t < typeCount; t++)
    postingStart[t + 1] = at(postingStart, t + 1) + at(postingStart, t);
  const next = postingStart.slice();
  const postings = new Int32Array(slotType.length);
  slotType.forEach((type, slot) => {
    const place = at(next, type);
    postings[place] = slot;
    next[type] = place + 1;
  });
  return { postingStart, postings };
}
