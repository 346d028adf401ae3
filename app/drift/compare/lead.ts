import type { Lexicon } from "../facts/lexicon.ts";
import { tokensOf } from "../facts/tokens.ts";

/** Words that may stand between "nearly" and what it qualifies, with it. */
const leadWords = 3;

/** Where an approximator before `offset` begins ("nearly a decade"); the offset itself where there is none behind `from`. */
export function leadBefore(
  text: string,
  from: number,
  offset: number,
  { phrases, prefixes }: Lexicon,
): number {
  const before = tokensOf(text.slice(from, offset)).slice(-leadWords);
  const isLead = (folded: string): boolean =>
    [folded, ...prefixes.flatMap((prefix) => folded.startsWith(prefix) ? [folded.slice(prefix.length)] : [])]
      .some((word) => phrases.get(word)?.some(({ sense, rest }) => sense.is === "exactness" && rest.length === 0) ?? false); // prettier-ignore
  const lead = before.find(({ folded }) => isLead(folded));
  return lead === undefined ? offset : from + lead.start;
}
