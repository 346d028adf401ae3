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
  /** The upper end where the text gives a range: "5–10". */
  readonly upTo?: number;
  /** How often per `unit`, where it is a frequency: "every two months" is every 2. */
  readonly isFrequency?: true;
}

export type DatePartName = "year" | "month" | "day" | "weekday" | "decade" | "century"; // prettier-ignore

export interface DatePart extends Range {
  readonly part: DatePartName;
  /** Months from 1, weekdays from 1 = Monday, a decade as 1980 (or 80), a century as 21. */
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
}

export interface NameFact extends Range {
  readonly kind: "name";
  readonly words: readonly (Range & { readonly text: string })[];
}

export interface QuotationFact extends Range {
  readonly kind: "quotation";
  /** The words inside the marks. */
  readonly inner: Range;
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
}

export type Fact =
  | QuantityFact
  | DateFact
  | TimeFact
  | RelativeFact
  | PlaceFact
  | NameFact
  | QuotationFact
  | StanceFact;
