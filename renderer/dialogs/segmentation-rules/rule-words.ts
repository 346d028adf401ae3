/** How rules read on screen. */
import type { SegmentationRule } from "../../../app/model/settings.ts";
import { isKnownLanguage, nameInEnglish } from "../../../app/text/language.ts";

export const kindWords: Readonly<Record<SegmentationRule["kind"], string>> = {
  noBreak: "Don't cut",
  break: "Cut",
};

/** "All", "de" or "pattern": fits a chip. */
export function languageChip(language: string): string {
  if (language === "*") return "all";
  return language.startsWith("/") ? "…" : language;
}

const names = new Map<string, string>();

/** "All languages", "German (de)", "Languages like EN.*". */
export function languageName(language: string): string {
  const known = names.get(language);
  if (known !== undefined) return known;
  // Asking the runtime for a name takes too long to do it for every rule of a file.
  const name = nameOf(language);
  names.set(language, name);
  return name;
}

function nameOf(language: string): string {
  if (language === "*") return "All languages";
  if (language.startsWith("/")) return `Languages like ${language.slice(1, -1)}`; // prettier-ignore
  return isKnownLanguage(language)
    ? `${nameInEnglish(language)} (${language})`
    : language;
}

/** A rule as one sentence, for screen readers and tips. */
export function ruleSentence(rule: SegmentationRule): string {
  const { kind, before, after, how, language } = rule;
  const verb = kind === "break" ? "Cut" : "Don't cut";
  const what = how === "regex" ? "the pattern " : "";
  const places = [
    ...(before === "" ? [] : [`after ${what}“${before}”`]),
    ...(after === "" ? [] : [`before ${what}“${after}”`]),
  ];
  const where = places.length === 0 ? "anywhere else" : places.join(" and ");
  return `${verb} ${where}, ${languageName(language)}`;
}
