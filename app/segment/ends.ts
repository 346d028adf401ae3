/**
 * Decides where the sentences of one paragraph end. Every run of terminators
 * is judged by the word before it, the marks behind it and the word after.
 */
import type { Range } from "../model/range.ts";
import { skipSpace, skipSpaceBack } from "../text/space.ts";
import { closers, terminators } from "./characters.ts";
import { findItemStarts } from "./enumerations.ts";
import type { Language } from "./language-data.ts";
import { bullets } from "./marks.ts";
import { findQuotations } from "./quotations.ts";

type Verdict = "end" | "inside" | "unsure";

const run = new RegExp(
  `\\.(?:[ \\u00a0]\\.)+\\.*|${terminators}+(?:[ \\u00a0\\u202f]+[!?]+)*`,
  "gu",
);
const moreTerminators = new RegExp(`${terminators}+`, "uy");
const closerHere = new RegExp(closers, "u");
const note =
  /\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\d{1,3}(?:[, ]\d{1,3})*(?=\s+[\p{Lu}\p{Pi}"(])/uy;
const spacedCloser = /[ \u00a0\u202f]+[»›]/y;
const upper = /\p{Lu}|\p{Lt}/u;
const lowerLetter = /\p{Ll}/u;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;
const leading = /[\p{Pi}\p{Ps}"'„‚“”‘’«»‹›¿¡_*]/u;
const noSpaceScript = /[。．！？｡]/u;
const nextWordHere = /[\p{L}\p{M}]{1,40}/uy;
const wordBefore =
  /[\p{L}\p{M}\p{Nd}](?:[\p{L}\p{M}\p{Nd}]|\.(?=[\p{L}\p{M}\p{Nd}])){0,39}$/u;

/** The character that begins at the offset, whole even where it takes two units. */
function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** What stands around a run of terminators. */
interface Site {
  readonly text: string;
  readonly start: number;
  /** Behind the run and its closing marks. */
  readonly end: number;
  readonly marks: string;
  readonly isClosed: boolean;
  /** The word before the run, dots inside it kept. */
  readonly word: string;
  /** First unit that is not white space behind `end`, and the first letter, digit or other sign from there. */
  readonly next: number;
  readonly nextStart: number;
  readonly nextChar: string;
  readonly nextWord: string;
}

function extend(text: string, from: number, opening: ReadonlySet<number>) {
  let i = from;
  for (;;) {
    const char = text.charAt(i);
    if (char !== "" && closerHere.test(char) && !opening.has(i)) {
      i++;
      continue;
    }
    spacedCloser.lastIndex = i;
    const spaced = spacedCloser.exec(text);
    if (spaced && !opening.has(i + spaced[0].length - 1)) {
      i += spaced[0].length;
      continue;
    }
    if (i > from) {
      moreTerminators.lastIndex = i;
      const more = moreTerminators.exec(text);
      if (more) {
        i += more[0].length;
        continue;
      }
    }
    const before = text.charAt(from - 2);
    note.lastIndex = i;
    const found = note.exec(text);
    if (
      found &&
      (!digit.test(found[0].charAt(0)) || /[\p{Ll}\p{Lo})\]”"]/u.test(before))
    ) {
      i += found[0].length;
      continue;
    }
    return i;
  }
}

function look(
  text: string,
  found: RegExpExecArray,
  opening: ReadonlySet<number>,
): Site {
  const start = found.index;
  const runEnd = start + found[0].length;
  const end = extend(text, runEnd, opening);
  const next = skipSpace(text, end, text.length);
  let nextStart = next;
  while (nextStart < next + 6 && leading.test(text.charAt(nextStart))) {
    nextStart = skipSpace(text, nextStart + 1, text.length);
  }
  nextWordHere.lastIndex = nextStart;
  return {
    text,
    start,
    end,
    marks: found[0],
    isClosed: end > runEnd,
    word:
      wordBefore.exec(text.slice(Math.max(0, start - 41), start))?.[0] ?? "",
    next,
    nextStart,
    nextChar: charAt(text, nextStart),
    nextWord: nextWordHere.exec(text)?.[0] ?? "",
  };
}

function isStarter(site: Site, language: Language): boolean {
  const after = site.text.charAt(site.nextStart + site.nextWord.length);
  if (after === "." && site.nextWord.length === 1) return false;
  return (
    upper.test(site.nextChar) &&
    language.starters.has(site.nextWord.toLowerCase())
  );
}

/** The word before `word`, letters only. */
function wordBeforeThat(site: Site): string {
  const to = skipSpaceBack(
    site.text,
    Math.max(0, site.start - 80),
    site.start - site.word.length,
  );
  return wordBefore.exec(site.text.slice(Math.max(0, to - 41), to))?.[0] ?? "";
}

function judgeNumber(site: Site, language: Language): Verdict {
  const { ordinals } = language;
  if (!ordinals) return "end";
  if (site.word.length > 3) return "end";
  const next = site.nextWord.toLowerCase();
  if (language.months.has(next) || ordinals.after.has(next)) return "inside";
  if (isStarter(site, language)) return "end";
  return ordinals.before.has(wordBeforeThat(site).toLowerCase())
    ? "inside"
    : "end";
}

const isAcronym = /^(?:\p{L}\p{M}*\.)+\p{L}\p{M}*$/u;
const isClock = /^[ap]\.m$/i;
const isRoman = /^[IVXLC]{2,7}$/;
const vowelless =
  /^(?:(?![aeiouyáàâäãåéèêëíìîïóòôöõøúùûüýœæ])\p{Script=Latin}){2,5}$/iu;

function judgeWord(site: Site, language: Language): Verdict {
  const { word } = site;
  const key = word.toLowerCase();
  const kind = language.abbreviations.get(key);
  const starts = isStarter(site, language);
  const isNumber = digit.test(site.nextChar);
  switch (kind) {
    case "title":
      return "inside";
    case "numbered":
      return isNumber || /^[ivxlcIVXLC]+$/.test(site.nextWord)
        ? "inside"
        : "end";
    case "inner":
      return starts ? "end" : "inside";
    case "final":
      return upper.test(site.nextChar) ? "end" : "inside";
    case undefined:
      break;
  }
  if (isClock.test(word)) {
    const nextKind = language.abbreviations.get(site.nextWord.toLowerCase());
    const isShortened =
      site.text[site.nextStart + site.nextWord.length] === ".";
    return upper.test(site.nextChar) && !(isShortened && nextKind === "title")
      ? "end"
      : "inside";
  }
  if (isAcronym.test(word)) return starts ? "end" : "inside";
  if ([...word.normalize("NFC")].length === 1 && letter.test(word))
    return starts ? "end" : "inside";
  if (language.ordinals && isRoman.test(word)) return starts ? "end" : "unsure";
  if (language.isKnown && vowelless.test(word) && word !== word.toUpperCase())
    return starts ? "end" : "inside";
  return language.isKnown ? "end" : "unsure";
}

function judgeFullStop(site: Site, language: Language): Verdict {
  if (lowerLetter.test(site.nextChar)) return "inside";
  if (site.isClosed || site.word === "") return "end";
  if (/^\p{Nd}+$/u.test(site.word)) return judgeNumber(site, language);
  return judgeWord(site, language);
}

const address = /:\/\/|@|^www\.|[/\\=&]/i;
const domain =
  /^(?:com|org|net|edu|gov|info|de|fr|it|es|uk|eu|io|ch|at|html?|js|ts|pdf|exe)\b/i;

/** No white space behind the run: an end only where a space was forgotten. */
function judgeTight(site: Site): Verdict {
  const { text, start, end, marks } = site;
  if (noSpaceScript.test(marks)) return "end";
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  const token =
    (/\S*$/u.exec(before)?.[0] ?? "") +
    marks +
    (/^\S*/u.exec(after)?.[0] ?? "");
  if (address.test(token) || domain.test(after)) return "inside";
  if (/[؟۔।։]/u.test(marks)) return "end";
  const isPlainBefore =
    /(?:^|[^\p{L}.])(?:\p{L}\p{M}*){2,}$|\d$|[)"”»]$/u.test(before) ||
    site.isClosed;
  const isPlainAfter = /^[\p{Pi}„"(¿¡]*\p{Lu}\p{M}*(?:\p{Ll}|['’\s])/u.test(
    after,
  );
  const isArabic =
    /\p{Script=Arabic}{2}$/u.test(before) &&
    /^\p{Script=Arabic}{2}/u.test(after);
  return (isPlainBefore && isPlainAfter) || isArabic ? "end" : "inside";
}

function judge(site: Site, language: Language): Verdict {
  const { text, marks, next, nextChar } = site;
  if (site.end === next) return judgeTight(site);
  const follower = text.charAt(next);
  if (/[,;:،؛)\]}%=/]/u.test(follower) && !leading.test(follower))
    return "inside";
  if (/\p{Pd}/u.test(follower)) {
    const spoken = charAt(text, skipSpace(text, next + 1, text.length));
    return lowerLetter.test(spoken) ||
      digit.test(spoken) ||
      /[,;.]/.test(spoken)
      ? "inside"
      : "end";
  }
  if (noSpaceScript.test(marks)) return "end";
  const isEllipsis = /^(?:\.{2,3}|…|‥|\.(?:[ \u00a0]\.){1,2})$/u.test(marks);
  if (isEllipsis)
    return upper.test(nextChar) || digit.test(nextChar) ? "end" : "inside";
  if (marks === ".") return judgeFullStop(site, language);
  if (/^[!?]/.test(marks)) {
    const isName = language.exclamations.has((site.word + marks).toLowerCase());
    return lowerLetter.test(nextChar) || (isName && !isStarter(site, language))
      ? "inside"
      : "end";
  }
  return lowerLetter.test(nextChar) ? "inside" : "end";
}

const inlineBullet = new RegExp(`\\s[${bullets}]\\s*[\\p{L}\\p{N}]`, "gu");

/** Offsets behind the sentences of a paragraph, in order; the last is the paragraph's end. */
export function findEnds(text: string, language: Language): number[] {
  const { opening, held } = findQuotations(text);
  const second = secondOpinion(text, language);
  const items = findItemStarts(text);
  const ends = new Set<number>();
  let h = 0;
  let behind = 0;
  run.lastIndex = 0;
  for (const found of text.matchAll(run)) {
    if (found.index < behind) continue;
    if (items.marks.has(found.index)) continue;
    const site = look(text, found as RegExpExecArray, opening);
    while ((held[h]?.end ?? Infinity) < site.end) h++;
    const range: Range | undefined = held[h];
    if (range && range.start < site.start && site.end < range.end) continue;
    behind = site.end;
    if (site.next >= text.length) continue;
    const verdict = judge(site, language);
    if (
      verdict === "end" ||
      (verdict === "unsure" && second(site.end, site.next))
    )
      ends.add(site.end);
  }
  for (const at of items.starts) ends.add(skipSpaceBack(text, 0, at));
  if (text.search(inlineBullet) >= 0 && bullets.includes(text.charAt(0)))
    for (const found of text.matchAll(inlineBullet))
      ends.add(skipSpaceBack(text, 0, found.index + 1));
  ends.delete(0);
  ends.add(text.length);
  return [...ends].sort((a, b) => a - b);
}

/** Intl's time grows faster than the text: past this it is not asked. */
const secondOpinionLength = 20_000;

function secondOpinion(text: string, language: Language) {
  let starts: Set<number> | undefined;
  return (end: number, next: number): boolean => {
    if (language.isKnown || text.length > secondOpinionLength) return true;
    if (!starts) {
      const segmenter = new Intl.Segmenter(language.tag, {
        granularity: "sentence",
      });
      starts = new Set([...segmenter.segment(text)].map((s) => s.index));
    }
    for (let i = end; i <= next; i++) if (starts.has(i)) return true;
    return false;
  };
}
