import type { AlignVersion } from "./aligner.ts";
import { marksOf } from "./segment-marks.ts";
import type { WordType } from "./word-type.ts";
import { keepForm, termType, wordType } from "./word-type.ts";
import { wordWeights } from "./word-weights.ts";
import { eachWord } from "./words.ts";

/**
 * A version made ready for comparison: the words of each segment as type
 * numbers, with where each type occurs. Flat arrays keep 10,000 segments at a
 * few megabytes.
 */
export interface IndexedVersion {
  readonly id: string;
  /** The first part of the id, unless told otherwise. */
  readonly language: string;
  readonly text: string;
  readonly count: number;
  /** Length of each segment in letters and digits. */
  readonly letters: Float64Array;
  /** Sum of `letters`. */
  readonly lettersInAll: number;
  readonly marks: Uint8Array;
  /** A hash of each segment's text: equal where the text is. */
  readonly hash: Int32Array;
  /** Whether common nouns are written with a capital, as in German: there a capital is no sign of a name. */
  readonly hasCapitalNouns: boolean;
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

const uppercase = /^\p{Lu}/u;

interface Form {
  readonly type: number;
  readonly capital: boolean;
}

/** A stretch of a segment that a glossary knows, by the name it has in every version. */
export interface FoundTerm {
  readonly key: string;
  /** Offset in the segment's words, and length. */
  readonly offset: number;
  readonly length: number;
}

/** Finds the terms in a segment's words. */
export type TermFinder = (words: string) => readonly FoundTerm[];

/** With fewer words inside sentences their capitals tell nothing of the language. */
const fewWords = 200;
/** Names alone make up less of a text, nouns more. */
const nounShare = 0.22;
/** Where a text is too short to tell. */
const nounLanguages: ReadonlySet<string> = new Set(["de", "gsw", "lb", "nds"]);

/** Types as they come up: one a stem, number or term. */
class TypeTable {
  readonly types: WordType[] = [];
  readonly byKey = new Map<string, number>();
  readonly #forms = new Map<string, Form>();
  readonly #inside: number[] = [];
  readonly #insideCapital: number[] = [];

  formOf(surface: string): Form {
    const known = this.#forms.get(surface);
    if (known !== undefined) return known;
    const type = wordType(surface);
    const index = this.typeOf(type);
    const first = this.types[index];
    if (first !== undefined && first !== type) keepForm(first, type.form);
    const form = { type: index, capital: uppercase.test(surface) };
    this.#forms.set(surface, form);
    return form;
  }

  typeOf(type: WordType): number {
    const known = this.byKey.get(type.key);
    if (known !== undefined) return known;
    const index = this.types.length;
    this.types.push(type);
    this.byKey.set(type.key, index);
    this.#inside.push(0);
    this.#insideCapital.push(0);
    return index;
  }

  /** Counts an occurrence inside a sentence, where a capital says something. */
  count({ type, capital }: Form): void {
    this.#inside[type] = (this.#inside[type] ?? 0) + 1;
    if (capital)
      this.#insideCapital[type] = (this.#insideCapital[type] ?? 0) + 1;
  }

  /** The share of capitals where a capital says something; undefined where too few words tell. */
  capitalShare(): number | undefined {
    let inside = 0;
    let capital = 0;
    this.types.forEach(({ script, kind }, t) => {
      if (script === "caseless" || kind !== "word") return;
      inside += this.#inside[t] ?? 0;
      capital += this.#insideCapital[t] ?? 0;
    });
    return inside < fewWords ? undefined : capital / inside;
  }

  settleCapitals(): void {
    this.types.forEach((type, t) => {
      const times = this.#inside[t] ?? 0;
      if (type.script !== "caseless")
        type.capital =
          times === 0 ? 0.5 : (this.#insideCapital[t] ?? 0) / times;
    });
  }
}

/** Reads every segment's words once, and the terms that `findTerms` finds in them; `checkpoint` may throw. */
export function indexVersion(
  version: AlignVersion,
  findTerms: TermFinder = () => [],
  checkpoint: () => void = () => undefined,
): IndexedVersion {
  const { text, segments } = version;
  const count = segments.length;
  const table = new TypeTable();
  const { types } = table;
  const slotStart = new Int32Array(count + 1);
  const letters = new Float64Array(count);
  const marks = new Uint8Array(count);
  const hash = new Int32Array(count);
  const slotType: number[] = [];
  const slotSegment: number[] = [];
  const slotOffset: number[] = [];
  const slotLength: number[] = [];
  const lastSegment: number[] = [];

  segments.forEach((segment, s) => {
    if ((s & 255) === 0) checkpoint();
    slotStart[s] = slotType.length;
    const words = text.slice(segment.start, segment.end);
    hash[s] = hashOf(words);
    marks[s] = marksOf(words, segment.kind === "heading");
    let size = 0;
    let first = true;
    const add = (type: number, offset: number, length: number): void => {
      if (lastSegment[type] === s) return;
      lastSegment[type] = s;
      slotType.push(type);
      slotSegment.push(s);
      slotOffset.push(segment.start + offset);
      slotLength.push(Math.min(length, 65_535));
    };
    eachWord(words, (surface, offset, fresh) => {
      size += fresh;
      const form = table.formOf(surface);
      if (!first) table.count(form);
      first = false;
      add(form.type, offset, surface.length);
    });
    for (const { key, offset, length } of findTerms(words))
      add(table.typeOf(termType(key)), offset, length);
    letters[s] = size;
  });
  slotStart[count] = slotType.length;
  checkpoint();
  table.settleCapitals();
  const language = version.id.split("-")[0] ?? "";
  const share = table.capitalShare();

  const typeOfSlot = Int32Array.from(slotType);
  const { postingStart, postings } = invert(typeOfSlot, types.length);
  const documents = Int32Array.from(
    types,
    (_, t) => at(postingStart, t + 1) - at(postingStart, t),
  );
  const weight = wordWeights(types, documents, count, language);
  const mass = new Float64Array(count);
  for (let slot = 0; slot < typeOfSlot.length; slot++) {
    const s = slotSegment[slot] ?? 0;
    mass[s] = at(mass, s) + at(weight, at(typeOfSlot, slot));
  }
  return {
    id: version.id,
    language,
    hasCapitalNouns:
      share === undefined ? nounLanguages.has(language) : share > nounShare,
    text,
    count,
    letters,
    lettersInAll: letters.reduce((sum, size) => sum + size, 0),
    marks,
    hash,
    types,
    typeByKey: table.byKey,
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

/** FNV-1a over UTF-16 units. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < words.length; k++)
    hash = Math.imul(hash ^ words.charCodeAt(k), 0x01000193);
  return hash;
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
