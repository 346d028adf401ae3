/** Between SRX's language patterns and the languages of our rules. */
import type { SegmentationRule } from "../../model/settings.ts";
import { languagePattern } from "../rules/rule-language.ts";

/** What follows a language's letters where all its variants are meant. */
const anyVariant = /^(?:|\.\*|\.\+|[-_]\.\*|\((?:\?:)?[-_]\.\*\)\?)$/;

/**
 * The language of the rules that a pattern maps: "*" or a tag where it means
 * no more than that (`EN.*`, `[Dd][Ee]`), else the pattern itself.
 */
export function languageOfPattern(pattern: string): string {
  const plain = pattern
    .trim()
    .replace(/^\(\?i\)/, "")
    .replace(/\[(?:-_|_-)\]/g, "-")
    .replace(/\[(\p{L})(\p{L})\]/gu, (pair, a: string, b: string) =>
      a.toLowerCase() === b.toLowerCase() ? a.toLowerCase() : pair,
    );
  if (/^(?:\.\*|\.\+)?$/.test(plain)) return "*";
  const found = /^([A-Za-z]{2,3})([-_][A-Za-z]{4})?([-_](?:[A-Za-z]{2}|\d{3}))?(?![A-Za-z])(.*)$/.exec(plain); // prettier-ignore
  const [, language = "", script = "", region = "", tail = ""] = found ?? [];
  if (found === null || !anyVariant.test(tail)) return `/${pattern.trim()}/`;
  const tag = language.toLowerCase() + titleCase(script) + region.toUpperCase();
  return tag.replace(/_/g, "-");
}

function titleCase(script: string): string {
  return script
    .toLowerCase()
    .replace(/[a-z]/, (letter) => letter.toUpperCase());
}

/** The pattern under which a rule's language stands in SRX, whose tools mostly mind case. */
export function patternOfLanguage(
  language: SegmentationRule["language"],
): string {
  if (language === "*") return ".*";
  const pattern = languagePattern(language);
  if (pattern !== null) return pattern;
  const letters = language.replace(/[A-Za-z]/g, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`); // prettier-ignore
  return `${letters.replaceAll("-", "[-_]")}([-_].*)?`;
}

/** `language` without what the languages before it hold for already: a map that does not cascade stops at the first that fits. */
export function languageBeyond(
  language: string,
  earlier: readonly string[],
): string {
  const others = earlier.filter((other) => !areApart(language, other));
  if (others.length === 0) return language;
  const taken = others.map(patternOfLanguage).join("|");
  return `/(?!(?:${taken})$)(?:${patternOfLanguage(language)})/`;
}

function areApart(one: string, other: string): boolean {
  const isTag = (language: string): boolean => /^[a-z]/i.test(language);
  return (
    isTag(one) &&
    isTag(other) &&
    !`${one}-`.startsWith(`${other}-`) &&
    !`${other}-`.startsWith(`${one}-`)
  );
}
