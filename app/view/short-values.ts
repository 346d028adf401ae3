/**
 * A drift's words as a value short enough for a table cell: "150 millions de
 * dollars" → "$150M". Only what is certain is shortened; all else stays as the
 * text has it.
 */
import type { DriftType, VersionId } from "../model/records.ts";
import { languageOf } from "../text/language.ts";

const number = /\d+(?:[.,'\u00a0\u202f٬٫]\d+)*/g;

const currencies: readonly (readonly [RegExp, string])[] = [
  [/\$|dollar|dólar|دولار/i, "$"],
  [/€|euro|يورو/i, "€"],
  [/£|pound sterling|pfund|جنيه/i, "£"],
];

const thousandWords = /^\s*(?:thousand|tausend|mille|mila|mil|duizend|ألف)\b/iu;
const millionWords =
  /^\s*(?:millio|millió|millón|milhõ|milion|milioni|miljoen|mio\b|mln\b|مليون|ملايين)/iu;
const billionWords =
  /^\s*(?:milliard|miliard|miljard|mrd\b|md\b|bn\b|مليار|mil millones|mil milhões)/iu;

/** Digits of every script as 0–9, so that values compare at a glance. */
function withLatinDigits(words: string): string {
  return words.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}

/** The short form of a mention's words in one version. */
export function shortValue(
  words: string,
  type: DriftType,
  version: VersionId,
): string {
  const plain = withLatinDigits(words.replace(/\s+/g, " ").trim());
  const found = [...plain.matchAll(number)];
  if (found.length === 0) return plain;
  if (type === "date") {
    const areYears = found.every(([digits]) => /^[12]\d{3}$/.test(digits));
    return areYears ? found.map(([digits]) => digits).join(", ") : plain;
  }
  if (type !== "money" && type !== "number" && type !== "percent") return plain;
  if (found.length > 1) return plain;
  const [match] = found;
  if (match === undefined) return plain;
  const rest = plain.slice(match.index + match[0].length);
  const scale = scaleOf(rest, version);
  const currency =
    currencies.find(([pattern]) => pattern.test(plain))?.[1] ?? "";
  const percent =
    type === "percent" &&
    /%|percent|prozent|pour cent|per cento|por ciento|المئة|المائة/i.test(plain)
      ? "%"
      : "";
  if (scale === "" && currency === "" && percent === "") return plain;
  return `${currency}${match[0]}${scale}${percent}`;
}

function scaleOf(rest: string, version: VersionId): string {
  if (billionWords.test(rest)) return "B";
  // A billion is 10⁹ in English alone; elsewhere the word means 10¹².
  if (/^\s*billion/i.test(rest))
    return languageOf(version).startsWith("en") ? "B" : "T";
  if (millionWords.test(rest)) return "M";
  return thousandWords.test(rest) ? "K" : "";
}
