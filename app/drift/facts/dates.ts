/** Dates with words: months, weekdays, decades, centuries; years by themselves. */
import { isUsed } from "./claims.ts";
import type { DateFact, DatePart, DatePartName } from "./fact.ts";
import type { NumberRun } from "./number-runs.ts";
import type { Reading } from "./reading.ts";
import { asciiDigits, readRoman } from "./written-number.ts";

/** Dates with words: months, weekdays, decades, centuries, and years by themselves. */
export function wordDates(
  reading: Reading,
  runs: readonly NumberRun[],
): readonly DateFact[] {
  const byStart = new Map(runs.map((run) => [run.from, run]));
  const byEnd = new Map(runs.map((run) => [run.to, run]));
  const facts: DateFact[] = [];
  const put = (parts: DatePart[]): void => {
    const [first] = parts;
    if (first === undefined) return;
    parts.sort((a, b) => a.start - b.start);
    facts.push({ kind: "date", start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0, parts }); // prettier-ignore
  };
  reading.tokens.forEach((_, at) => {
    if (reading.used[at] === true) return;
    put(decadeAt(reading, at, byStart));
    put(centuryAt(reading, at, byStart, byEnd));
    put(monthAt(reading, at, byStart, byEnd));
    const weekday = reading.hit(at, "weekday");
    if (weekday !== undefined && isCapitalEnough(reading, at)) {
      reading.use(at, at + weekday.length);
      put([partOf(reading, "weekday", weekday.sense.value, at, at + weekday.length)]); // prettier-ignore
    } // prettier-ignore
  });
  for (const run of runs) put(yearAt(reading, run));
  return facts.map((fact) => startsAt(reading, fact) ? { ...fact, isStart: true } : fact); // prettier-ignore
}

function partOf(
  reading: Reading,
  part: DatePartName,
  value: number,
  from: number,
  to: number,
): DatePart {
  const start = reading.tokens[from]?.start ?? 0;
  return { part, value, start, end: reading.tokens[to - 1]?.end ?? start };
}

function decadeAt(
  reading: Reading,
  at: number,
  byStart: ReadonlyMap<number, NumberRun>,
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
  const ending = reading.tokens[at + 1];
  if (number?.kind === "number") {
    const value = readPlain(number.text);
    const isEnding = ending?.kind === "word" && !ending.isApart && reading.lexicon.decadeEndings.has(ending.folded); // prettier-ignore
    if (!isEnding || value === null || !isDecade(value)) return [];
    return take(reading, value, at, at + 2);
  }
  if (word === undefined) return [];
  // Where a word before it makes the decade (anni ottanta), the number alone is none.
  if (reading.lexicon.data.decades.before.length > 0) return [];
  return take(reading, word.sense.value, at, at + word.length);
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

function centuryAt(
  reading: Reading,
  at: number,
  byStart: ReadonlyMap<number, NumberRun>,
  byEnd: ReadonlyMap<number, NumberRun>,
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
  const isCount = (run: NumberRun | undefined): run is NumberRun =>
    run !== undefined && Number.isInteger(run.value) && run.value >= 1 && run.value <= 30 && run.unit === null; // prettier-ignore
  const isNth = (run: NumberRun): boolean => run.isOrdinal || dot === 1;
  const found = isCount(before) && isNth(before) ? before : isCount(after) && (after.isOrdinal || after.hasFigures) ? after : undefined; // prettier-ignore
  if (found === undefined) return lettered(reading, at, end);
  const from = Math.min(found.from, at);
  const to = Math.max(found.to, end);
  reading.use(from, to);
  return [partOf(reading, "century", found.value, from, to)];
}

/** "XXIe siècle": the ending is written to the numeral. */
function lettered(reading: Reading, at: number, end: number): DatePart[] {
  const word = reading.tokens[at - 1]?.text ?? "";
  const value = readRoman(/^([IVX]+)(?:e|ème)?$/.exec(word)?.[1] ?? "");
  if (value === null) return [];
  reading.use(at - 1, end);
  return [partOf(reading, "century", value, at - 1, end)];
}

function monthAt(
  reading: Reading,
  at: number,
  byStart: ReadonlyMap<number, NumberRun>,
  byEnd: ReadonlyMap<number, NumberRun>,
): DatePart[] {
  const hit = reading.hit(at, "month");
  if (hit === undefined || reading.used[at] === true) return [];
  let end = at + hit.length;
  // A second name of the same month: أكتوبر / تشرين الأول.
  const twin = ["/", "(", "-"].some((mark) => reading.is(end, mark)) ? reading.hit(end + 1, "month") : undefined; // prettier-ignore
  if (twin?.sense.value === hit.sense.value) end += 1 + twin.length;
  const left = neighbour(reading, at - 1, -1, (i) => byEnd.get(i + 1));
  const right = neighbour(reading, end, 1, (i) => byStart.get(i));
  const day = isDayRun(left) ? left : isDayRun(right) ? right : undefined;
  const yearRun = [right, right === undefined ? undefined : neighbour(reading, right.to, 1, (i) => byStart.get(i)), left].find(isYearRun); // prettier-ignore
  if (day === undefined && yearRun === undefined && (hit.sense.isShort || !isCapitalEnough(reading, at))) return []; // prettier-ignore
  if (hit.sense.isShort && day === undefined && !isCapital(reading, at)) return []; // prettier-ignore
  const parts = [partOf(reading, "month", hit.sense.value, at, end)];
  reading.use(at, end);
  if (day !== undefined) {
    parts.push(partOf(reading, "day", day.value, day.from, day.to));
    reading.use(day.from, day.to);
  }
  if (yearRun !== undefined) {
    parts.push(partOf(reading, "year", yearRun.value, yearRun.from, yearRun.to)); // prettier-ignore
    reading.use(yearRun.from, yearRun.to);
  }
  return parts;
}

/** The nearest number on one side, over at most two short words or marks (de, of, ".", ","). */
function neighbour(
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

function isDayRun(run: NumberRun | undefined): run is NumberRun {
  return run !== undefined && Number.isInteger(run.value) && run.value >= 1 && run.value <= 31 && (run.hasFigures || run.isOrdinal); // prettier-ignore
}

function isYearRun(run: NumberRun | undefined): run is NumberRun {
  return run !== undefined && run.hasFigures && Number.isInteger(run.value) && run.value >= 1000 && run.value <= 2199 && !run.isScaled; // prettier-ignore
}

/** A number that can only be a year: four plain figures without a unit. */
function yearAt(reading: Reading, run: NumberRun): DatePart[] {
  const token = reading.tokens[run.from];
  if (token === undefined || isUsed(reading, run) || !isYearRun(run)) return [];
  if (run.to !== run.from + 1 || !/^\p{Nd}{4}$/u.test(token.text)) return [];
  const next = reading.hits(run.to);
  if (next.some(({ sense }) => sense.is === "unit" && sense.kind !== "duration" && !/^\p{Ll}{1,2}$/u.test(reading.tokens[run.to]?.text ?? ""))) return []; // prettier-ignore
  if (reading.hits(run.from - 1).some(({ sense, length }) => sense.is === "unit" && sense.isSymbol && length === 1)) return []; // prettier-ignore
  reading.use(run.from, run.to);
  const part = partOf(reading, "year", run.value, run.from, run.to);
  const upTo = yearAfter(reading, run);
  if (upTo === null) return [part];
  return [{ ...part, upTo }];
}

/** The short end of a range of years: 2013/14. */
function yearAfter(reading: Reading, run: NumberRun): number | null {
  if (!reading.is(run.to, "-") && !reading.is(run.to, "/")) return null;
  const token = reading.tokens[run.to + 1];
  if (token?.kind !== "number" || token.isApart || !/^\p{Nd}{2}$/u.test(token.text)) return null; // prettier-ignore
  const upTo = Math.floor(run.value / 100) * 100 + Number(asciiDigits(token.text)); // prettier-ignore
  if (upTo <= run.value) return null;
  reading.use(run.to, run.to + 2);
  return upTo;
}

function isCapital(reading: Reading, at: number): boolean {
  return /^\p{Lu}/u.test(reading.tokens[at]?.text ?? "");
}

/** May, March and the like are months with a capital inside a sentence only. */
function isCapitalEnough(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (token === undefined || !reading.lexicon.capitalised.has(token.folded)) return true; // prettier-ignore
  return isCapital(reading, at) && at > 0 && !/[.!?:"“«]/.test(reading.tokens[at - 1]?.text ?? ""); // prettier-ignore
}

function readPlain(written: string): number | null {
  return /^\p{Nd}+$/u.test(written) ? Number(asciiDigits(written)) : null;
}

/** Whether a word before the date says that something began then. */
function startsAt(reading: Reading, { start }: DateFact): boolean {
  const at = reading.tokens.findIndex((token) => token.start >= start);
  return [1, 2, 3, 4, 5].some((back) =>
    reading.hits(at - back).some(({ sense, length }) => sense.is === "since" && length === back)); // prettier-ignore
}
