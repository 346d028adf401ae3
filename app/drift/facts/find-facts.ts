/** All facts of a text, in order of their places. */
import { wholeHours } from "./clock.ts";
import { codesIn } from "./codes.ts";
import type { Fact, PlaceFact, RelativeFact } from "./fact.ts";
import { figureDates } from "./figure-dates.ts";
import type { Lexicon } from "./lexicon.ts";
import { names } from "./names.ts";
import { numberRuns } from "./number-runs.ts";
import { quantities } from "./quantities.ts";
import { quotations } from "./quotations.ts";
import { joinRanges } from "./ranges.ts";
import { countryOfPeople } from "./peoples.ts";
import { Reading } from "./reading.ts";
import { stances } from "./stances.ts";
import { wordDates } from "./word-dates.ts";

/** Ranges are exact UTF-16 offsets into `text`. */
export function findFacts(text: string, lexicon: Lexicon): readonly Fact[] {
  const reading = new Reading(text, lexicon);
  const inFigures = figureDates(reading);
  const codes = codesIn(reading);
  const runs = numberRuns(reading);
  const hours = wholeHours(reading, runs);
  const dates = wordDates(reading, runs);
  const days = relativeDays(reading);
  const amounts = quantities(reading, runs);
  const countries = places(reading);
  const values: Fact[] = [
    ...inFigures,
    ...codes,
    ...hours,
    ...dates,
    ...amounts,
    ...days,
    ...countries,
  ];
  const attitudes = stances(reading);
  return [
    ...joinRanges(reading, values.sort(byPlace)),
    ...attitudes,
    ...names(reading, countries),
    ...quotations(reading, attitudes),
  ].sort(byPlace);
}

function byPlace(a: Fact, b: Fact): number {
  return a.start - b.start || a.end - b.end;
}

function relativeDays(reading: Reading): readonly RelativeFact[] {
  return reading.tokens.flatMap(({ start, end }, at): RelativeFact[] => {
    const hit = reading.hit(at, "relative");
    if (hit === undefined || reading.used[at] === true) return [];
    reading.use(at, at + hit.length);
    const last = reading.tokens[at + hit.length - 1]?.end ?? end;
    return [{ kind: "relative", start, end: last, days: hit.sense.value }];
  });
}

function places(reading: Reading): readonly PlaceFact[] {
  const { peoples, prefixes } = reading.lexicon;
  return reading.tokens.flatMap(({ kind, text, folded, start, end }, at): PlaceFact[] => {
    if (kind !== "word" || reading.used[at] === true) return [];
    const hit = reading.hit(at, "place");
    // Names are lower-case words too ("us", "Chad" apart); scripts without capitals have none to ask for.
    if (hit !== undefined && !/^\p{Ll}/u.test(text)) {
      reading.use(at, at + hit.length);
      const last = reading.tokens[at + hit.length - 1]?.end ?? end;
      return [{ kind: "place", start, end: last, code: hit.sense.value }];
    }
    const code = reading.hits(at).length > 0 ? null : countryOfPeople(peoples, folded, prefixes); // prettier-ignore
    if (code === null) return [];
    reading.use(at, at + 1);
    return [{ kind: "place", start, end, code, isPeople: true }];
  }); // prettier-ignore
}
