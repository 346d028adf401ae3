/** Parts of a date by tokens, and what tells a number beside one to be a part. */
import { isUsed } from "./claims.ts";
import type { DatePart, DatePartName } from "./fact.ts";
import type { NumberRun } from "./number-run.ts";
import type { Reading } from "./reading.ts";
import { asciiDigits } from "./written-number.ts";

/** Runs by the tokens at which they begin and end. */
export interface RunsByPlace {
  readonly byStart: ReadonlyMap<number, NumberRun>;
  readonly byEnd: ReadonlyMap<number, NumberRun>;
}

export function runsByPlace(runs: readonly NumberRun[]): RunsByPlace {
  return {
    byStart: new Map(runs.map((run) => [run.from, run])),
    byEnd: new Map(runs.map((run) => [run.to, run])),
  };
}

/** The part that the tokens [from, to) state. */
export function partOf(
  reading: Reading,
  part: DatePartName,
  value: number,
  from: number,
  to: number,
): DatePart {
  const start = reading.tokens[from]?.start ?? 0;
  return { part, value, start, end: reading.tokens[to - 1]?.end ?? start };
}

/** The nearest number on one side, over at most three short words or marks (de, of, ".", ","). */
export function neighbour(
  reading: Reading,
  from: number,
  step: 1 | -1,
  runAt: (at: number) => NumberRun | undefined,
): NumberRun | undefined {
  for (let n = 0, at = from; n < 4; n++, at += step) {
    const run = runAt(at);
    if (run !== undefined) return isUsed(reading, run) ? undefined : run;
    const token = reading.tokens[at];
    if (token === undefined || token.kind === "number") return undefined;
    if (token.kind === "mark" && !".,-/'".includes(token.folded)) return undefined; // prettier-ignore
    const isYearWord = reading.hits(at).some(({ sense }) => sense.is === "unit" && sense.unit === "year"); // prettier-ignore
    if (token.kind === "word" && token.text.length > 3 && !isYearWord) return undefined; // prettier-ignore
  }
  return undefined;
}

export function isDayRun(run: NumberRun | undefined): run is NumberRun {
  return run !== undefined && Number.isInteger(run.value) && run.value >= 1 && run.value <= 31 && (run.hasFigures || run.isOrdinal); // prettier-ignore
}

/** A number of four figures in the reach of years, in the language's own calendar. */
export function isYearRun(
  reading: Reading,
  run: NumberRun | undefined,
): run is NumberRun {
  const shift = reading.lexicon.yearShift;
  return run !== undefined && run.hasFigures && Number.isInteger(run.value) && run.value >= 1000 && run.value <= 2199 + shift && !run.isScaled; // prettier-ignore
}

/** The year of our era that a number names; only late years are counted otherwise. */
export function yearOf(reading: Reading, value: number): number {
  const { yearShift } = reading.lexicon;
  return value >= 2300 ? value - yearShift : value;
}

export function isCapital(reading: Reading, at: number): boolean {
  return /^\p{Lu}/u.test(reading.tokens[at]?.text ?? "");
}

/** May, March and the like are months with a capital inside a sentence only. */
export function isCapitalEnough(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || !reading.lexicon.capitalised.has(token.folded)) return true; // prettier-ignore
  return isCapital(reading, at) && at > 0 && !/[.!?:"“«]/.test(reading.tokens[at - 1]?.text ?? ""); // prettier-ignore
}

/** Plain figures, or null. */
export function readPlain(written: string): number | null {
  return /^\p{Nd}+$/u.test(written) ? Number(asciiDigits(written)) : null;
}
