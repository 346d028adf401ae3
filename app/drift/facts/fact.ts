/** What the detector compares: mentions in a text with a normalised value. */
import type { Range } from "../../model/range.ts";

/** How exact a stated amount is. `vague`: an order of magnitude only, as in "dozens". */
export type Exactness = "exact" | "about" | "over" | "under" | "vague";

/**
 * An amount: a bare number, or one of something. `amount` is null where the
 * text names the unit alone ("for years"). `unit` is null for a bare number,
 * else `%`, an ISO 4217 code, `dollar`-like for an unspecified one, a time
 * unit (`year`) or a CLDR unit (`kilometer`).
 */
export interface QuantityFact extends Range {
  readonly kind: "number" | "money" | "percent" | "unit" | "duration";
  readonly amount: number | null;
  readonly unit: string | null;
  readonly exactness: Exactness;
  readonly isOrdinal: boolean;
  /** Written in figures, at least in part. */
  readonly hasFigures: boolean;
  /** Says little by itself: one, first, half. */
  readonly isWeak: boolean;
  /** The upper end where the text gives a range: "5–10", "between 5 and 10". */
  readonly upTo?: number;
  /** Where the two ends of a range stand. */
  readonly ends?: readonly [Range, Range];
  /** How often per `unit`, where it is a frequency: "every two months" is every 2. */
  readonly isFrequency?: true;
}

export type DatePartName = "year" | "month" | "day" | "weekday" | "decade" | "century"; // prettier-ignore

export interface DatePart extends Range {
  readonly part: DatePartName;
  /** Months from 1 (those of the Islamic calendar from 101), weekdays from 1 = Monday, a decade as 1980 (or 80), a century as 21 (before our era as -5). */
  readonly value: number;
  /** Another reading: 3/4 may be day 3 or day 4. */
  readonly or?: number;
  /** For years: the last one where the text gives a range. */
  readonly upTo?: number;
}

export interface DateFact extends Range {
  readonly kind: "date";
  readonly parts: readonly DatePart[];
  /** The text gives a beginning: "since 2013". */
  readonly isStart?: true;
  /** From the first part to the last: "2011–2019", "between May and July". */
  readonly isRange?: true;
}

export interface TimeFact extends Range {
  readonly kind: "time";
  /** Minutes since midnight; below 12 hours either half of the day may be meant where `isHalfDay`. */
  readonly minutes: number;
  readonly isHalfDay: boolean;
}

/** A day told from today: yesterday is -1. */
export interface RelativeFact extends Range {
  readonly kind: "relative";
  readonly days: number;
}

/** A country, by its ISO 3166 code. */
export interface PlaceFact extends Range {
  readonly kind: "place";
  readonly code: string;
  /** The people, the language or the adjective of the country: Australian. */
  readonly isPeople?: true;
}

export type NameKind = "person" | "organisation" | "place" | "acronym" | "unknown"; // prettier-ignore

/** A name of any kind but countries, which are places; a run of capitalised words, an acronym, or what stands behind a title. */
export interface NameFact extends Range {
  readonly kind: "name";
  readonly words: readonly (Range & { readonly text: string })[];
  readonly of: NameKind;
  /** Consonants of its words, titles and particles apart, one word a place: alike across spellings and scripts. */
  readonly key: string;
  /** The title or role before it: "President". */
  readonly title?: Range;
  /** False where the capital may be that of a sentence's first word or of a common noun. */
  readonly isSure: boolean;
}

/** Letters and figures that name one thing and are compared as written: a phone number, an address, A380, 2.0.1. */
export interface CodeFact extends Range {
  readonly kind: "code";
  /** In capitals without spaces and marks between figures. */
  readonly code: string;
}

/** Who says what is quoted, and how. */
export interface Attribution {
  /** The name or pronoun; absent where none stands near the verb. */
  readonly speaker?: Range;
  /** The reporting verb with what it makes of the words: said, claim, denial … */
  readonly verb: Range & { readonly stance: Stance };
}

/** Words between quotation marks, the marks included. */
export interface QuotationFact extends Range {
  readonly kind: "quotation";
  /** The words inside the marks. */
  readonly inner: Range;
  /** How many words stand inside. */
  readonly wordCount: number;
  /** 1 for a quotation in none other. */
  readonly depth: number;
  /** False where the mark stands outside this text: the quotation has several sentences. */
  readonly isOpened: boolean;
  readonly isClosed: boolean;
  readonly by?: Attribution;
}

/** What the writer makes of a statement. */
export type Stance =
  | "negation" | "hearsay" | "conditional" | "claim" | "assert" | "denial"
  | "possible" | "might" | "modal" | "sure" | "said"; // prettier-ignore

export interface StanceFact extends Range {
  readonly kind: "stance";
  readonly stance: Stance;
  /** Negation in a word's meaning ("without", "fail"): only speaks against a finding. */
  readonly isSoft: boolean;
  /** The clause that it concerns: between marks and conjunctions. */
  readonly clause?: Range;
}

export type Fact =
  | QuantityFact
  | DateFact
  | TimeFact
  | RelativeFact
  | PlaceFact
  | NameFact
  | CodeFact
  | QuotationFact
  | StanceFact;
