/**
 * Names that stand for one another inside a project: a short form for the
 * whole (Merkel, Angela Merkel), an acronym for its words, and what a text
 * itself says to be one or to own the other (Meta, the parent company of
 * Facebook).
 */
import { fold } from "../../align/fold.ts";
import type { NameFact } from "./fact.ts";
import type { Lexicon } from "./lexicon.ts";
import { Reading } from "./reading.ts";

/** A text with the names found in it. */
export interface NamedText {
  readonly text: string;
  readonly names: readonly NameFact[];
  readonly lexicon: Lexicon;
}

/** Maps the key of a name to that of the name it is an alias of; keys that stand for themselves are absent. */
export type Aliases = ReadonlyMap<string, string>;

export function learnAliases(texts: readonly NamedText[]): Aliases {
  const all = new Map<string, NameFact>();
  for (const { names } of texts)
    for (const name of names) if (!all.has(name.key)) all.set(name.key, name);
  const aliases = new Map<string, string>();
  for (const [short, long] of texts.flatMap(stated)) join(aliases, short, long);
  for (const [key, name] of all) {
    if (aliases.has(key)) continue;
    const wholes = [...all.values()].filter((other) => other !== name && isShortOf(name, other)); // prettier-ignore
    const [only] = wholes;
    // A surname of two people tells neither.
    if (wholes.length === 1 && only !== undefined) join(aliases, key, only.key);
  }
  return aliases;
}

/** The key that stands for a name and all its aliases. */
export function canonicalKey(aliases: Aliases, key: string): string {
  return aliases.get(key) ?? key;
}

function join(aliases: Map<string, string>, key: string, to: string): void {
  const whole = aliases.get(to) ?? to;
  if (key === whole) return;
  aliases.set(key, whole);
  for (const [other, target] of aliases) if (target === key) aliases.set(other, whole); // prettier-ignore
}

function isShortOf(short: NameFact, long: NameFact): boolean {
  if (short.of === "acronym") return initials(long) === fold(short.words[0]?.text ?? ""); // prettier-ignore
  const [own, whole] = [short.key.split(" "), long.key.split(" ")];
  if (own.length >= whole.length || long.of === "acronym") return false;
  // A person is called by the last word, an organisation by the first.
  const [first, last] = [whole.slice(0, own.length), whole.slice(-own.length)];
  const isSame = (part: readonly string[]): boolean => part.join(" ") === short.key; // prettier-ignore
  return isSame(last) || (long.of === "organisation" && isSame(first));
}

/** The first letters of its capitalised words. */
function initials({ words }: NameFact): string {
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text));
  return capitals.length < 2 ? "" : fold(capitals.map(({ text }) => text.slice(0, 1)).join("")); // prettier-ignore
}

/** Pairs that the text joins by words ("formerly") or by brackets behind a name. */
function stated(named: NamedText): readonly (readonly [string, string])[] {
  const reading = new Reading(named.text, named.lexicon);
  return named.names.flatMap((name, n): (readonly [string, string])[] => {
    const next = named.names[n + 1];
    if (next === undefined) return [];
    const between = named.text.slice(name.end, next.start);
    const isBracketed = /^\s?\($/.test(between) && named.text[next.end] === ")";
    if (isBracketed && initials(name) === fold(next.words[0]?.text ?? "")) return [[next.key, name.key]]; // prettier-ignore
    const from = reading.tokens.findIndex(({ start }) => start >= name.end);
    const to = reading.tokens.findIndex(({ start }) => start >= next.start);
    return from >= 0 && isAliasing(reading, from, to) ? [[next.key, name.key]] : []; // prettier-ignore
  });
}

/** Nothing but such words, articles and commas between two names. */
function isAliasing(reading: Reading, from: number, to: number): boolean {
  let isSaid = false;
  for (let at = from; at < to;) {
    const hit = reading.hit(at, "alias");
    const token = reading.tokens[at];
    if (hit !== undefined) {
      isSaid = true;
      at += hit.length;
    } else if (
      token !== undefined &&
      (/^[,('"«»“”„’)]$/u.test(token.text) ||
        reading.lexicon.small.has(token.folded))
    )
      at++; // prettier-ignore
    else return false;
  }
  return isSaid;
}
