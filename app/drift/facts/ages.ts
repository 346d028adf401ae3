/** Decades and centuries: the 1930s, les années soixante, das 18. Jahrhundert, XXIe siècle. */
import type { DatePart } from "./fact.ts";
import {
  isCapital,
  partOf,
  readPlain,
  type RunsByPlace,
} from "./date-parts.ts";
import type { NumberRun } from "./number-run.ts";
import type { Reading } from "./reading.ts";
import { readRoman } from "./written-number.ts";

/** The decade that begins at a token; none where empty. */
export function decadeAt(
  reading: Reading,
  at: number,
  { byStart }: RunsByPlace,
): DatePart[] {
  const word = reading.hit(at, "decade");
  const before = reading.hit(at, "decadeBefore");
  if (before !== undefined) {
    const start = at + before.length + (reading.is(at + before.length, "'") ? 1 : 0); // prettier-ignore
    const inWords = reading.hit(start, "decade");
    if (inWords !== undefined) return take(reading, inWords.sense.value, at, start + inWords.length); // prettier-ignore
    const run = byStart.get(start);
    if (run === undefined || !isDecade(run.value)) return [];
    return take(reading, run.value, at, run.to);
  }
  const number = reading.tokens[at];
  if (number?.kind === "number") return inFigures(reading, at, number.text);
  if (word === undefined) return [];
  // Where a word before it makes the decade (anni ottanta), the number alone is none.
  if (reading.lexicon.data.decades.before.length > 0) return [];
  return take(reading, word.sense.value, at, at + word.length);
}

/** 1980s, 80er, '80s. */
function inFigures(reading: Reading, at: number, written: string): DatePart[] {
  const value = readPlain(written);
  const next = reading.is(at + 1, "'") && reading.tokens[at + 1]?.isApart === false ? at + 2 : at + 1; // prettier-ignore
  const ending = reading.tokens[next];
  const isEnding = ending?.kind === "word" && !ending.isApart && reading.lexicon.decadeEndings.has(ending.folded); // prettier-ignore
  if (!isEnding || value === null || !isDecade(value)) return [];
  return take(reading, value, at, next + 1);
}

function take(
  reading: Reading,
  value: number,
  from: number,
  to: number,
): DatePart[] {
  // "80er Jahre": the word for years belongs to it.
  const at = reading.is(to, "-") ? to + 1 : to;
  const next = reading.hits(at).find(({ sense }) => sense.is === "unit" && sense.unit === "year"); // prettier-ignore
  reading.use(from, next === undefined ? to : at + next.length);
  return [partOf(reading, "decade", value, from, to)];
}

function isDecade(value: number): boolean {
  return value % 10 === 0 && ((value >= 10 && value < 100) || (value >= 1000 && value <= 2100)); // prettier-ignore
}

/** The century whose word stands at a token; none where empty. */
export function centuryAt(
  reading: Reading,
  at: number,
  { byStart, byEnd }: RunsByPlace,
): DatePart[] {
  const hit = reading.hit(at, "century");
  if (hit === undefined) return [];
  const end = at + hit.length;
  if (hit.sense.value !== null) {
    // Novecento is the century with a capital, else the number 900.
    if (!isCapital(reading, at)) return [];
    reading.use(at, end);
    return [partOf(reading, "century", hit.sense.value, at, end)];
  }
  const dot = [".", "-", "°", "º"].some((mark) => reading.is(at - 1, mark)) ? 1 : 0; // prettier-ignore
  const before = byEnd.get(at - dot);
  const after = byStart.get(end);
  const isNth = (run: NumberRun): boolean => run.isOrdinal || dot === 1;
  const found = isCount(before) && isNth(before) ? before : isCount(after) && (after.isOrdinal || after.hasFigures) ? after : undefined; // prettier-ignore
  if (found === undefined) return lettered(reading, at, end);
  return century(reading, found.value, Math.min(found.from, at), Math.max(found.to, end)); // prettier-ignore
}

function isCount(run: NumberRun | undefined): run is NumberRun {
  return run !== undefined && Number.isInteger(run.value) && run.value >= 1 && run.value <= 30 && run.unit === null; // prettier-ignore
}

/** "XXIe siècle": the ending is written to the numeral. */
function lettered(reading: Reading, at: number, end: number): DatePart[] {
  const word = reading.tokens[at - 1]?.text ?? "";
  const value = readRoman(/^([IVX]+)(?:e|ème)?$/.exec(word)?.[1] ?? "");
  return value === null ? [] : century(reading, value, at - 1, end);
}

function century(
  reading: Reading,
  value: number,
  from: number,
  to: number,
): DatePart[] {
  const era = reading.hit(to, "beforeEra");
  const end = to + (era?.length ?? 0);
  reading.use(from, end);
  return [partOf(reading, "century", era === undefined ? value : -value, from, end)]; // prettier-ignore
}
