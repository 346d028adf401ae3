/** Languages to choose from, by their names. */
import { nameInEnglish, nameInItself } from "../../../app/text/language.ts";

const tags =
  "ar bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km ko lo lt lv mk ml mn mr ms mt my nb ne nl nn pa pl ps pt ro ru sk sl sq sr sv sw ta te tg th tr uk ur uz vi yi zh".split(
    " ",
  );

/** Options of a language select with `chosen` among them, sorted by name. */
export function languageOptions(
  chosen: string,
): readonly (readonly [string, string])[] {
  const all = chosen === "" || tags.includes(chosen) ? tags : [chosen, ...tags];
  return all
    .map((tag) => [tag, labelOf(tag)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, "en"));
}

function labelOf(tag: string): string {
  const english = nameInEnglish(tag);
  if (english === tag) return tag;
  const own = nameInItself(tag);
  return own === english
    ? `${english} (${tag})`
    : `${english} – ${own} (${tag})`;
}
