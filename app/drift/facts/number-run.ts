/** A number found in a text, by tokens. */
import type { Exactness } from "./fact.ts";
import type { UnitSense } from "./senses.ts";

export interface NumberRun {
  /** Tokens [from, to). */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly isOrdinal: boolean;
  readonly hasFigures: boolean;
  /** Ends in a word for millions and the like, behind which "of" may stand. */
  readonly isScaled: boolean;
  /** What the words for thousands and above multiply by. */
  readonly scale: number;
  readonly isWeak: boolean;
  readonly exactness: Exactness;
  /** The unit written together with it: dreijährig. */
  readonly unit: UnitSense | null;
}

/** A run of the tokens [from, to) that is nothing but what `more` says. */
export function plainRun(
  from: number,
  to: number,
  value: number,
  more: Partial<NumberRun>,
): NumberRun {
  return {
    from, to, value, isOrdinal: false, hasFigures: false, isScaled: false, scale: 1, isWeak: false,
    exactness: "exact", unit: null, ...more,
  }; // prettier-ignore
}

/** Without the noise of binary fractions: 103.7 million is 103700000. */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}
