/** For which versions a rule holds. */
import type { VersionId } from "../../model/records.ts";
import { languageOf } from "../../text/language.ts";
import { PatternProblem, sourceOf } from "./pattern.ts";
import { riskOf } from "./pattern-risk.ts";
import { readPattern } from "./read-pattern.ts";

/** The pattern between the slashes of a rule's language, or null where it is "*" or a tag. */
export function languagePattern(language: string): string | null {
  return /^\/(.+)\/$/s.exec(language)?.[1] ?? null;
}

/** One sentence on why the language can't be used; null where it can. */
export function languageProblem(language: string): string | null {
  if (language === "*" || /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language)) return null; // prettier-ignore
  const pattern = languagePattern(language);
  if (pattern === null)
    return `“${language}” is neither a language tag such as de, nor * for all, nor a pattern between slashes`;
  try {
    compilePattern(pattern);
    return null;
  } catch (cause) {
    if (cause instanceof PatternProblem)
      return `its language can't be read, because ${cause.message}`;
    throw cause;
  }
}

const compiled = new Map<string, RegExp>();

/** Case does not count in tags. */
function compilePattern(pattern: string): RegExp {
  const found = compiled.get(pattern);
  if (found !== undefined) return found;
  const part = readPattern(pattern);
  const risk = riskOf(part);
  if (risk !== null) throw new PatternProblem(risk);
  const made = new RegExp(`^(?:${sourceOf(part)})$`, "iv");
  if (compiled.size > 500) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

/**
 * True when a rule for `language` holds for a version: "*" for all, a tag for
 * its own variants (de for de-CH, en for en-x-draft), a pattern for ids it fits
 * whole. A pattern that can't be read holds for none.
 */
export function holdsFor(language: string, id: VersionId): boolean {
  if (language === "*") return true;
  const pattern = languagePattern(language);
  if (pattern === null) {
    const wanted = language.toLowerCase();
    const own = id.toLowerCase();
    return own === wanted || own.startsWith(`${wanted}-`);
  }
  try {
    const expression = compilePattern(pattern);
    return expression.test(id) || expression.test(languageOf(id));
  } catch (cause) {
    if (cause instanceof PatternProblem) return false;
    throw cause;
  }
}
