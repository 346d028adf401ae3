/** Years by themselves: 2013, 1944/45, 44 BC. */
import { isUsed } from "./claims.ts";
import type { DatePart } from "./fact.ts";
import { isYearRun, partOf, yearOf } from "./date-parts.ts";
import type { NumberRun } from "./number-runs.ts";
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
  reading.use(run.from, run.to);
  const value = yearOf(reading, run.value);
  const part = partOf(reading, "year", value, run.from, run.to);
  const last = yearAfter(reading, run, value);
  return last === null ? [part] : [{ ...part, upTo: last.value }, last];
}

/** Four figures of something: 2000 people are no year where a unit or currency says so. */
function isAmount(reading: Reading, run: NumberRun): boolean {
  const isUnit = reading.hits(run.to).some(({ sense }) => sense.is === "unit" && sense.kind !== "duration"); // prettier-ignore
  // One or two small letters are rather a word of grammar than a unit.
  const isWord = /^\p{Ll}{1,2}$/u.test(reading.tokens[run.to]?.text ?? "");
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
  if (token?.kind !== "number" || token.isApart || !/^\p{Nd}{2}$/u.test(token.text)) return null; // prettier-ignore
  const value = Math.floor(first / 100) * 100 + Number(asciiDigits(token.text)); // prettier-ignore
  if (value <= first) return null;
  reading.use(run.to, run.to + 2);
  return partOf(reading, "year", value, run.to + 1, run.to + 2);
}
