/** From a rule to one pattern that matches its places, and why a rule can't be used. */
import type { SegmentationRule } from "../../model/settings.ts";
import { closers } from "../characters.ts";
import { characterSource, PatternProblem, sourceOf } from "./pattern.ts";
import { riskOf } from "./pattern-risk.ts";
import { readPattern } from "./read-pattern.ts";
import { languageProblem } from "./rule-language.ts";

const wordUnit = "[\\p{L}\\p{M}\\p{N}]";
const startsWord = /^[\p{L}\p{M}\p{N}]/u;
const endsWord = /[\p{L}\p{M}\p{N}]$/u;

/** Words letter by letter, where no longer word contains them; any white space stands for any other. */
function literalSource(words: string): string {
  const body = words
    .split(/\s+/u)
    .map((word) => Array.from(word, characterSource).join(""))
    .join("\\s+");
  const open = startsWord.test(words) ? `(?<!${wordUnit})` : "";
  const close = endsWord.test(words) ? `(?!${wordUnit})` : "";
  return `${open}${body}${close}`;
}

/** Closing marks behind the words belong to them. */
function literalBefore(words: string): string {
  const own = literalSource(words.trim());
  return `(?<=${own}${closers}*)(?!${closers})`;
}

const sources = new Map<string, string>();

/** Rule files say the same thing thousands of times. */
function patternSource(pattern: string): string {
  const found = sources.get(pattern);
  if (found !== undefined) return found;
  const source = readSource(pattern);
  if (sources.size > 20_000) sources.clear();
  sources.set(pattern, source);
  return source;
}

function readSource(pattern: string): string {
  const part = readPattern(pattern);
  const risk = riskOf(part);
  if (risk !== null) throw new PatternProblem(risk);
  return sourceOf(part);
}

/** A pattern (flag `v`) that matches nothing but the rule's places. Throws a {@link PatternProblem}. */
export function placeSource(rule: SegmentationRule): string {
  const { before, after, how } = rule;
  if (how === "text") {
    const behind = before.trim() === "" ? "" : literalBefore(before);
    const ahead = after.trim() === "" ? "" : `(?=\\s*${literalSource(after.trim())})`; // prettier-ignore
    return behind + ahead;
  }
  const behind = before === "" ? "" : `(?<=${patternSource(before)})`;
  const ahead = after === "" ? "" : `(?=${patternSource(after)})`;
  return behind + ahead;
}

const known = new Map<string, string | null>();

/** One sentence on why a rule can't be used, or null where it can. */
export function ruleProblem(rule: SegmentationRule): string | null {
  const key = JSON.stringify(rule);
  const found = known.get(key);
  if (found !== undefined) return found;
  const problem = findProblem(rule);
  if (known.size > 20_000) known.clear();
  known.set(key, problem);
  return problem;
}

function findProblem(rule: SegmentationRule): string | null {
  const language = languageProblem(rule.language);
  if (language !== null) return `The rule can't be used: ${language}.`;
  const isEmpty = rule.before.trim() === "" && rule.after.trim() === "";
  if (isEmpty && rule.kind === "break")
    return "The rule can't be used: it says neither what stands before the cut nor what stands after it.";
  for (const side of ["before", "after"] as const) {
    try {
      if (rule.how === "regex") patternSource(rule[side]);
    } catch (cause) {
      if (cause instanceof PatternProblem)
        return `The pattern ${shown(rule[side])} can't be used, because ${cause.message}.`;
      throw cause;
    }
  }
  try {
    RegExp(placeSource(rule), "v");
    return null;
  } catch {
    return `The pattern ${shown(rule.before + rule.after)} can't be used, because it is no regular expression.`;
  }
}

function shown(pattern: string): string {
  return `“${pattern.length > 60 ? `${pattern.slice(0, 59)}…` : pattern}”`;
}
