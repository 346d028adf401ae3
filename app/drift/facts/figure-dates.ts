/** Dates in figures: 31.10.1832, 2014-10-31, 10/31/1832. */
import { claim } from "./claims.ts";
import { timesIn } from "./clock.ts";
import type { DateFact, DatePart, DatePartName, TimeFact } from "./fact.ts";
import type { Reading } from "./reading.ts";
import { asciiDigits } from "./written-number.ts";

/** Dates in figures (31.10.1832, 2014-10-31) and times with minutes; their tokens are used up. */
export function figureDates(
  reading: Reading,
): readonly (DateFact | TimeFact)[] {
  const text = asciiDigits(reading.text);
  // Digits beyond the basic plane shift offsets; they are not worth a map.
  if (text.length !== reading.text.length) return [];
  return [...signedDates(reading, text), ...datesIn(reading, text), ...timesIn(reading, text)]; // prettier-ignore
}

/** Dates whose figures have signs behind them: 2021年11月15日, 11월 15일. */
function signedDates(reading: Reading, text: string): readonly DateFact[] {
  const signs = reading.lexicon.dateSigns;
  if (signs === null) return [];
  const number = String.raw`(\d{1,4})`;
  const pattern = new RegExp(`(?:${number}${signs.year} ?)?(?:${number}${signs.month} ?)?(?:${number}${signs.day})?`, "gu"); // prettier-ignore
  return [...text.matchAll(pattern)].flatMap((match): DateFact[] => {
    const names = ["year", "month", "day"] as const;
    const found = names.filter((_, n) => match[n + 1] !== undefined);
    // A day alone may be a length of time.
    if (found.length === 0 || (found.length === 1 && found[0] === "day")) return []; // prettier-ignore
    let at = match.index;
    const parts = found.map((part): DatePart => {
      const written = match[names.indexOf(part) + 1] ?? "";
      const start = text.indexOf(written, at);
      at = start + written.length + signs[part].length;
      return { part, value: Number(written), start, end: at };
    });
    const [start, end] = [match.index, at];
    claim(reading, start, end);
    return [{ kind: "date", start, end, parts }];
  });
}

function datesIn(reading: Reading, text: string): readonly DateFact[] {
  const pattern = /(?<![\d.,/-])(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\d/]|[.,-]\d)/g; // prettier-ignore
  return [...text.matchAll(pattern)].flatMap((match): DateFact[] => {
    const [whole, one = "", mark = "", two = "", three = ""] = match;
    const start = match.index;
    const second = start + one.length + mark.length;
    const third = second + two.length + mark.length;
    const part = (name: DatePartName, value: number, at: number, length: number, or?: number): DatePart =>
      ({ part: name, value, start: at, end: at + length, ...(or === undefined || or === value ? {} : { or }) }); // prettier-ignore
    const end = start + whole.length;
    if (one.length === 4 && three.length <= 2) {
      const [month, day] = [Number(two), Number(three)];
      if (!isMonth(month) || !isDay(day)) return [];
      claim(reading, start, end);
      return [{ kind: "date", start, end, parts: [part("year", Number(one), start, 4), part("month", month, second, two.length), part("day", day, third, three.length)] }]; // prettier-ignore
    }
    if (one.length > 2 || (three.length !== 4 && three.length !== 2)) return [];
    const [x, y] = [Number(one), Number(two)];
    const short = Number(three);
    const year = three.length === 4 ? short : short < 50 ? 2000 + short : 1900 + short; // prettier-ignore
    const canBeDayFirst = isDay(x) && isMonth(y);
    const canBeMonthFirst = isMonth(x) && isDay(y) && mark !== ".";
    if (!canBeDayFirst && !canBeMonthFirst) return [];
    const isDayFirst = canBeDayFirst && (reading.lexicon.isDayFirst || !canBeMonthFirst); // prettier-ignore
    const isOpen = canBeDayFirst && canBeMonthFirst;
    const [first, other] = isDayFirst
      ? (["day", "month"] as const)
      : (["month", "day"] as const);
    claim(reading, start, end);
    return [
      {
        kind: "date",
        start,
        end,
        parts: [
          part(first, x, start, one.length, isOpen ? y : undefined),
          part(other, y, second, two.length, isOpen ? x : undefined),
          part("year", year, third, three.length),
        ],
      },
    ];
  });
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}
