/**
 * Judges whether a run of terminators ends a sentence, by the word before it,
 * the marks behind it and the word after.
 */
import { skipSpace } from "../text/space.ts";
import { smallLetter as lower } from "./characters.ts";
import type { AbbreviationClass, Language } from "./language-data.ts";
import { isInDate } from "./spaced-dates.ts";
import { isSaid } from "./saying.ts";
import { isMeasure } from "./single-letters.ts";
import { characterAt, precedingWord } from "./site.ts";
import type { Site } from "./site.ts";

/** `unsure` is for languages without data: a second opinion decides. */
export type Verdict = "end" | "inside" | "unsure";

const upper = /\p{Lu}|\p{Lt}/u;
const digit = /\p{Nd}/u;
/** Terminators that nothing but the end of a sentence is written with. */
const plainMark = /[^.!?…‥‼⁇⁈⁉;:\s\u2013\u2014-]/u;

/** True when the next word's capital can only be that of a new sentence. */
function startsSentence(site: Site, language: Language): boolean {
  const behind = site.text.charAt(site.nextStart + site.nextWord.length);
  if (behind === "." && site.nextWord.length === 1) return false;
  return (
    upper.test(site.nextChar) &&
    language.starters.has(site.nextWord.toLowerCase())
  );
}

/** A full stop behind a number: an ordinal or the end. */
function judgeNumber(site: Site, language: Language): Verdict {
  const { ordinals } = language;
  if (isInDate(site)) return "inside";
  if (!ordinals || site.word.length > 3)
    return language.isKnown ? "end" : "unsure";
  const next = site.nextWord.toLowerCase();
  if (language.months.has(next) || ordinals.after.has(next)) return "inside";
  if (startsSentence(site, language)) return "end";
  const before = precedingWord(site).toLowerCase();
  return ordinals.before.has(before) ? "inside" : "end";
}

function findAbbreviation(
  word: string,
  language: Language,
): AbbreviationClass | undefined {
  const find = (key: string) =>
    language.abbreviations.get(key) ??
    (key.length > 1
      ? language.abbreviations.get(key.charAt(0).toLowerCase() + key.slice(1))
      : undefined);
  return (
    find(word) ??
    find(/-([^-]{2,})$/.exec(word)?.[1] ?? "") ??
    // "Tuesday.Mr" where a space was forgotten.
    find(/[^.-]{2,}\.([^.-]{2,})$/.exec(word)?.[1] ?? "") ??
    language.suffixes.find(([suffix]) => word.endsWith(suffix))?.[1]
  );
}

const leadLength = 16;
const acronym = /^(?:\p{L}\p{M}*[.-]+)+\p{L}\p{M}*$/u;
const clock = /^[ap]\.m$/i;
const roman = /^[IVXLC]{2,7}$/;
const romanNumber = /^[ivxlcIVXLC]+$/;
const singleLetter = /^\p{L}\p{M}*$/u;
/** After decomposition. */
const vowelless = /^(?:(?![aeiouyøæœı])\p{Script=Latin}\p{M}*){2,5}$/iu;

function judgeAbbreviation(
  site: Site,
  language: Language,
  kind: AbbreviationClass,
): Verdict {
  const isCapital = /\p{Lu}|\p{Lt}|\p{Lo}/u.test(site.nextChar);
  const starts = startsSentence(site, language);
  const isQuoted = site.nextStart > site.next;
  switch (kind) {
    case "title":
      return "inside";
    case "numbered":
      return digit.test(site.nextChar) ||
        (romanNumber.test(site.nextWord) && !starts && !isQuoted)
        ? "inside"
        : "end";
    case "inner":
      return starts ? "end" : "inside";
    case "final":
      return isCapital ? "end" : "inside";
  }
}

/** True when so little stands before the word that it can hardly be a sentence: "At 5 a.m." */
function isLead(site: Site): boolean {
  const before = site.text.slice(
    Math.max(0, site.start - leadLength),
    site.start - site.word.length,
  );
  const from = before.search(/[.!?]\s[^.!?]*$/u);
  return (
    site.start < leadLength ||
    (from >= 0 &&
      before
        .slice(from + 1)
        .trim()
        .split(/\s+/u).length <= 2)
  );
}

const timeZone =
  /^(?:[A-Z]{2,4}\b|\p{Lu}\p{Ll}+ (?:[Tt]ime|Standard|Daylight)\b)/u;

/** "5 a.m. Monday", "5 a.m. Eastern time", and "At 5 a.m. Mr. Smith" at a sentence's start. */
function goesOnAfterClock(site: Site, language: Language): boolean {
  const { text, nextStart, nextWord } = site;
  if (startsSentence(site, language)) return false;
  const isTitle =
    text[nextStart + nextWord.length] === "." &&
    findAbbreviation(nextWord, language) === "title";
  return (
    language.weekdays.has(nextWord.toLowerCase()) ||
    timeZone.test(text.slice(nextStart, nextStart + 30)) ||
    (isTitle && isLead(site))
  );
}

/** The parts of an abbreviation written with spaces, joined: "т. д." is т.д; empty where there are none. */
function joinParts(site: Site): string {
  const before = site.text
    .slice(Math.max(0, site.start - site.word.length - 12), site.start)
    .slice(0, -site.word.length);
  const part = /(?:^|[\s(])([\p{L}\p{M}.]{1,8}?)\.[ \u00a0\u202f]$/u.exec(
    before,
  );
  return part?.[1] === undefined ? "" : `${part[1]}.${site.word}`;
}

/** A full stop behind a word: an abbreviation, an initial or the end. */
function judgeWord(site: Site, language: Language): Verdict {
  const { word, nextStart } = site;
  const starts = startsSentence(site, language);
  if (clock.test(word)) {
    return upper.test(site.nextChar) && !goesOnAfterClock(site, language)
      ? "end"
      : "inside";
  }
  const kind =
    language.abbreviations.get(joinParts(site)) ??
    findAbbreviation(word, language);
  const isSingle = singleLetter.test(word) || /-\p{Lu}\p{M}*$/u.test(word);
  if (kind && !(isSingle && kind === "numbered"))
    return judgeAbbreviation(site, language, kind);
  if (acronym.test(word)) return starts ? "end" : "inside";
  if (isSingle) {
    if (isMeasure(site)) return "end";
    // "schrieb er auf X. „Meta …": names are not quoted behind an initial.
    const isQuoted = nextStart > site.next && lower.test(precedingWord(site));
    return starts || isQuoted ? "end" : "inside";
  }
  if (language.ordinals && roman.test(word)) return starts ? "end" : "inside";
  const isShort = vowelless.test(word.normalize("NFD")) && word !== word.toUpperCase(); // prettier-ignore
  if (!language.isKnown)
    return isShort && digit.test(site.nextChar) ? "inside" : "unsure";
  return isShort && !starts ? "inside" : "end";
}

/** "iPhone", "eBay", "mRNA": a small letter that a sentence may begin with. */
function isCamel(site: Site): boolean {
  return /^\p{Ll}\p{Lu}/u.test(site.nextWord);
}

function judgeFullStop(site: Site, language: Language): Verdict {
  if (lower.test(site.nextChar) && !isCamel(site)) return "inside";
  if (site.isClosed || site.word === "") return "end";
  return /^\p{Nd}+$/u.test(site.word)
    ? judgeNumber(site, language)
    : judgeWord(site, language);
}

const address = /:\/\/|@|^www\.|[/\\=&]/i;
const domain =
  /^(?:com|org|net|edu|gov|info|de|fr|it|es|uk|eu|io|ch|at|html?|js|ts|pdf|exe)\b/i;
const wordOrNumberEnd = /(?:^|[^\p{L}.])(?:\p{L}\p{M}*){2,}$|\d$/u;
const capitalStart = /^[\p{Pi}„"(¿¡]*\p{Lu}\p{M}*(?:\p{Ll}|['’\s])/u;
const arabicEnd = /\p{Script=Arabic}{2}$/u;
const arabicStart = /^\p{Script=Arabic}{2}/u;
/** Particles that carry a quoted sentence on in Japanese. */
const carriesOn = /[とっのをがはにもでだやへ]/;

/** No white space behind the run: an end only where scripts need none, or one was forgotten. */
function judgeTight(site: Site): Verdict {
  const { text, start, end, marks, isClosed } = site;
  const after = text.slice(end, end + 40);
  if (plainMark.test(marks)) {
    const isDecimal = /^[．｡]$/.test(marks) && digit.test(after.charAt(0));
    return isDecimal || (isClosed && carriesOn.test(after.charAt(0)))
      ? "inside"
      : "end";
  }
  const before = text.slice(Math.max(0, start - 40), start);
  const token = `${/\S*$/u.exec(before)?.[0] ?? ""}${marks}${/^\S*/u.exec(after)?.[0] ?? ""}`;
  if (address.test(token) || domain.test(after)) return "inside";
  if (arabicEnd.test(before) && arabicStart.test(after)) return "end";
  const isPlain = isClosed || wordOrNumberEnd.test(before);
  return isPlain && capitalStart.test(after) ? "end" : "inside";
}

const carrying = /^[,;:،؛、，)\]}%=/]/u;
const listMark = /^\((?:\p{L}|[ivxlc]{1,6}|\d{1,3})\)\s/u;
const citation = /^\([^()]{1,60}\)\s*[.!?,;]/u;
const ellipsis = /^(?:\.{2,3}|…|‥|\.(?:[ \u00a0]\.){1,2})$/u;
/** Three spaced dots stand for words left out; a fourth is the full stop. */
const elision = /^\.(?:[ \u00a0]\.){2}$/u;

function judgeDash(site: Site): Verdict {
  let i = site.next;
  while (/\p{Pd}/u.test(site.text.charAt(i))) i++;
  const spoken = characterAt(
    site.text,
    skipSpace(site.text, i, site.text.length),
  );
  return lower.test(spoken) || /^[\p{Nd},;.]/u.test(spoken) ? "inside" : "end";
}

/** Judges a run of terminators with text behind it. */
export function judge(site: Site, language: Language): Verdict {
  const { text, marks, next, nextChar } = site;
  if (site.isClosed && isSaid(site, language)) return "inside";
  if (site.end === next) return judgeTight(site);
  if (carrying.test(text.charAt(next))) return "inside";
  if (/^[;:]$/.test(marks)) return upper.test(nextChar) ? "end" : "inside";
  if (/\p{Pd}/u.test(text.charAt(next))) return judgeDash(site);
  if (text.charAt(next) === "(") {
    const bracket = text.slice(next, next + 64);
    if (listMark.test(bracket)) return "end";
    if (site.isClosed && citation.test(bracket)) return "inside";
  }
  if (plainMark.test(marks)) return "end";
  if (elision.test(marks) && /\s/u.test(text.charAt(site.start - 1)))
    return "inside";
  if (ellipsis.test(marks) || /^[-–—]/.test(marks))
    return upper.test(nextChar) || digit.test(nextChar) ? "end" : "inside";
  if (marks === ".") return judgeFullStop(site, language);
  if (lower.test(nextChar)) return "inside";
  const name = (site.word + marks).toLowerCase();
  return language.exclamations.has(name) && !startsSentence(site, language)
    ? "inside"
    : "end";
}
