/** What stands around a run of terminators: all that the judgement looks at. */
import { skipSpace, skipSpaceBack } from "../text/space.ts";
import { closers, terminators } from "./characters.ts";

export interface Site {
  readonly text: string;
  readonly start: number;
  /** Behind the run, its closing marks and its note marks. */
  readonly end: number;
  /** The run itself. */
  readonly marks: string;
  /** True when a closing mark or a note mark follows the run. */
  readonly isClosed: boolean;
  /** The word before the run, with the dots and hyphens inside it. */
  readonly word: string;
  /** The first unit behind `end` that is not white space. */
  readonly next: number;
  /** From there, behind opening marks: the first character and the word it begins. */
  readonly nextStart: number;
  readonly nextChar: string;
  readonly nextWord: string;
}

const moreTerminators = new RegExp(`${terminators}+`, "uy");
const closer = new RegExp(closers, "u");
const spacedCloser = /\s{1,3}[»›]/y;
/** Note marks: [12], raised figures, or figures set tight behind a word: "consultation.11 12 Take". */
const note =
  /\[\d{1,3}(?:[,–-]\s?\d{1,3})*\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\d{1,3}(?:[, ]\d{1,3})*(?=\s+[\p{Lu}\p{Pi}"(])/uy;
const beforeNote = /[\p{Ll}\p{Lo})\]”"]/u;
const leading = /[\p{Pi}\p{Ps}"'„‚“”‘’«»‹›¿¡_*]/u;
const leadingCount = 6;
const clipped = /(?<=['’‘])[stnk]\s+(?=\p{Lu})/uy;
const nextWordHere = /[\p{L}\p{M}]{1,40}/uy;
const wordEnd =
  /[\p{L}\p{M}\p{Nd}](?:[\p{L}\p{M}\p{Nd}]|\.?-(?=[\p{L}\p{M}\p{Nd}])|\.(?=[\p{L}\p{M}\p{Nd}])){0,39}°?$/u;

/** The character at the offset, whole even where it takes two units; empty at the end. */
export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** The word that ends at the offset; empty when there is none. */
function wordBefore(text: string, at: number): string {
  return wordEnd.exec(text.slice(Math.max(0, at - 41), at))?.[0] ?? "";
}

/** The word before the site's word. */
export function precedingWord(site: Site): string {
  const end = site.start - site.word.length;
  return wordBefore(site.text, skipSpaceBack(site.text, end - 8, end));
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Moves behind the closing marks, further terminators and notes that belong to the run. */
function skipClosing(text: string, from: number, opening: ReadonlySet<number>) {
  let i = from;
  for (;;) {
    const spaced = matchAt(spacedCloser, text, i);
    const found = matchAt(note, text, i);
    if (closer.test(text.charAt(i)) && !opening.has(i)) i++;
    else if (spaced !== "" && !opening.has(i + spaced.length - 1))
      i += spaced.length;
    else if (
      found !== "" &&
      (!/^\d/.test(found) || beforeNote.test(text.charAt(from - 2)))
    )
      i += found.length;
    else {
      const more = i > from ? matchAt(moreTerminators, text, i) : "";
      if (more === "") return i;
      i += more.length;
    }
  }
}

/** Looks around the run of terminators at `[start, start + marks.length)`. */
export function lookAround(
  text: string,
  start: number,
  marks: string,
  opening: ReadonlySet<number>,
): Site {
  const runEnd = start + marks.length;
  const end = skipClosing(text, runEnd, opening);
  const next = skipSpace(text, end, text.length);
  let nextStart = next;
  for (let n = 0; n < leadingCount && leading.test(text.charAt(nextStart)); n++)
    nextStart = skipSpace(text, nextStart + 1, text.length);
  // "’s Avonds": Dutch begins with the next word's capital.
  nextStart += matchAt(clipped, text, nextStart).length;
  return {
    text,
    start,
    end,
    marks,
    isClosed: end > runEnd,
    word: wordBefore(text, start),
    next,
    nextStart,
    nextChar: characterAt(text, nextStart),
    nextWord: matchAt(nextWordHere, text, nextStart),
  };
}
