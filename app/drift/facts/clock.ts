/** Times of day, in figures and by words of the clock. */
import { isUsed, claim } from "./claims.ts";
import type { TimeFact } from "./fact.ts";
import type { NumberRun } from "./number-run.ts";
import type { Reading } from "./reading.ts";

export function timesIn(reading: Reading, text: string): readonly TimeFact[] {
  const pattern =
    /(?<![\d:.,/])([01]?\d|2[0-4])(:|\.|\s?h\s?)([0-5]\d)(?!\d|[:.,]\d)/g;
  return [...text.matchAll(pattern)].flatMap((match): TimeFact[] => {
    const [whole, hour = "", mark = "", minute = ""] = match;
    const start = match.index;
    const end = start + whole.length;
    const next = reading.tokens.findIndex((token) => token.start >= end);
    const first = reading.tokens.findIndex((token) => token.end > start);
    // "6.30-10am": the second time's words stand for both.
    const last = reading.is(next, "-") && reading.tokens[next + 1]?.kind === "number" ? next + 2 : next; // prettier-ignore
    const clock = next < 0 ? undefined : reading.hit(last, "clock");
    const isBefore = clockBefore(reading, first);
    // A point is a clock's only where words say so: 15.30 Uhr, alle 15.30.
    if (mark === "." && clock === undefined && !isBefore) return [];
    claim(reading, start, end);
    return [timeFact(reading, start, end, Number(hour), Number(minute), next)];
  });
}

function clockBefore(reading: Reading, at: number): boolean {
  return [at - 1, at - 2].some((i) =>
    reading.hits(i).some(({ sense, length }) => sense.is === "clock" && sense.value === "before" && i + length === at)); // prettier-ignore
}

/** With am or pm behind it, where there is. */
function timeFact(
  reading: Reading,
  start: number,
  end: number,
  hour: number,
  minute: number,
  next: number,
): TimeFact {
  let to = end;
  let half: "am" | "pm" | null = null;
  let at = next;
  for (let n = 0; n < 2; n++) {
    const hits = at < 0 ? [] : reading.hits(at).filter(({ sense }) => sense.is === "clock" && sense.value !== "before"); // prettier-ignore
    const hit = hits.find(({ sense }) => sense.is === "clock" && sense.value !== "after") ?? hits[0]; // prettier-ignore
    if (hit?.sense.is !== "clock") break;
    reading.use(at, at + hit.length);
    to = reading.tokens[at + hit.length - 1]?.end ?? to;
    if (hit.sense.value === "am" || hit.sense.value === "pm") half = hit.sense.value; // prettier-ignore
    at += hit.length;
  }
  const hours = half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour; // prettier-ignore
  return { kind: "time", start, end: to, minutes: hours * 60 + minute, isHalfDay: half === null && hour <= 12 }; // prettier-ignore
}

/** Whole hours by words of the clock: 3 p.m., 15 Uhr, الساعة 3. */
export function wholeHours(
  reading: Reading,
  runs: readonly NumberRun[],
): readonly TimeFact[] {
  return runs.flatMap((run): TimeFact[] => {
    if (run.value > 24 || !Number.isInteger(run.value) || run.unit !== null || isUsed(reading, run)) return []; // prettier-ignore
    const after = reading.hit(run.to, "clock");
    const next = reading.tokens[run.to];
    const isGlued = next?.kind === "word" && reading.lexicon.clockGlued.has(next.folded) && run.hasFigures; // prettier-ignore
    const isBefore = clockBefore(reading, run.from);
    // "Three hours" is a duration; hours behind figures are a clock only where a preposition says so.
    const isHours = reading.hits(run.to).some(({ sense }) => sense.is === "unit"); // prettier-ignore
    const isAfter = after !== undefined && after.sense.value !== "before" && (run.hasFigures || after.sense.value !== "after" || !isHours); // prettier-ignore
    if (
      !isGlued &&
      !isBefore &&
      (!isAfter || (isHours && after.sense.value === "after"))
    )
      return [];
    if (isBefore && isHours && !isAfter) return [];
    reading.use(run.from, run.to + (isGlued ? 1 : 0));
    const start = reading.tokens[run.from]?.start ?? 0;
    const last = run.to + (isGlued ? 1 : 0);
    const end = reading.tokens[last - 1]?.end ?? start;
    return [timeFact(reading, start, end, run.value, 0, last)];
  });
}
