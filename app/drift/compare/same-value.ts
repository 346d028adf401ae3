/** Whether two values are the same, however they are written, and whether two different ones speak of the same thing. */
import type { Atom } from "./atoms.ts";

const months: Readonly<Record<string, number>> = {
  month: 1, year: 12, decade: 120, century: 1200, millennium: 12000,
}; // prettier-ignore
const seconds: Readonly<Record<string, number>> = {
  second: 1, minute: 60, hour: 3600, day: 86400, week: 604800,
}; // prettier-ignore
const monthSeconds = 2_629_800;

/** Factors to a common unit of what is measured: metres, grams, litres, square metres, metres a second. */
const measures: Readonly<Record<string, readonly [string, number]>> = {
  millimeter: ["m", 0.001], centimeter: ["m", 0.01], meter: ["m", 1], kilometer: ["m", 1000],
  inch: ["m", 0.0254], foot: ["m", 0.3048], yard: ["m", 0.9144], mile: ["m", 1609.34], "nautical-mile": ["m", 1852],
  gram: ["g", 1], kilogram: ["g", 1000], tonne: ["g", 1e6], pound: ["g", 453.6], ounce: ["g", 28.35], stone: ["g", 6350],
  milliliter: ["l", 0.001], liter: ["l", 1], gallon: ["l", 3.785], barrel: ["l", 159],
  "square-meter": ["m²", 1], "square-kilometer": ["m²", 1e6], hectare: ["m²", 1e4], acre: ["m²", 4047],
  "square-mile": ["m²", 2.59e6], "square-foot": ["m²", 0.0929],
  "kilometer-per-hour": ["m/s", 1 / 3.6], "mile-per-hour": ["m/s", 0.44704], knot: ["m/s", 0.5144],
}; // prettier-ignore

/** Currencies that a bare word or sign may stand for. */
const currencyFamilies: Readonly<Record<string, string>> = {
  USD: "dollar", CAD: "dollar", AUD: "dollar", NZD: "dollar",
  GBP: "pound-money", EGP: "pound-money", pound: "pound-money",
  CHF: "franc", SEK: "crown", NOK: "crown", DKK: "crown", CZK: "crown", TRY: "lira", RUB: "rouble",
  MXN: "peso", SAR: "rial", QAR: "rial", AED: "dirham", KWD: "dinar", penny: "cent",
}; // prettier-ignore

/** Units that mean the same or that one may stand for the other. */
export function sameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [currencyFamilies[a] ?? a, currencyFamilies[b] ?? b];
  if (x !== y) return false;
  // US$ and C$ are two currencies; "$" may be either.
  return x === a || y === b || a === "pound" || b === "pound";
}

const near = (a: number, b: number, share: number): boolean =>
  Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));

/** How long a duration is, in seconds; a unit alone counts once. */
function lengthOf(atom: Atom): number | null {
  const unit = atom.unit ?? "";
  const value = atom.value ?? 1;
  const inMonths = months[unit];
  if (inMonths !== undefined) return value * inMonths * monthSeconds;
  const inSeconds = seconds[unit];
  return inSeconds === undefined ? null : value * inSeconds;
}

export function sameValue(a: Atom, b: Atom): boolean {
  if (a.kind === b.kind) return sameKind(a, b);
  const kinds = new Set([a.kind, b.kind]);
  const of = (kind: Atom["kind"]): Atom => (a.kind === kind ? a : b);
  if (
    kinds.has("month") ||
    kinds.has("weekday") ||
    kinds.has("relative") ||
    kinds.has("place") ||
    kinds.has("code")
  )
    return false;
  if (a.value === null || b.value === null) return false;
  if (kinds.has("decade") && kinds.has("century"))
    return of("decade").value === ((of("century").value ?? 0) - 1) * 100;
  // "At the beginning of 1990" is as near to the decade as many say it.
  if (kinds.has("decade") && kinds.has("year")) return a.value === b.value;
  // Pounds may be money or weight where the text does not say.
  if (kinds.has("money") && kinds.has("unit"))
    return sameUnit(a.unit ?? "", b.unit ?? "") && close(a.value, b.value);
  if (kinds.has("time")) {
    const other = a.kind === "time" ? b : a;
    const minutes = of("time").value ?? 0;
    const hour = minutes / 60;
    // 23.45 without a word for the clock looks like a number.
    if (other.value === Math.floor(hour) + (minutes % 60) / 100) return true;
    return (other.kind === "number" || other.kind === "duration") && (other.value ?? -1) % 12 === hour % 12; // prettier-ignore
  }
  // Half is 50 %.
  if (kinds.has("percent") && kinds.has("number")) {
    const percent = of("percent").value ?? 0;
    const number = of("number").value ?? 0;
    return close(percent, number) || close(percent, number * 100);
  }
  if (kinds.has("number") || kinds.has("year") || kinds.has("day"))
    return close(a.value, b.value) || inexactlySame(a, b);
  return false;
}

function sameKind(a: Atom, b: Atom): boolean {
  if (a.kind === "duration") return sameDuration(a, b);
  if (a.value === null || b.value === null)
    return a.value === b.value && sameUnit(a.unit ?? "", b.unit ?? "");
  switch (a.kind) {
    case "decade":
      return a.value % 100 === b.value % 100 && (a.value === b.value || a.value < 100 || b.value < 100); // prettier-ignore
    case "time":
      return a.value === b.value || ((a.exactness === "about" || b.exactness === "about") && a.value % 720 === b.value % 720); // prettier-ignore
    case "day":
    case "month":
      return [a.value, a.or].some((x) => x !== undefined && (x === b.value || x === b.or)); // prettier-ignore
    case "unit":
      return sameMeasure(a, b);
    case "money":
      return sameUnit(a.unit ?? "", b.unit ?? "") && (close(a.value, b.value) || inexactlySame(a, b)); // prettier-ignore
    case "number":
    case "percent":
    case "year":
    case "century":
    case "weekday":
    case "relative":
    case "place":
    case "code":
      return close(a.value, b.value) || inexactlySame(a, b);
  }
}

function sameDuration(a: Atom, b: Atom): boolean {
  const [x, y] = [lengthOf(a), lengthOf(b)];
  if (x === null || y === null) return a.unit === b.unit;
  if (a.unit === b.unit) {
    if (a.value === null || b.value === null) return (a.value ?? 1) === (b.value ?? 1); // prettier-ignore
    return close(a.value, b.value) || inexactlySame(a, b);
  }
  // Quinze jours are two weeks.
  return near(x, y, 0.1);
}

function sameMeasure(a: Atom, b: Atom): boolean {
  if (a.value === null || b.value === null) return false;
  if (a.unit === b.unit) return close(a.value, b.value) || inexactlySame(a, b);
  const [x, y] = [measures[a.unit ?? ""], measures[b.unit ?? ""]];
  if (a.unit === "degree" || b.unit === "degree") return close(a.value, b.value); // prettier-ignore
  return x !== undefined && y !== undefined && x[0] === y[0] && near(a.value * x[1], b.value * y[1], 0.06); // prettier-ignore
}

function close(a: number, b: number): boolean {
  return near(a, b, 0.005) && (Math.abs(a - b) < 1e-9 || !isWhole(a) || !isWhole(b)); // prettier-ignore
}

function isWhole(value: number): boolean {
  return Number.isInteger(value);
}

/** Where one is stated as approximate, a rounded value is vaguer, no conflict. */
function inexactlySame(a: Atom, b: Atom): boolean {
  if (a.value === null || b.value === null || a.kind === "year") return false;
  if (a.exactness === "vague" || b.exactness === "vague") {
    const [low, high] = [Math.min(a.value, b.value), Math.max(a.value, b.value)]; // prettier-ignore
    return low > 0 && high / low < 12;
  }
  return a.exactness !== b.exactness && near(a.value, b.value, 0.1);
}

/** How likely two different values state the same thing, 0 to 1. */
export function rivalry(a: Atom, b: Atom): number {
  if (a.kind !== b.kind) {
    const kinds = [a.kind, b.kind];
    if (kinds.includes("month") || kinds.includes("weekday") || kinds.includes("relative") || kinds.includes("place") || kinds.includes("code")) return 0; // prettier-ignore
    if (kinds.includes("time") || kinds.includes("century") || kinds.includes("decade")) return 0; // prettier-ignore
    // A bare number may stand for any amount whose unit was left out.
    if (kinds.includes("number")) {
      if (kinds.includes("year")) return yearRivalry(a, b);
      const [bare, other] = a.kind === "number" ? [a, b] : [b, a];
      return isSmallWord(bare) && (other.value ?? 0) > 50 * (bare.value ?? 0) ? 0.3 : 0.6; // prettier-ignore
    }
    if (a.value !== null && a.value === b.value && !kinds.includes("year")) return 0.9; // prettier-ignore
    return kinds.includes("percent") && kinds.includes("money") ? 0.3 : 0.2;
  }
  switch (a.kind) {
    case "duration":
    case "money":
    case "unit": {
      if (a.value === null || b.value === null) return a.value === b.value ? 0.7 : isLong(a) || isLong(b) ? 0.6 : 0.3; // prettier-ignore
      if (a.unit === b.unit || sameUnit(a.unit ?? "", b.unit ?? "")) return 0.9;
      return a.value === b.value ? 1 : 0.6;
    }
    case "number":
      if (a.isOrdinal !== b.isOrdinal) return 0.5;
      return 0.7;
    default:
      return 0.9;
  }
}

/** "Two" counts anything; in place of millions it would be said with its unit. */
function isSmallWord({ value, hasFigures }: Atom): boolean {
  return !hasFigures && value !== null && value <= 12;
}

/** Four figures may be a year in one version and a count in another. */
function yearRivalry(a: Atom, b: Atom): number {
  const isLike = [a, b].every(({ value, hasFigures }) => hasFigures && value !== null && value >= 1000 && value <= 9999); // prettier-ignore
  return isLike ? 0.5 : 0;
}

/** "A decade" is an amount without a number. */
function isLong({ unit, value }: Atom): boolean {
  return value === null && (unit === "decade" || unit === "century");
}
