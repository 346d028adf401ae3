import { fold, romanise, skeleton, soundsLike, stem } from "./fold.ts";
import { canonicalNumber } from "./numerals.ts";

/** A word type of one version: every form with the same stem. */
export interface WordType {
  /** Identity across versions: the stem, or `#` and the number. */
  readonly key: string;
  /** Folded form seen first. */
  readonly form: string;
  /** The first few folded forms. */
  forms: readonly string[];
  /** The form as it sounds, in Latin letters where its script is known. */
  readonly sound: string;
  /** Consonant classes of the form and, where clitics come off, of the stem. */
  readonly skeletons: readonly string[];
  readonly kind: WordKind;
  readonly script: Script;
  /** Share of its occurrences inside a sentence with a capital; 1 in scripts without case. */
  capital: number;
}

/** A term is what a glossary calls by one name, of one word or many. */
export type WordKind = "word" | "number" | "term";

export type Script = "latin" | "cased" | "caseless";

const startsWithDigit = /^\p{Nd}/u;
const latin = /\p{Script=Latin}/u;
const cased = /[\p{Lu}\p{Ll}]/u;

const soundless = {
  forms: [],
  sound: "",
  skeletons: [],
  script: "caseless",
  capital: 0,
} as const satisfies Partial<Readonly<WordType>>;

/** The type of a glossary's term. */
export function termType(key: string): WordType {
  return { ...soundless, key, form: key, kind: "term" };
}

/** The type of a word as it stands in a text. */
export function wordType(surface: string): WordType {
  if (startsWithDigit.test(surface)) {
    const key = `#${canonicalNumber(surface)}`;
    return { ...soundless, key, form: surface, kind: "number" };
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
    kind: "word",
    script,
    capital: 1,
  };
}

/** Forms remembered a type. */
const mostForms = 4;

/** Remembers a further form of a type. */
export function keepForm(type: WordType, form: string): void {
  if (type.kind !== "word" || type.forms.length >= mostForms) return;
  if (!type.forms.includes(form)) type.forms = [...type.forms, form];
}
