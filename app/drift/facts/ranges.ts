/** Two amounts or dates that are the ends of one range: 5–10, from May to July, between 5 and 7, بين عامي 2003 و2007. */
import type { DateFact, DatePart, Fact, QuantityFact } from "./fact.ts";
import type { Reading } from "./reading.ts";

const amounts: ReadonlySet<Fact["kind"]> = new Set(["number", "money", "percent", "unit", "duration"]); // prettier-ignore

/** Facts in order of their places, the ends of a range as one. */
export function joinRanges(
  reading: Reading,
  facts: readonly Fact[],
): readonly Fact[] {
  const joined: Fact[] = [];
  for (const fact of facts) {
    const before = joined.at(-1);
    const range = before === undefined ? null : rangeOf(reading, before, fact);
    if (range === null) joined.push(fact);
    else joined[joined.length - 1] = range;
  }
  return joined;
}

function rangeOf(reading: Reading, one: Fact, two: Fact): Fact | null {
  if (one.end > two.start) return null;
  if (isAmount(one) && isAmount(two)) return amountRange(reading, one, two);
  if (one.kind === "date" && two.kind === "date") return dateRange(reading, one, two); // prettier-ignore
  return null;
}

function isAmount(fact: Fact): fact is QuantityFact {
  return amounts.has(fact.kind);
}

function amountRange(
  reading: Reading,
  one: QuantityFact,
  two: QuantityFact,
): QuantityFact | null {
  if (one.kind !== two.kind || one.unit !== two.unit || one.upTo !== undefined || two.upTo !== undefined) return null; // prettier-ignore
  if (one.amount === null || two.amount === null || one.amount >= two.amount) return null; // prettier-ignore
  if (one.isOrdinal !== two.isOrdinal || (one.isWeak && two.isWeak) || two.exactness === "vague") return null; // prettier-ignore
  if (!isLinked(reading, one, two)) return null;
  return {
    ...one,
    end: two.end,
    upTo: two.amount,
    ends: [{ start: one.start, end: one.end }, { start: two.start, end: two.end }], // prettier-ignore
    hasFigures: one.hasFigures && two.hasFigures,
    isWeak: one.isWeak || two.isWeak,
    ...(two.isFrequency === true ? { isFrequency: true } : {}),
  };
}

function dateRange(
  reading: Reading,
  one: DateFact,
  two: DateFact,
): DateFact | null {
  const last = one.parts.at(-1);
  const first = two.parts[0];
  if (one.isRange === true || two.isRange === true || last === undefined || first === undefined) return null; // prettier-ignore
  const names = ({ parts }: DateFact): ReadonlySet<string> => new Set(parts.map(({ part }) => part)); // prettier-ignore
  const [own, others] = [names(one), names(two)];
  // "Monday, 5 May" is one day, "May 5, 2011" too; a range has the same kind of part at either end.
  if (![...own].some((name) => others.has(name)) || !isLinked(reading, one, two)) return null; // prettier-ignore
  const parts: DatePart[] = [...one.parts, ...two.parts];
  const year = one.parts.length === 1 && last.part === "year" && two.parts.length === 1; // prettier-ignore
  return {
    ...one,
    end: two.end,
    parts: year ? [{ ...last, upTo: first.value }, first] : parts,
    isRange: true,
  };
}

interface Ends {
  readonly start: number;
  readonly end: number;
}

function isLinked(reading: Reading, one: Ends, two: Ends): boolean {
  const from = reading.tokens.findIndex(({ start }) => start >= one.end);
  const to = reading.tokens.findIndex(({ start }) => start >= two.start);
  const first = reading.tokens.findIndex(({ start }) => start >= one.start);
  return from >= 0 && areEnds(reading, first, from, to);
}

/**
 * Whether the tokens [from, to) between two ends (and, for "and", those before
 * the first end, at `first`) make a range.
 */
export function areEnds(
  reading: Reading,
  first: number,
  from: number,
  to: number,
): boolean {
  if (to < from) return false;
  // «بين خمسة وعشرة»: "and" is written to the number itself.
  if (from === to) return isBetween(reading, first) && /^\p{L}/u.test(reading.tokens[to]?.text ?? "") && reading.lexicon.prefixes.length > 0; // prettier-ignore
  let at = from;
  // An ordinal's full stop: 4.–6. Mai.
  if (reading.is(at, ".")) at++;
  if (reading.is(at, "-")) return to - at <= 1;
  const through = reading.hit(at, "through");
  if (through !== undefined && isNear(reading, at + through.length, to)) return true; // prettier-ignore
  const link = reading.hit(at, "range") ?? reading.hit(at, "joiner");
  return link !== undefined && isBetween(reading, first) && isNear(reading, at + link.length, to); // prettier-ignore
}

/** At most an article and a word for years stand between. */
function isNear(reading: Reading, from: number, to: number): boolean {
  if (to < from || to - from > 2) return false;
  return reading.tokens.slice(from, to).every(({ text }, n) => text.length <= 4 || isYear(reading, from + n)); // prettier-ignore
}

function isBetween(reading: Reading, first: number): boolean {
  return [1, 2, 3].some((back) => {
    const hit = reading.hit(first - back, "between");
    return hit !== undefined && isNear(reading, first - back + hit.length, first); // prettier-ignore
  });
}

function isYear(reading: Reading, at: number): boolean {
  return reading.hits(at).some(({ sense }) => sense.is === "unit" && sense.unit === "year"); // prettier-ignore
}
