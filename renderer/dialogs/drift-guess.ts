/** First answers for a drift marked by hand, guessed from its words; the user corrects them. */
import type { Spot } from "../../app/contract/commands.ts";
import { unitOf } from "../../app/model/memberships.ts";
import {
  anchorAt,
  findSegment,
  findVersion,
  placeAt,
} from "../../app/model/places.ts";
import type {
  DriftRelation,
  DriftType,
  Project,
  VersionId,
} from "../../app/model/records.ts";

const digits = "[\\d٠-٩۰-۹]";
const rules: readonly (readonly [DriftType, RegExp])[] = [
  ["percent", /[%٪]|percent|pour ?cent|prozent|per cento/iu],
  ["money", /[$€£¥]|\b(dollars?|euros?|dollari|usd|eur)\b|دولار|يورو/iu],
  ["duration", /\b(decade|years?|months?|ans|jahre?n?|anni|décennie|jahrzehnt|decennio)\b|عقد|سنوات|أعوام/iu],
  ["date", new RegExp(`(?<!\\p{Nd})${digits}{4}(?!\\p{Nd})`, "u")],
  ["quotation", /^["“”„«»]/u],
  ["number", new RegExp(digits, "u")],
]; // prettier-ignore

/** The likeliest type of a drift with these quotations. */
export function guessType(quotes: readonly string[]): DriftType {
  if (quotes.some((quote) => quote === "")) return "omission";
  for (const [type, pattern] of rules)
    if (quotes.some((quote) => pattern.test(quote))) return type;
  return "other";
}

/** Missing where a mention is empty, only here where one version alone speaks, else a conflict. */
export function guessRelation(quotes: readonly string[]): DriftRelation {
  if (quotes.some((quote) => quote === "")) return "missing";
  return quotes.length === 1 ? "extra" : "conflict";
}

/**
 * Where a version would say what the spots say: at the end of its part of their
 * unit, else of the segment as far down its text; null in a version without
 * segments.
 */
export function missingSpot(
  project: Project,
  spots: readonly Spot[],
  versionId: VersionId,
): Spot | null {
  const version = findVersion(project, versionId);
  if (version === undefined) return null;
  let share = 0;
  for (const spot of spots) {
    const other = findVersion(project, spot.version);
    const anchor =
      other === undefined ? null : anchorAt(other, spot.start, true);
    if (other === undefined || anchor === null) continue;
    const member = unitOf(project, anchor.segment)?.members[versionId]?.at(-1);
    const place =
      member === undefined ? undefined : findSegment(project, member);
    if (place !== undefined)
      return { version: versionId, start: place.end, end: place.end };
    const index = findSegment(project, anchor.segment)?.index ?? 0;
    share = index / Math.max(other.segments.length, 1);
  }
  const near = placeAt(version, Math.floor(share * version.segments.length));
  return near === undefined
    ? null
    : { version: versionId, start: near.end, end: near.end };
}
