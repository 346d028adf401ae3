/** The language that a file's name states: `ar.txt`, `book.fr.txt`, `notes_de.txt`, `de-AT.txt`. */
import type { VersionId } from "../../app/model/records.ts";

const languageNames = new Intl.DisplayNames(["en"], {
  type: "language",
  fallback: "none",
});
const regionNames = new Intl.DisplayNames(["en"], {
  type: "region",
  fallback: "none",
});

/** null when the name states none, or no language that is known. */
export function languageFromName(fileName: string): VersionId | null {
  const stem = fileName.replace(/\.[A-Za-z0-9]{1,8}$/, "");
  const parts = [
    stem,
    stem.slice(stem.lastIndexOf(".") + 1),
    stem.slice(stem.lastIndexOf("_") + 1),
    // pt_BR after another part
    /(?:^|[._])([a-z]{2,3}_[A-Z]{2})$/.exec(stem)?.[1] ?? "",
  ];
  for (const part of [parts[3], parts[0], parts[1], parts[2]]) {
    const tag = part === undefined ? null : knownTag(part.replace("_", "-"));
    if (tag !== null) return tag;
  }
  return null;
}

/** Only languages with a two-letter code: too many words are three-letter codes ("new" is Newari). */
function knownTag(part: string): VersionId | null {
  if (
    !/^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-x(-[a-z0-9]{1,8})+)?$/i.test(
      part,
    )
  )
    return null;
  try {
    const locale = new Intl.Locale(part);
    const { language, region } = locale;
    if (language.length !== 2 || languageNames.of(language) === undefined)
      return null;
    if (region !== undefined && regionNames.of(region) === undefined)
      return null;
    return locale.toString();
  } catch {
    return null;
  }
}
