/** A fact's normalised value (app/contract/agreement.ts) as the reader's locale writes it, short enough for a cell. */
import type { AgreementKind } from "../contract/agreement.ts";

/** Null where the value says less than the words themselves: names, quotations, negation, certainty. */
export function factValue(
  value: string,
  kind: AgreementKind,
  locale?: string,
): string | null {
  switch (kind) {
    case "number":
    case "money":
    case "percent":
    case "unit":
    case "duration":
      return amountIn(value, locale);
    case "date":
      return value.includes(" day")
        ? amountIn(value, locale)
        : dateIn(value, locale);
    case "time":
      return value;
    case "place":
      return placeIn(value, locale);
    case "name":
    case "quotation":
    case "negation":
    case "certainty":
    case "other":
      return null;
  }
}

const amountForm = /^([~><≈]?)(#?)(\/?)(\?|-?[\d.e+]+?)(?:\.\.(-?[\d.e+]+))?(?: (.+))?$/; // prettier-ignore
const markSigns: Readonly<Record<string, string>> = { "~": "≈ ", "≈": "≈ ", ">": "> ", "<": "< " }; // prettier-ignore

function amountIn(value: string, locale: string | undefined): string | null {
  const found = amountForm.exec(value);
  if (found === null) return null;
  const [, mark = "", ordinal, often, figures = "", upTo, unit] = found;
  const sign = markSigns[mark] ?? "";
  if (often === "/") return `${sign}${frequency(figures, unit ?? "", locale)}`;
  if (figures === "?") return `${sign}${unit === undefined ? "?" : unitName(unit)}`; // prettier-ignore
  if (ordinal === "#") return `${sign}${ordinalOf(Number(figures), locale)}`;
  const from = Number(figures);
  if (Number.isNaN(from)) return null;
  if (upTo === undefined) return `${sign}${withUnit(from, unit, locale)}`;
  return `${sign}${plain(from, locale)}–${withUnit(Number(upTo), unit, locale)}`; // prettier-ignore
}

/** Units of time that `Intl` writes with their plural. */
const timeUnits = ["second", "minute", "hour", "day", "week", "month", "year"];

function withUnit(
  amount: number,
  unit: string | undefined,
  locale: string | undefined,
): string {
  if (unit === undefined) return plain(amount, locale);
  if (unit === "%") return `${plain(amount, locale)} %`;
  const code = currencyOf(unit);
  if (code !== null)
    return formatted(amount, locale, {
      style: "currency",
      currency: code,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: 0,
      ...short(amount),
    });
  if (timeUnits.includes(unit))
    return formatted(amount, locale, {
      style: "unit",
      unit,
      unitDisplay: "long",
    });
  const name = unitName(unit);
  if (isIntlUnit(unit))
    return formatted(amount, locale, { style: "unit", unit, ...short(amount) });
  return `${plain(amount, locale)} ${amount === 1 ? name : pluralOf(name)}`;
}

function currencyOf(unit: string): string | null {
  if (/^[A-Z]{3}$/.test(unit)) return unit;
  // Whose dollars they are the text does not say.
  return unit === "dollar" ? "USD" : null;
}

function isIntlUnit(unit: string): boolean {
  return Intl.supportedValuesOf("unit").includes(unit);
}

/** From a million on in short, with as many figures as tell amounts apart. */
function short(amount: number): Intl.NumberFormatOptions {
  return Math.abs(amount) >= 1e6
    ? { notation: "compact", maximumFractionDigits: 3 }
    : { maximumFractionDigits: 6 };
}

function plain(amount: number, locale: string | undefined): string {
  return formatted(amount, locale, short(amount));
}

function formatted(
  amount: number,
  locale: string | undefined,
  options: Intl.NumberFormatOptions,
): string {
  return new Intl.NumberFormat(locale, options).format(amount);
}

/** "every 2 months", "per year". */
function frequency(
  figures: string,
  unit: string,
  locale: string | undefined,
): string {
  const amount = Number(figures);
  if (figures === "?" || amount === 1) return `every ${unitName(unit)}`;
  return `every ${withUnit(amount, unit, locale)}`;
}

const suffixes: Readonly<Record<string, string>> = {
  one: "st",
  two: "nd",
  few: "rd",
  other: "th",
};

function ordinalOf(amount: number, locale: string | undefined): string {
  const rule = new Intl.PluralRules("en", { type: "ordinal" }).select(amount);
  return `${plain(amount, locale)}${suffixes[rule] ?? ""}`;
}

function unitName(unit: string): string {
  return unit.replaceAll("-", " ");
}

function pluralOf(name: string): string {
  return name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}s`;
}

function dateIn(value: string, locale: string | undefined): string {
  return value
    .split(" ")
    .map((part) => datePart(part, locale))
    .join(" ");
}

function datePart(part: string, locale: string | undefined): string {
  const weekday = /^W([1-7])$/.exec(part)?.[1];
  // 2024 began on a Monday.
  if (weekday !== undefined)
    return dateFormat(2024, 1, Number(weekday), locale, { weekday: "short" });
  const decade = /^(\d\d)?(?:XX)?(\d)X$/.exec(part);
  if (decade !== null) return `${decade[1] ?? "’"}${decade[2] ?? ""}0s`;
  const century = /^(\d\d)XX$/.exec(part)?.[1];
  if (century !== undefined)
    return `${ordinalOf(Number(century) + 1, locale)} century`;
  const [from = "", to] = part.split("/");
  const first = calendarDate(from, locale);
  if (to === undefined) return first;
  if (to === "..") return `since ${first}`;
  return `${first}–${calendarDate(to, locale)}`;
}

function calendarDate(date: string, locale: string | undefined): string {
  const alone = /^-{3,4}(\d\d)$/.exec(date)?.[1];
  if (alone !== undefined) return ordinalOf(Number(alone), locale);
  const found = /^(\d{4}|-)(?:-(\d\d|-)(?:-(\d\d))?)?$/.exec(date);
  if (found === null) return date;
  const [, year = "-", month = "-", day] = found;
  const y = year === "-" ? null : Number(year);
  if (month === "-")
    return [
      ...(day === undefined ? [] : [ordinalOf(Number(day), locale)]),
      year.replace(/^0+(?=\d)/, ""),
    ].join(" ");
  return dateFormat(y ?? 2024, Number(month), Number(day ?? 1), locale, {
    ...(y === null ? {} : { year: "numeric" }),
    month: "short",
    ...(day === undefined ? {} : { day: "numeric" }),
  });
}

function dateFormat(
  year: number,
  month: number,
  day: number,
  locale: string | undefined,
  options: Intl.DateTimeFormatOptions,
): string {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  return new Intl.DateTimeFormat(locale, {
    ...options,
    timeZone: "UTC",
    calendar: "gregory",
  }).format(date);
}

function placeIn(code: string, locale: string | undefined): string {
  try {
    const names = new Intl.DisplayNames(locale ?? [], { type: "region" });
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
