/** Names and orders of dates as the runtime's CLDR gives them. */

/** What the names of another calendar's months count from, so that they equal none of ours. */
const calendars = { gregory: 0, islamic: 100, persian: 200 } as const;
type Calendar = keyof typeof calendars;

export interface MonthName {
  readonly name: string;
  readonly value: number;
  /** Too little to be a month without a day or a year beside it. */
  readonly isShort: boolean;
}

/** Months from 1, those of the Islamic calendar from 101, of the Persian from 201. */
export function cldrMonths(
  locales: readonly string[],
  calendar: Calendar = "gregory",
): readonly MonthName[] {
  const lengths = calendar === "gregory" ? (["long", "short"] as const) : (["long"] as const); // prettier-ignore
  const all = usable(locales).flatMap((locale) =>
    lengths.flatMap((month) =>
      [{ month }, { month, day: "numeric" as const }].flatMap((style) => monthsOf(locale, calendar, month === "short", style)))); // prettier-ignore
  return all.filter((entry) => !entry.isShort || calendar !== "gregory" || !all.some((other) => !other.isShort && other.name === entry.name)); // prettier-ignore
}

/** Calendars besides ours whose months the languages name: Persian months are words elsewhere ("mehr"). */
export function cldrCalendars(
  locales: readonly string[],
): readonly ("islamic" | "persian")[] {
  const isPersian = usable(locales).some((locale) => new Intl.DateTimeFormat(locale).resolvedOptions().calendar === "persian"); // prettier-ignore
  return isPersian ? ["islamic", "persian"] : ["islamic"];
}

/** A day in every month, a little more than two weeks apart so that shifting calendars miss none. */
const days = Array.from({ length: 25 }, (_, n) => new Date(Date.UTC(2021, 0, 3 + n * 15))); // prettier-ignore

function monthsOf(
  locale: string,
  calendar: Calendar,
  isShort: boolean,
  style: Intl.DateTimeFormatOptions,
): readonly MonthName[] {
  const format = dateFormat(locale, { ...style, calendar });
  const numbers = dateFormat("en", { month: "numeric", calendar });
  const seen = new Map<string, number>();
  for (const day of days) {
    const parts = format.formatToParts(day);
    const at = parts.findIndex(({ type }) => type === "month");
    // Hebrew writes "in" to the month: 4 ביולי.
    const prefix = /\p{Lo}+$/u.exec(parts[at - 1]?.type === "literal" ? (parts[at - 1]?.value ?? "") : "")?.[0] ?? ""; // prettier-ignore
    const name = prefix + (parts[at]?.value ?? "").replace(/\.$/, "");
    const number = Number(numbers.formatToParts(day).find(({ type }) => type === "month")?.value); // prettier-ignore
    if (/^\p{L}[\p{L}\p{M}]{2}/u.test(name) && number > 0) seen.set(name, number); // prettier-ignore
  }
  // Names of the other calendars are names of people and things too.
  return [...seen].map(([name, value]) => ({ name, value: calendars[calendar] + value, isShort: isShort || calendar !== "gregory" })); // prettier-ignore
}

export function cldrWeekdays(
  locales: readonly string[],
): readonly (readonly [string, number])[] {
  return usable(locales).flatMap((locale) => {
    const format = dateFormat(locale, { weekday: "long" });
    // 1 November 2021 was a Monday.
    return Array.from({ length: 7 }, (_, n) => [format.format(new Date(Date.UTC(2021, 10, n + 1))), n + 1] as const); // prettier-ignore
  });
}

/** Whether 3/4 is rather the third of April; null where the year comes first. */
export function cldrIsDayFirst(tag: string): boolean | null {
  const order = dateFormat(tag, { year: "numeric", month: "numeric", day: "numeric" }).formatToParts(new Date(0)).map(({ type }) => type); // prettier-ignore
  if (order.find((type) => type === "year" || type === "day" || type === "month") === "year") return null; // prettier-ignore
  return order.indexOf("day") < order.indexOf("month");
}

/** How many years a language's usual calendar is ahead: 543 in Thai. */
export function cldrYearShift(tag: string): number {
  return new Intl.DateTimeFormat(tag).resolvedOptions().calendar === "buddhist" ? 543 : 0; // prettier-ignore
}

/**
 * The signs behind figures by which a language writes a date without names of
 * months (2021年11月15日), or null.
 */
export function cldrDateSigns(
  tag: string,
): Readonly<Record<"year" | "month" | "day", string>> | null {
  const parts = dateFormat(tag, { year: "numeric", month: "long", day: "numeric", numberingSystem: "latn" }).formatToParts(new Date(Date.UTC(2021, 10, 15))); // prettier-ignore
  const sign = (type: "year" | "month" | "day"): string => {
    const at = parts.findIndex((part) => part.type === type);
    const own = /^\p{Nd}+(\p{L}*)$/u.exec(parts[at]?.value ?? "")?.[1];
    const next = parts[at + 1];
    if (own === undefined) return "";
    return own !== "" ? own : next?.type === "literal" ? (/^\p{L}+/u.exec(next.value)?.[0] ?? "") : ""; // prettier-ignore
  };
  const signs = { year: sign("year"), month: sign("month"), day: sign("day") };
  return signs.year === "" || signs.month === "" || signs.day === "" ? null : signs; // prettier-ignore
}

/** Days of the proleptic calendar, whatever the machine's zone. */
function dateFormat(
  locale: string,
  style: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { calendar: "gregory", ...style, timeZone: "UTC" }); // prettier-ignore
}

/** Locales that the runtime knows. */
export function usable(locales: readonly string[]): readonly string[] {
  return locales.filter((locale) => {
    try {
      return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
    } catch {
      return false;
    }
  });
}
