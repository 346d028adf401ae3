/** Language tags: what a version's id says about its direction and name. */
import type { Direction, VersionId } from "../model/records.ts";

export interface LanguageGuess {
  readonly language: VersionId;
  /** False when the text is too short or the runner-up is close. */
  readonly isSure: boolean;
}

const rtlScripts = new Set([
  "Arab",
  "Hebr",
  "Syrc",
  "Thaa",
  "Nkoo",
  "Adlm",
  "Rohg",
  "Samr",
  "Mand",
]);

/** The reading direction of a language, by its likely script. */
export function directionOf(id: VersionId): Direction {
  const script = localeOf(id)?.maximize().script ?? "Latn";
  return rtlScripts.has(script) ? "rtl" : "ltr";
}

/** The tag without private use and clash suffixes: `de-x-1912` → `de`. */
export function languageOf(id: VersionId): string {
  return id.replace(/-x-.*$/i, "");
}

/** The language's name in itself ("Français"), or the tag when the runtime knows none. */
export function nameInItself(id: VersionId): string {
  const locale = localeOf(id);
  if (locale === undefined) return id;
  const name =
    new Intl.DisplayNames([locale.baseName], {
      type: "language",
      fallback: "code",
    }).of(locale.baseName) ?? id;
  return name.charAt(0).toLocaleUpperCase(locale.baseName) + name.slice(1);
}

/** The language's name in English, for messages. */
export function nameInEnglish(id: VersionId): string {
  const locale = localeOf(id);
  if (locale === undefined) return id;
  return (
    new Intl.DisplayNames(["en"], { type: "language", fallback: "code" }).of(
      locale.baseName,
    ) ?? id
  );
}

/** `id` made unique among `taken` by a private-use suffix: `de` → `de-x-2`. */
export function uniqueVersionId(
  id: VersionId,
  taken: readonly VersionId[],
): VersionId {
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  if (!lower.has(id.toLowerCase())) return id;
  const stem = /-x-/i.test(id) ? `${id}-` : `${id}-x-`;
  for (let n = 2; ; n++)
    if (!lower.has(`${stem}${n}`.toLowerCase())) return `${stem}${n}`;
}

function localeOf(id: VersionId): Intl.Locale | undefined {
  try {
    return new Intl.Locale(languageOf(id));
  } catch {
    return undefined;
  }
}

/** Whether the runtime knows a language by this tag (`de-x-1912` counts as `de`). */
export function isKnownLanguage(id: VersionId): boolean {
  const language = localeOf(id)?.language;
  if (language === undefined) return false;
  return (
    new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(
      language,
    ) !== undefined
  );
}
