/** Years by themselves: 2013, 1944/45, 44 BC. */
import { isUsed } from "./claims.ts";
import type { DatePart } from "./fact.ts";
import { isYearRun, partOf, yearOf } from "./date-parts.ts";
import type { NumberRun } from "./number-run.ts";
import type { Reading } from "./reading.ts";
import { asciiDigits } from "./written-number.ts";

/** A number that can only be a year: four plain figures without a unit, or any before our era. */
export function yearAt(reading: Reading, run: NumberRun): DatePart[] {
  const token = reading.tokens[run.from];
  if (token === undefined || isUsed(reading, run)) return [];
  const era = reading.hit(run.to, "beforeEra");
  if (era !== undefined && run.hasFigures && Number.isInteger(run.value)) {
    reading.use(run.from, run.to + era.length);
    return [partOf(reading, "year", -run.value, run.from, run.to + era.length)];
  }
  if (!isYearRun(reading, run)) return [];
  if (run.to !== run.from + 1 || !/^\p{Nd}{4}$/u.test(token.text)) return [];
  if (isAmount(reading, run)) return [];
  const word = reading.hits(run.to).find(({ sense }) => sense.is === "unit" && sense.unit === "year"); // prettier-ignore
  reading.use(run.from, run.to + (word?.length ?? 0));
  const value = yearOf(reading, run.value);
  const part = partOf(reading, "year", value, run.from, run.to);
  const last = yearAfter(reading, run, value);
  return last === null ? [part] : [{ ...part, upTo: last.value }, last];
}

/** Four figures of something: 2000 people are no year where a unit or currency says so. */
function isAmount(reading: Reading, run: NumberRun): boolean {
  // "2000 years" is a length of time; in "1976 года" the word belongs to the year, and no data say which it is.
  const hasData = reading.lexicon.language !== "und";
  const isUnit = reading.hits(run.to).some(({ sense }) => sense.is === "unit" && (sense.kind !== "duration" || (hasData && !sense.isWeak))); // prettier-ignore
  // One small letter is rather a word of grammar than a unit.
  const { text = "", folded = "" } = reading.tokens[run.to] ?? {};
  const isWord = /^\p{Ll}$/u.test(text) || reading.lexicon.small.has(folded);
  return (isUnit && !isWord) || reading.hits(run.from - 1).some(({ sense, length }) => sense.is === "unit" && sense.isSymbol && length === 1); // prettier-ignore
}

/** The short end of a range of years: 2013/14. */
function yearAfter(
  reading: Reading,
  run: NumberRun,
  first: number,
): DatePart | null {
  if (!reading.is(run.to, "-") && !reading.is(run.to, "/")) return null;
  const token = reading.tokens[run.to + 1];
  if (token?.kind !== "number" || reading.used[run.to + 1] === true || token.isApart || !/^\p{Nd}{2}$/u.test(token.text)) return null; // prettier-ignore
  const value = Math.floor(first / 100) * 100 + Number(asciiDigits(token.text)); // prettier-ignore
  if (value <= first) return null;
  reading.use(run.to, run.to + 2);
  return partOf(reading, "year", value, run.to + 1, run.to + 2);
}
