/** Facts as single values that can be set side by side. */
import type { Range } from "../../model/range.ts";
import type { Exactness, Fact } from "../facts/fact.ts";

export type AtomKind =
  | "number" | "money" | "percent" | "unit" | "duration"
  | "year" | "day" | "decade" | "century" | "time"
  | "month" | "weekday" | "relative" | "place" | "code"; // prettier-ignore

export interface Atom extends Range {
  readonly kind: AtomKind;
  /** Null for a unit named without a number. */
  readonly value: number | null;
  readonly or?: number;
  readonly unit: string | null;
  readonly exactness: Exactness;
  readonly isWeak: boolean;
  readonly isOrdinal: boolean;
  readonly hasFigures: boolean;
  /** The whole fact that it is a part of. */
  readonly fact: Fact;
  /** What the fact's places are shifted by. */
  readonly offset: number;
}

/** The comparable values of a fact; places shifted by `offset`. */
export function atomsOf(fact: Fact, offset: number): readonly Atom[] {
  const place = (range: Range): Range => ({
    start: range.start + offset,
    end: range.end + offset,
  });
  const plain = { unit: null, exactness: "exact" as const, isWeak: false, isOrdinal: false, hasFigures: true, fact, offset }; // prettier-ignore
  switch (fact.kind) {
    case "number":
    case "money":
    case "percent":
    case "unit":
    case "duration": {
      const amount = {
        ...place(fact), kind: fact.kind, value: fact.amount, unit: fact.unit, exactness: fact.exactness,
        isWeak: fact.isWeak, isOrdinal: fact.isOrdinal, hasFigures: fact.hasFigures, fact, offset,
      }; // prettier-ignore
      // The two ends of a range are compared each by itself.
      return fact.ends === undefined || fact.upTo === undefined
        ? [amount]
        : [
            { ...amount, ...place(fact.ends[0]) },
            { ...amount, ...place(fact.ends[1]), value: fact.upTo },
          ];
    }
    case "date":
      return fact.parts.map((part) => ({
        ...plain,
        ...place(part),
        kind: part.part,
        value: part.value,
        ...(part.or === undefined ? {} : { or: part.or }),
      }));
    case "time":
      return [
        { ...plain, ...place(fact), kind: "time", value: fact.minutes, exactness: fact.isHalfDay ? "about" : "exact" }, // prettier-ignore
      ];
    case "relative":
      return [{ ...plain, ...place(fact), kind: "relative", value: fact.days, hasFigures: false }]; // prettier-ignore
    case "place":
      return [{ ...plain, ...place(fact), kind: "place", value: null, unit: fact.code, hasFigures: false }]; // prettier-ignore
    case "code":
      return [{ ...plain, ...place(fact), kind: "code", value: null, unit: fact.code }]; // prettier-ignore
    case "name":
    case "quotation":
    case "stance":
      return [];
  }
}
