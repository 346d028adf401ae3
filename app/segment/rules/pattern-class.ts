/** Character classes: ranges, nested sets, intersections and differences. */
import {
  escapedCharacter,
  letterSets,
  posixSet,
  propertySet,
  quotedAt,
} from "./pattern-escapes.ts";
import { casesOf, classCharacter, PatternProblem } from "./pattern.ts";

export interface ClassFound {
  /** A class of the flag `v`. */
  readonly source: string;
  /** Offset behind its bracket. */
  readonly end: number;
}

/** An item of a class: one character, which may begin a range, or a set. */
type Item = { readonly character: string } | { readonly set: string };

/** Ranges whose other case is added letter by letter are no longer than this. */
const longestCased = 2_000;

/** Reads the class whose bracket stands at the offset. */
export function readClass(
  pattern: string,
  start: number,
  ignoresCase: boolean,
): ClassFound {
  let at = start + 1;
  const isNegated = pattern.charAt(at) === "^";
  if (isNegated) at++;
  const first = at;
  const folded: string[] = [];
  let operator = "";
  let parts: string[] = [];
  const fold = (): void => {
    const right = `[${parts.join("")}]`;
    const left = folded.pop();
    folded.push(left === undefined ? right : `[${left}${operator}${right}]`);
    parts = [];
  };
  for (;;) {
    if (at >= pattern.length)
      throw new PatternProblem("a [ has no ] to close it");
    if (pattern.charAt(at) === "]" && at > first) break;
    const pair = /^(?:&&|--)/.exec(pattern.slice(at, at + 2))?.[0];
    // ICU writes a difference of sets with one hyphen as well.
    const isDifference = pattern.startsWith("-[", at) && parts.length > 0;
    if ((pair !== undefined && parts.length > 0) || isDifference) {
      fold();
      operator = pair ?? "--";
      at += pair === undefined ? 1 : 2;
      continue;
    }
    if (pattern.startsWith("\\Q", at)) {
      const quoted = quotedAt(pattern, at);
      parts.push(...quoted.characters.map(classCharacter));
      at += quoted.length;
      continue;
    }
    const { item, end } = readItem(pattern, at, ignoresCase);
    at = end;
    if ("set" in item) {
      parts.push(item.set);
      continue;
    }
    const isRange =
      pattern.charAt(at) === "-" &&
      at + 1 < pattern.length &&
      !/^-(?:[[\]]|-)/.test(pattern.slice(at, at + 2));
    if (!isRange) {
      parts.push(...characters(item.character, ignoresCase));
      continue;
    }
    const last = readItem(pattern, at + 1, ignoresCase);
    at = last.end;
    if (!("character" in last.item))
      throw new PatternProblem("a range ends in a set");
    parts.push(range(item.character, last.item.character, ignoresCase));
  }
  fold();
  const source = folded.join("");
  return { source: isNegated ? `[^${source}]` : source, end: at + 1 };
}

function characters(character: string, ignoresCase: boolean): string[] {
  return (ignoresCase ? casesOf(character) : [character]).map(classCharacter);
}

function range(from: string, to: string, ignoresCase: boolean): string {
  const start = from.codePointAt(0) ?? 0;
  const end = to.codePointAt(0) ?? 0;
  if (end < start)
    throw new PatternProblem(`the range ${from}-${to} runs backwards`);
  const plain = `${classCharacter(from)}-${classCharacter(to)}`;
  if (!ignoresCase || end - start > longestCased) return plain;
  let others = "";
  for (let code = start; code <= end; code++)
    for (const one of casesOf(String.fromCodePoint(code))) {
      const other = one.codePointAt(0) ?? 0;
      if (other < start || other > end) others += classCharacter(one);
    }
  return plain + others;
}

function readItem(
  pattern: string,
  at: number,
  ignoresCase: boolean,
): { readonly item: Item; readonly end: number } {
  const named = /^\[:(\^?[A-Za-z]+):\]/.exec(pattern.slice(at, at + 20));
  if (named !== null)
    return { item: { set: posixSet(named[1] ?? "") }, end: at + named[0].length }; // prettier-ignore
  if (pattern.charAt(at) === "[") {
    const nested = readClass(pattern, at, ignoresCase);
    return { item: { set: nested.source }, end: nested.end };
  }
  if (pattern.charAt(at) !== "\\") {
    const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    return { item: { character }, end: at + character.length };
  }
  const set = setEscape(pattern, at, ignoresCase);
  if (set !== null) return { item: { set: set.source }, end: set.end };
  if (pattern.charAt(at + 1) === "b")
    return { item: { character: "\b" }, end: at + 2 };
  const escaped = escapedCharacter(pattern, at);
  if (escaped === null)
    throw new PatternProblem(
      `${pattern.slice(at, at + 2)} means nothing in a class`,
    );
  return {
    item: { character: escaped.character },
    end: at + escaped.length,
  };
}

const property = /\\([pP])(?:\{([^{}]{1,60})\}|([A-Za-z]))/y;

/** A backslash with a letter that stands for a set, or \p{…}; null where it is none. */
export function setEscape(
  pattern: string,
  at: number,
  ignoresCase: boolean,
): ClassFound | null {
  property.lastIndex = at;
  const found = property.exec(pattern);
  if (found !== null) {
    const name = found[2] ?? found[3] ?? "";
    const isCased = ignoresCase && /^(?:Lu|Ll|Lt|upper|lower)/i.test(name);
    return {
      source: propertySet(isCased ? "LC" : name, found[1] === "P"),
      end: at + found[0].length,
    };
  }
  const set = letterSets[pattern.charAt(at + 1)];
  return set === undefined ? null : { source: set, end: at + 2 };
}
