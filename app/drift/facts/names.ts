/**
 * Names of people, organisations and things: runs of capitalised words, over
 * particles and initials; in scripts without capitals what stands behind a
 * title. Countries are facts of their own.
 */
import { fold, romanise, skeleton } from "../../align/fold.ts";
import type { Range } from "../../model/range.ts";
import type { NameFact, NameKind, PlaceFact } from "./fact.ts";
import type { Reading } from "./reading.ts";

/** Words that a name has at most. */
const longest = 8;

export function names(
  reading: Reading,
  places: readonly PlaceFact[],
): readonly NameFact[] {
  const { tokens } = reading;
  const facts: NameFact[] = [];
  if (isShouted(reading.text)) return facts;
  for (let at = 0; at < tokens.length; at++) {
    const run = runAt(reading, at, places) ?? behindTitle(reading, at);
    if (run === null) continue;
    facts.push(nameOf(reading, run));
    at = run.to - 1;
  }
  return facts;
}

interface Run {
  /** Tokens [from, to) of the name without its title. */
  readonly from: number;
  readonly to: number;
  readonly title?: Range;
  readonly isSure: boolean;
}

/** A headline in capitals tells nothing. */
function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 20 && capitals > 2 * (text.match(/\p{Ll}/gu)?.length ?? 0);
}

function runAt(
  reading: Reading,
  at: number,
  places: readonly PlaceFact[],
): Run | null {
  if (!isCapital(reading, at) || isHeld(reading, at, places)) return null;
  const isFirst = isInitial(reading, at);
  if (isSmall(reading, at) && (isFirst || reading.tokens[at]?.text.length === 1)) return null; // prettier-ignore
  const title = titleAt(reading, at);
  const from = title === null ? at : title.to;
  if (title !== null && !isCapital(reading, from)) return null;
  let to = from + 1;
  let words = 1;
  for (; words < longest; words++) {
    const next = continued(reading, to);
    if (next === null || isHeld(reading, next - 1, places)) break;
    to = next;
  }
  if (isPlaceAlone(reading, from, to, places)) return null;
  const before = title === null ? titleBefore(reading, at) : title.range;
  const sure = isSure(reading, from, to, words, isFirst, before !== null);
  if (!sure && isNoun(reading, from)) return null;
  return { from, to, ...(before === null ? {} : { title: before }), isSure: sure }; // prettier-ignore
}

/** Where nouns have capitals: one that stands behind a word of theirs or ends like them. */
function isNoun(reading: Reading, at: number): boolean {
  const { behind, endings } = reading.lexicon.nouns;
  if (behind.size === 0) return false;
  const word = reading.tokens[at]?.folded ?? "";
  const before = reading.tokens[at - 1];
  return (before?.kind === "word" && (behind.has(before.folded) || (/e[nmrs]?$/.test(before.folded) && /^\p{Ll}/u.test(before.text)))) || endings.some((ending) => word.endsWith(ending)); // prettier-ignore
}

function isSure(
  reading: Reading,
  from: number,
  to: number,
  words: number,
  isFirst: boolean,
  isTitled: boolean,
): boolean {
  const text = reading.tokens[from]?.text ?? "";
  if (isTitled || isAcronym(text) || /\p{Ll}\p{Lu}/u.test(text)) return true;
  // Where nouns have capitals too, one word alone may be any noun.
  if (reading.lexicon.nouns.behind.size > 0) return words > 1 && to - from > 1;
  return !isFirst || words > 1;
}

/** The token behind the next word of the name that goes on at `at`, over what may join two of its words. */
function continued(reading: Reading, at: number): number | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (token === undefined) return null;
  const isClose = !token.isApart && tokens[at + 1]?.isApart === false;
  // J. K. Rowling: the stop of an initial.
  if (token.text === "." && tokens[at - 1]?.text.length === 1 && isCapital(reading, at + 1)) return at + 2; // prettier-ignore
  if (isClose && (token.folded === "-" || token.folded === "'") && isCapital(reading, at + 1)) return at + 2; // prettier-ignore
  if (token.text === "&" && isCapital(reading, at + 1)) return at + 2;
  if (isCapital(reading, at)) return at + 1;
  if (!isParticle(reading, at)) return null;
  let next = at + 1;
  // "Von der", "de l'": an article behind the particle.
  while (next - at < 3 && isBetween(reading, next)) next++;
  return isCapital(reading, next) ? next + 1 : null;
}

function isBetween(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token !== undefined && (token.folded === "'" || isParticle(reading, at) || (/^\p{Ll}/u.test(token.text) && isSmall(reading, at) && token.text.length <= 3)); // prettier-ignore
}

function isParticle(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token !== undefined && /^\p{Ll}/u.test(token.text) && reading.lexicon.particles.has(token.folded); // prettier-ignore
}

/** In scripts without capitals: up to two words behind a title, over its adjectives. */
function behindTitle(reading: Reading, at: number): Run | null {
  const { tokens, lexicon } = reading;
  const title = reading.hit(at, "title");
  const token = tokens[at];
  if (title === undefined || token === undefined || /^[\p{Lu}\p{Ll}]/u.test(token.text)) return null; // prettier-ignore
  let from = at + title.length;
  const [article = ""] = lexicon.prefixes.filter((prefix) => prefix.length === 2); // prettier-ignore
  const isAdjective = (n: number): boolean => article !== "" && (tokens[n]?.folded.startsWith(article) ?? false); // prettier-ignore
  while (from - at < 3 && isAdjective(from)) from++;
  const isPart = (n: number): boolean => {
    const word = tokens[n];
    return word?.kind === "word" && reading.used[n] !== true && !isAdjective(n) && !lexicon.clauses.has(word.folded) && reading.hits(n).length === 0 && word.folded.length > 2; // prettier-ignore
  };
  if (!isPart(from)) return null;
  const to = isPart(from + 1) ? from + 2 : from + 1;
  return { from, to, title: { start: token.start, end: tokens[at + title.length - 1]?.end ?? token.end }, isSure: false }; // prettier-ignore
}

function titleAt(
  reading: Reading,
  at: number,
): { readonly to: number; readonly range: Range } | null {
  const hit = reading.hit(at, "title");
  const token = reading.tokens[at];
  if (hit === undefined || token === undefined) return null;
  const last = at + hit.length;
  const to = reading.is(last, ".") ? last + 1 : last;
  return { to, range: { start: token.start, end: reading.tokens[to - 1]?.end ?? token.end } }; // prettier-ignore
}

/** A title in small letters: le président Macron. */
function titleBefore(reading: Reading, at: number): Range | null {
  for (const back of [1, 2]) {
    const title = titleAt(reading, at - back);
    if (title?.to === at) return title.range;
  }
  return null;
}

function nameOf(reading: Reading, run: Run): NameFact {
  const own = reading.tokens.slice(run.from, run.to);
  const words = own.filter(({ kind }) => kind === "word").map(({ start, end, text }) => ({ start, end, text })); // prettier-ignore
  const telling = words.filter(({ text }) => /^\p{Lu}|^\p{Lo}/u.test(text));
  return {
    kind: "name",
    start: own[0]?.start ?? 0,
    end: own.at(-1)?.end ?? 0,
    words,
    of: kindOf(reading, run, telling),
    key: nameKey(telling.map(({ text }) => text)),
    ...(run.title === undefined ? {} : { title: run.title }),
    isSure: run.isSure,
  };
}

function kindOf(
  reading: Reading,
  run: Run,
  words: readonly { readonly text: string }[],
): NameKind {
  const { organisations } = reading.lexicon;
  if (words.some(({ text }) => organisations.has(fold(text)))) return "organisation"; // prettier-ignore
  const [first] = words;
  if (words.length === 1 && first !== undefined && isAcronym(first.text)) return "acronym"; // prettier-ignore
  const hasInitial = words.length > 1 && words.slice(0, -1).some(({ text }) => text.length === 1); // prettier-ignore
  return run.title !== undefined || hasInitial ? "person" : "unknown";
}

/** The consonants of each word, as transliteration keeps them; acronyms by their letters. */
export function nameKey(words: readonly string[]): string {
  return words
    .map((word) =>
      isAcronym(word) ? fold(word) : skeleton(romanise(fold(word))),
    ) // prettier-ignore
    .filter((key) => key !== "")
    .join(" ");
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word);
}

function isCapital(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text);
}

function isSmall(reading: Reading, at: number): boolean {
  return reading.lexicon.small.has(reading.tokens[at]?.folded ?? "");
}

/** A sentence begins there, or a list's point, or what is quoted. */
function isInitial(reading: Reading, at: number): boolean {
  const before = reading.tokens[at - 1];
  return before === undefined || (before.kind === "mark" && !/^[,;'&()/-]$/.test(before.folded)); // prettier-ignore
}

/** Held by a value; the names of countries may be part of a longer name. */
function isHeld(
  reading: Reading,
  at: number,
  places: readonly PlaceFact[],
): boolean {
  const token = reading.tokens[at];
  if (token === undefined || reading.used[at] !== true) return false;
  return !places.some(({ start, end }) => token.start >= start && token.end <= end); // prettier-ignore
}

function isPlaceAlone(
  reading: Reading,
  from: number,
  to: number,
  places: readonly PlaceFact[],
): boolean {
  const [first, last] = [reading.tokens[from], reading.tokens[to - 1]];
  return first !== undefined && last !== undefined && places.some(({ start, end }) => start <= first.start && end >= last.end); // prettier-ignore
}
