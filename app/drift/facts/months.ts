/** Dates about the name of a month: 4 July 1976, le 1er mai, 4 تموز/يوليو 1976, November. */
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
import type { NumberRun } from "./number-runs.ts";
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
  const after = right === undefined ? undefined : neighbour(reading, right.to, 1, (i) => byStart.get(i)); // prettier-ignore
  const day = isDayRun(left) ? left : isDayRun(right) ? right : undefined;
  const year = [right, after, left].find((run) => isYearRun(reading, run));
  if (!isMonth(reading, at, hit.sense.isShort, day, year)) return [];
  const parts = [partOf(reading, "month", hit.sense.value, at, end)];
  reading.use(at, end);
  if (day !== undefined) {
    parts.push(partOf(reading, "day", day.value, day.from, day.to));
    reading.use(day.from, day.to);
  }
  if (year !== undefined) {
    parts.push(partOf(reading, "year", yearOf(reading, year.value), year.from, year.to)); // prettier-ignore
    reading.use(year.from, year.to);
  }
  return parts;
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
