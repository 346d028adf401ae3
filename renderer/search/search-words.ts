/** How far the search has come, and why it found nothing, in words. */
import type { Project } from "../../app/model/records.ts";
import { languageOf } from "../../app/text/language.ts";
import { counted } from "../parts/words.ts";
import type { SearchState } from "../state/shape.ts";

/** "3 of 41". */
export function countWords({
  text,
  hits,
  total,
  current,
  error,
  busy,
}: SearchState): string {
  if (text === "" || error !== null) return "";
  if (busy && hits.length === 0) return "…";
  if (total === 0) return "0 hits";
  if (current < 0) return counted(total, "hit");
  const of = `${(current + 1).toLocaleString()} of ${total.toLocaleString()}`;
  return total > hits.length
    ? `${of}, first ${hits.length.toLocaleString()} listed`
    : of;
}

/** The fault of a regular expression, or that nothing was found; else empty. */
export function noteOf(project: Project, search: SearchState): string {
  if (search.error !== null) return search.error;
  if (search.text === "" || search.busy || search.total > 0) return "";
  const asked = search.versions ?? project.versions.map(({ id }) => id);
  const isArabicLoose =
    !search.matchDiacritics &&
    asked.some((id) => languageOf(id).startsWith("ar"));
  const vowels = isArabicLoose
    ? " Arabic is searched without vowel signs."
    : "";
  return `No search hit in ${counted(asked.length, "version")}.${vowels}`;
}
