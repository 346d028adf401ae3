import { glossaryLanguage, headingLanguage } from "../delimited/heading-language.ts"; // prettier-ignore

/** The languages of a dictionary, from a name such as `freedict-deu-fra.dict.dz` or a title such as "German-French FreeDict Dictionary"; null where neither tells. */
export function dictionaryPair(
  name: string,
  title: string,
): readonly [string, string] | null {
  const codes = /(?:^|[^a-z])([a-z]{2,3})-([a-z]{2,3})(?![a-z])/i.exec(name);
  const names = /^([\p{L}]{3,30})-([\p{L}]{3,30})\s.{0,60}\bdictionary/iu.exec(title); // prettier-ignore
  for (const [, one = "", two = ""] of [codes ?? [], names ?? []]) {
    const from = headingLanguage(one, false);
    const to = headingLanguage(two, false);
    if (from !== null && to !== null && from !== to)
      return [glossaryLanguage(from), glossaryLanguage(to)];
  }
  return null;
}
