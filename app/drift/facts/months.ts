/** Dates about the name of a month: 4 July 1976, le 1er mai, 4 تموز/يوليو 1976, November. */
import { isUsed } from "./claims.ts";
import type { DatePart } from "./fact.ts";
import {
  isCapital,
  isCapitalEnough,
  isDayRun,
  isYearRun,
  neighbour,
  partOf,
  type RunsByPlace,
  yearOf,
} from "./date-parts.ts";
import type { NumberRun } from "./number-run.ts";
import { areEnds } from "./ranges.ts";
import type { Reading } from "./reading.ts";

/** The date whose month stands at a token; none where empty. */
export function monthAt(
  reading: Reading,
  at: number,
  { byStart, byEnd }: RunsByPlace,
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
  const last = day === undefined || day !== right ? undefined : otherEnd(reading, day, false, { byStart, byEnd }); // prettier-ignore
  const next = (last ?? right)?.to;
  const after = next === undefined ? undefined : neighbour(reading, next, 1, (i) => byStart.get(i)); // prettier-ignore
  const year = [right, after, left].find((run) => isYearRun(reading, run));
  if (!isMonth(reading, at, hit.sense.isShort, day, year)) return [];
  const parts = [partOf(reading, "month", hit.sense.value, at, end)];
  reading.use(at, end);
  for (const each of day === undefined ? [] : [day, otherEnd(reading, day, day === left, { byStart, byEnd })]) {
    if (each === undefined) continue;
    parts.push(partOf(reading, "day", each.value, each.from, each.to));
    reading.use(each.from, each.to);
  } // prettier-ignore
  if (year !== undefined) {
    parts.push(partOf(reading, "year", yearOf(reading, year.value), year.from, year.to)); // prettier-ignore
    const word = reading.hits(year.to).find(({ sense }) => sense.is === "unit" && sense.unit === "year"); // prettier-ignore
    reading.use(year.from, year.to + (word?.length ?? 0));
  }
  return parts;
}

/** The other day of a range: from 4 to 6 May, May 4–6. */
function otherEnd(
  reading: Reading,
  day: NumberRun,
  isLast: boolean,
  { byStart, byEnd }: RunsByPlace,
): NumberRun | undefined {
  for (let n = 0; n <= 4; n++) {
    const run = isLast ? byEnd.get(day.from - n) : byStart.get(day.to + n);
    if (run === undefined || run === day) continue;
    const [one, two] = isLast ? [run, day] : [day, run];
    const isRange = isDayRun(run) && run.unit === null && !isUsed(reading, run) && one.value < two.value && areEnds(reading, one.from, one.to, two.from); // prettier-ignore
    return isRange ? run : undefined;
  }
  return undefined;
}

/** Whether a word that may be a month's name is one. */
function isMonth(
  reading: Reading,
  at: number,
  isShort: boolean,
  day: NumberRun | undefined,
  year: NumberRun | undefined,
): boolean {
  if (day === undefined && year === undefined && (isShort || !isCapitalEnough(reading, at))) return false; // prettier-ignore
  return !isShort || day !== undefined || isCapital(reading, at);
}
