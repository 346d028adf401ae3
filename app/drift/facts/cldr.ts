/** Names of months, weekdays, units and currencies as the runtime's CLDR gives them, in all the forms that numbers ask for. */

const monthDay = (month: number): Date => new Date(Date.UTC(2021, month, 15));
/** A Monday. */
const weekDay = (day: number): Date => new Date(Date.UTC(2021, 10, day));

export function cldrMonths(locales: readonly string[]): readonly {
  readonly name: string;
  readonly value: number;
  readonly isShort: boolean;
}[] {
  // prettier-ignore
  return usable(locales).flatMap((locale) =>
    (["long", "short"] as const).flatMap((month) =>
      [{ month }, { month, day: "numeric" as const }].flatMap((style) => {
        const format = dateFormat(locale, style);
        return Array.from({ length: 12 }, (_, n) => {
          const name = (format.formatToParts(monthDay(n)).find(({ type }) => type === "month")?.value ?? "").replace(/\.$/, "");
          return { name, value: n + 1, isShort: month === "short" };
        }).filter(({ name }) => /^\p{L}{3}/u.test(name));
      }),
    ),
  ).filter((entry, _, all) => !entry.isShort || !all.some((other) => !other.isShort && other.name === entry.name));
}

export function cldrWeekdays(
  locales: readonly string[],
): readonly (readonly [string, number])[] {
  return usable(locales).flatMap((locale) => {
    const format = dateFormat(locale, { weekday: "long" });
    return Array.from({ length: 7 }, (_, n) => [format.format(weekDay(n + 1)), n + 1] as const); // prettier-ignore
  });
}

const units = [
  "acre", "celsius", "centimeter", "fahrenheit", "foot", "gallon", "gigabyte", "gram",
  "hectare", "inch", "kilobyte", "kilogram", "kilometer", "liter", "megabyte", "meter", "mile",
  "milliliter", "millimeter", "ounce", "pound", "stone", "terabyte", "yard",
  "kilometer-per-hour", "mile-per-hour",
]; // prettier-ignore

/** Amounts that between them ask for every plural form. */
const amounts = [1, 2, 3, 11, 100, 1.5];

/** Long names of units; `count` where the form itself names the number, as the Arabic dual does. */
export function cldrUnits(
  tag: string,
  names: readonly string[] = units,
): readonly {
  readonly name: string;
  readonly words: string;
  readonly count: number | null;
}[] {
  // prettier-ignore
  return usable([tag]).flatMap((locale) =>
    names.flatMap((name) => {
      const format = new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "long" });
      return amounts.flatMap((amount) => {
        const parts = format.formatToParts(amount);
        const words = parts.filter(({ type }) => type === "unit").map(({ value }) => value).join(" ").trim();
        const count = parts.some(({ type }) => type === "integer") ? null : amount;
        return words === "" || count === 1 ? (words === "" ? [] : [{ name, words, count: null }]) : [{ name, words, count }];
      });
    }),
  );
}

const currencies = [
  "USD", "EUR", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "INR", "RUB", "TRY", "SEK", "NOK", "DKK",
  "PLN", "CZK", "HUF", "BRL", "MXN", "KRW", "ILS", "SAR", "AED", "EGP", "ZAR", "KWD", "QAR", "IDR", "THB",
]; // prettier-ignore

export function cldrCurrencies(
  tag: string,
): readonly { readonly name: string; readonly words: string }[] {
  return usable([tag]).flatMap((locale) =>
    currencies.flatMap((name) => {
      const format = new Intl.NumberFormat(locale, { style: "currency", currency: name, currencyDisplay: "name" }); // prettier-ignore
      return [1, 2, 11].map((amount) => ({
        name,
        words: format.formatToParts(amount).find(({ type }) => type === "currency")?.value ?? name, // prettier-ignore
      }));
    }),
  );
}

/** Years and days of the proleptic calendar, whatever the machine's zone. */
function dateFormat(
  locale: string,
  style: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC", calendar: "gregory" }); // prettier-ignore
}

function usable(locales: readonly string[]): readonly string[] {
  return locales.filter((locale) => {
    try {
      return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0;
    } catch {
      return false;
    }
  });
}

const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
/** Codes of the user-assigned and exceptional kind that name no country. */
const noCountries = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "TA", "IC", "EA"]); // prettier-ignore

/** Names of countries with their ISO 3166 codes. */
export function cldrRegions(
  tag: string,
): readonly { readonly name: string; readonly code: string }[] {
  return usable([tag]).flatMap((locale) =>
    (["long", "short"] as const).flatMap((style) => {
      const names = new Intl.DisplayNames([locale], { type: "region", style, fallback: "none" }); // prettier-ignore
      return letters.flatMap((x) =>
        letters.flatMap((y) => {
          const code = x + y;
          const name = noCountries.has(code) ? undefined : names.of(code);
          return name === undefined || name.length < 2 ? [] : [{ name, code }];
        }),
      );
    }),
  );
}
