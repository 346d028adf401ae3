/** Clauses that say who spoke, in scripts where no small letter tells that the sentence goes on. */
import type { Language } from "./language-data.ts";
import type { Site } from "./site.ts";

const call = /[?!؟？！]/u;
const quoteEnd = /[\p{Pf}"”’»›」』]$/u;
/** A clause that says who spoke is no longer than this. */
const sayingLength = 30;

/** "…?" he asked, where no small letter tells. */
export function isSaid(site: Site, language: Language): boolean {
  const { text, marks, end, next } = site;
  if (language.saying.length === 0 || !quoteEnd.test(text.charAt(end - 1))) return false; // prettier-ignore
  if (!call.test(marks) && end !== next) return false;
  const clause = /^[^.!?؟。！？、，,،:：“"«「]*/u.exec(text.slice(next, next + sayingLength))?.[0] ?? ""; // prettier-ignore
  return language.saying.some((verb) => clause.includes(verb));
}
