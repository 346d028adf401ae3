/** Names of units, currencies and countries as the runtime's CLDR gives them, in all the forms that numbers ask for. */
import { usable } from "./cldr-dates.ts";

const units = [
  "acre", "bit", "byte", "celsius", "centimeter", "fahrenheit", "fluid-ounce", "foot", "gallon", "gigabit",
  "gigabyte", "gram", "hectare", "inch", "kilobyte", "kilogram", "kilometer", "liter", "megabit", "megabyte",
  "meter", "mile", "milliliter", "millimeter", "ounce", "petabyte", "pound", "stone", "terabyte", "yard",
  "degree", "kilometer-per-hour", "mile-per-hour", "meter-per-second", "liter-per-kilometer",
]; // prettier-ignore

/** Units whose short form is no other word in any language: km, kg. */
const shortUnits = ["centimeter", "gram", "hectare", "kilogram", "kilometer", "kilometer-per-hour", "liter", "meter", "millimeter", "milliliter"]; // prettier-ignore

/** Amounts that between them ask for every plural form. */
const amounts = [1, 2, 3, 11, 100, 1.5];

/** Long names of units; `count` where the form itself names the number, as the Arabic dual does. */
export function cldrUnits(
  tag: string,
  names: readonly string[] = units,
  unitDisplay: "long" | "short" = "long",
): readonly {
  readonly name: string;
  readonly words: string;
  readonly count: number | null;
}[] {
  // prettier-ignore
  return usable([tag]).flatMap((locale) =>
    names.flatMap((name) => {
      const format = new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay });
      return amounts.flatMap((amount) => {
        const parts = format.formatToParts(amount);
        const words = parts.filter(({ type }) => type === "unit").map(({ value }) => value).join(" ").trim();
        const count = parts.some(({ type }) => type === "integer") ? null : amount;
        return words === "" || count === 1 ? (words === "" ? [] : [{ name, words, count: null }]) : [{ name, words, count }];
      });
    }),
  );
}

/** Short forms such as "км", for languages without data. */
export function cldrShortUnits(tag: string): ReturnType<typeof cldrUnits> {
  return cldrUnits(tag, shortUnits, "short").map((unit) => ({ ...unit, words: unit.words.replace(/\.$/, "") })); // prettier-ignore
}

const currencies = [
  "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "CNY", "HKD", "SGD", "TWD", "INR", "PKR", "BDT", "LKR",
  "RUB", "UAH", "TRY", "SEK", "NOK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "BGN", "RSD", "BRL", "MXN", "ARS",
  "CLP", "COP", "PEN", "KRW", "ILS", "SAR", "AED", "EGP", "MAD", "TND", "DZD", "JOD", "LBP", "SYP", "IQD", "IRR",
  "YER", "LYD", "SDG", "ZAR", "NGN", "KES", "ETB", "KWD", "QAR", "OMR", "BHD", "IDR", "MYR", "PHP", "THB", "VND",
]; // prettier-ignore

export function cldrCurrencies(
  tag: string,
): readonly { readonly name: string; readonly words: string }[] {
  return usable([tag]).flatMap((locale) =>
    currencies.flatMap((name) => {
      const format = new Intl.NumberFormat(locale, { style: "currency", currency: name, currencyDisplay: "name", maximumFractionDigits: 0 }); // prettier-ignore
      const words = [1, 2, 5, 11, 1e6].map((amount) => format.formatToParts(amount).find(({ type }) => type === "currency")?.value ?? name); // prettier-ignore
      return [...new Set(words)].map((each) => ({ name, words: each }));
    }),
  );
}

/** Two currencies of each family, whose names share the family's word. */
const families: Readonly<Record<string, readonly [string, string]>> = {
  dollar: ["USD", "CAD"], "pound-money": ["GBP", "EGP"], franc: ["CHF", "XOF"], rouble: ["RUB", "BYN"], crown: ["SEK", "NOK"],
  peso: ["MXN", "ARS"], dinar: ["KWD", "JOD"], rial: ["IRR", "YER"],
}; // prettier-ignore

/** The bare word for dollars, pounds and the like: what the names of two such currencies share. */
export function cldrCurrencyFamilies(
  locale: string,
): readonly { readonly name: string; readonly words: string }[] {
  const wordsOf = (currency: string, amount: number): readonly string[] => {
    const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "name", maximumFractionDigits: 0 }); // prettier-ignore
    return format.formatToParts(amount).find(({ type }) => type === "currency")?.value.split(/[\s-]/) ?? []; // prettier-ignore
  };
  return Object.entries(families).flatMap(([name, [one, two]]) =>
    [1, 2, 5, 11].flatMap((amount) => {
      const others = wordsOf(two, amount);
      const common = wordsOf(one, amount).filter((word) => word.length > 2 && others.includes(word)); // prettier-ignore
      return common.length === 1
        ? common.map((words) => ({ name, words }))
        : [];
    }),
  );
}

/** Signs by which one currency alone is written (₴), and those of a locale (zł). */
export function cldrCurrencySigns(
  tag: string,
): readonly { readonly name: string; readonly words: string }[] {
  return usable([tag]).flatMap((locale) =>
    currencies.flatMap((name) => {
      const format = new Intl.NumberFormat(locale, { style: "currency", currency: name, currencyDisplay: "narrowSymbol" }); // prettier-ignore
      const words = (format.formatToParts(1).find(({ type }) => type === "currency")?.value ?? "").replace(/[.\u200f\u200e]+$/u, ""); // prettier-ignore
      return words === "" || shared.test(words) || (words.length === 1 && !/\p{Sc}/u.test(words)) ? [] : [{ name, words }]; // prettier-ignore
    }),
  );
}

/** Signs of several currencies, and codes in place of a sign. */
const shared = /^(?:[$£¥]|kr|Kr|[A-Z]{3}|.*\s.*)$/u;

const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
/** Codes of the user-assigned and exceptional kind that name no country. */
const noCountries = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "DG", "TA", "IC", "EA"]); // prettier-ignore

/** A code of a state that is no more, which CLDR names like its heir: DD. */
function isOutdated(code: string): boolean {
  return new Intl.Locale(`und-${code}`).region !== code;
}

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
          const name = noCountries.has(code) || isOutdated(code) ? undefined : names.of(code); // prettier-ignore
          return name === undefined || name.length < 2 ? [] : [{ name, code }];
        }),
      );
    }),
  );
}

/** Languages that one country gives its name, or has it from. */
const tongues = [
  "fr FR", "de DE", "it IT", "es ES", "pt PT", "nl NL", "ru RU", "zh CN", "ja JP", "ko KR", "tr TR", "el GR", "pl PL", "cs CZ",
  "sk SK", "sl SI", "hr HR", "sr RS", "sv SE", "da DK", "no NO", "fi FI", "is IS", "hu HU", "ro RO", "bg BG", "uk UA", "et EE",
  "lv LV", "lt LT", "sq AL", "mk MK", "hy AM", "az AZ", "kk KZ", "uz UZ", "mn MN", "vi VN", "th TH", "km KH", "id ID", "ms MY",
].map((pair) => pair.split(" ")); // prettier-ignore

/** Names of languages with the country that they belong to. */
export function cldrTongues(
  tag: string,
): readonly { readonly name: string; readonly code: string }[] {
  return usable([tag]).flatMap((locale) => {
    const names = new Intl.DisplayNames([locale], { type: "language", fallback: "none" }); // prettier-ignore
    return tongues.flatMap(([language = "", code = ""]) => {
      const name = names.of(language);
      return name === undefined ? [] : [{ name, code }];
    });
  });
}
