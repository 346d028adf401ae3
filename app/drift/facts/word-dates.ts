/** Dates with words: months, weekdays, decades, centuries; years by themselves. */
import { centuryAt, decadeAt } from "./ages.ts";
import { isCapitalEnough, partOf, runsByPlace } from "./date-parts.ts";
import type { DateFact, DatePart } from "./fact.ts";
import { monthAt } from "./months.ts";
import type { NumberRun } from "./number-run.ts";
import type { Reading } from "./reading.ts";
import { yearAt } from "./years.ts";

export function wordDates(
  reading: Reading,
  runs: readonly NumberRun[],
): readonly DateFact[] {
  const places = runsByPlace(runs);
  const facts: DateFact[] = [];
  const put = (parts: DatePart[]): void => {
    const [first] = parts;
    if (first === undefined) return;
    parts.sort((a, b) => a.start - b.start);
    const names = parts.map(({ part }) => part);
    const isRange = new Set(names).size < names.length ? { isRange: true as const } : {}; // prettier-ignore
    facts.push({ kind: "date", start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0, parts, ...isRange }); // prettier-ignore
  };
  reading.tokens.forEach((_, at) => {
    if (reading.used[at] === true) return;
    put(decadeAt(reading, at, places));
    put(centuryAt(reading, at, places));
    put(monthAt(reading, at, places));
    const weekday = reading.hit(at, "weekday");
    if (weekday !== undefined && isCapitalEnough(reading, at)) {
      reading.use(at, at + weekday.length);
      put([partOf(reading, "weekday", weekday.sense.value, at, at + weekday.length)]); // prettier-ignore
    } // prettier-ignore
  });
  for (const run of runs) put(yearAt(reading, run));
  return facts.map((fact) => startsAt(reading, fact) ? { ...fact, isStart: true } : fact); // prettier-ignore
}

/** Whether a word before the date says that something began then. */
function startsAt(reading: Reading, { start }: DateFact): boolean {
  const at = reading.tokens.findIndex((token) => token.start >= start);
  return [1, 2, 3, 4, 5].some((back) =>
    reading.hits(at - back).some(({ sense, length }) => sense.is === "since" && length === back)); // prettier-ignore
}
