/** What a word or phrase may mean to the reader of facts. */
import type { Exactness, Stance } from "./fact.ts";

export interface UnitSense {
  readonly is: "unit";
  readonly kind: "money" | "percent" | "unit" | "duration";
  readonly unit: string;
  /** The number that the word itself names: شهرين is 2. */
  readonly count: number | null;
  readonly isWeak: boolean;
  /** May stand before its number: $5. */
  readonly isSymbol: boolean;
}

export type NumberSense =
  | { readonly is: "cardinal" | "scale" | "ordinal" | "fraction" | "vague"; readonly value: number; readonly isWeak: boolean }
  | { readonly is: "hundred" | "joiner" | "article" | "halfMore" }; // prettier-ignore

export type Sense =
  | NumberSense
  | UnitSense
  | { readonly is: "month"; readonly value: number; readonly isShort: boolean }
  | { readonly is: "weekday"; readonly value: number }
  | { readonly is: "decade"; readonly value: number }
  | { readonly is: "century"; readonly value: number | null }
  | { readonly is: "exactness"; readonly value: Exactness }
  | { readonly is: "clock"; readonly value: "after" | "am" | "pm" | "before" }
  | { readonly is: "relative"; readonly value: number }
  | { readonly is: "stance"; readonly value: Stance; readonly isSoft: boolean }
  | { readonly is: "place"; readonly value: string }
  | { readonly is: MarkerName };

/** Words that mean something only for what stands beside them. */
export type MarkerName =
  | "decadeBefore" | "since" | "every" | "alternate" | "range" | "through" | "between"
  | "title" | "alias" | "void" | "minus" | "belowZero" | "beforeEra"; // prettier-ignore

export interface Phrase {
  /** Folded tokens behind the first. */
  readonly rest: readonly string[];
  readonly sense: Sense;
  /** The first word in small letters where its diacritics tell it from another word: könnte, né. */
  readonly exact?: string;
  /** Only in capitals: ILS, not "ils". */
  readonly isCode?: true;
}
