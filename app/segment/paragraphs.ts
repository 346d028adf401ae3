/**
 * From lines to paragraphs. A blank line always separates; a single line break
 * does so unless it only wraps a paragraph. Wrapping is known by the width at
 * which the whole text breaks: a break is a wrap where the next word would not
 * have fitted into the line.
 */
import type { Range } from "../model/range.ts";
import { isSpaceUnit, skipSpace, skipSpaceBack } from "../text/space.ts";
import { endsSentence, startsLower } from "./characters.ts";
import { bullets, markLength } from "./marks.ts";

/** A line without its break and trimmed, or a paragraph of several; `indent` counts the white space before the first line. */
export interface Block extends Range {
  readonly indent: number;
  /** True when a blank line, or the text's edge, stands before it. */
  readonly isDetached: boolean;
}

const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

/** The lines of a text that are not blank, trimmed. */
export function findLines(text: string): Block[] {
  const lines: Block[] = [];
  let isDetached = true;
  const add = (from: number, to: number) => {
    const start = skipSpace(text, from, to);
    if (start === to) {
      isDetached = true;
      return;
    }
    const end = skipSpaceBack(text, start, to);
    lines.push({ start, end, indent: start - from, isDetached });
    isDetached = false;
  };
  let from = 0;
  for (const found of text.matchAll(lineBreak)) {
    add(from, found.index);
    from = found.index + found[0].length;
  }
  add(from, text.length);
  return lines;
}

const width = (line: Block) => line.indent + line.end - line.start;

function firstWordLength(text: string, line: Block): number {
  let i = line.start;
  const limit = Math.min(line.end, line.start + 60);
  while (i < limit && !isSpaceUnit(text.charCodeAt(i))) i++;
  return i - line.start;
}

/** True when the first word of `next` would still have fitted behind `line`. */
function fits(text: string, line: Block, next: Block, wrap: number): boolean {
  return width(line) + 1 + firstWordLength(text, next) <= wrap;
}

/** The indent that most lines have: first lines of paragraphs may have another. */
function commonIndent(lines: readonly Block[]): number {
  const counts = new Map<number, number>();
  for (const { indent } of lines)
    counts.set(indent, (counts.get(indent) ?? 0) + 1);
  let common = 0;
  for (const [indent, count] of counts)
    if (count > (counts.get(common) ?? 0)) common = indent;
  return common;
}

const capitalStart = /^[\p{Pi}\p{Ps}"'’]*[\p{Lu}\p{Lt}]/u;

/** The width at which the text is hard-wrapped, or null when its lines are paragraphs. */
export function findWrapWidth(
  text: string,
  lines: readonly Block[],
): number | null {
  const indent = commonIndent(lines);
  const widths = lines
    .filter((line) => line.indent === indent)
    .map(width)
    .sort((x, y) => x - y);
  // A few longer lines (addresses, tables) do not make the text any wider.
  const wrap = widths[Math.floor(0.98 * (widths.length - 1))];
  if (wrap === undefined || wrap < 30 || wrap > 160) return null;
  let pairs = 0;
  let full = 0;
  let open = 0;
  let capital = 0;
  let paused = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || next.isDetached) return;
    pairs++;
    if (fits(text, line, next, wrap)) return;
    full++;
    if (endsSentence(text, line)) return;
    open++;
    if (capitalStart.test(text.slice(next.start, next.start + 4))) capital++;
    if (/[,;:—–-]/.test(text.charAt(line.end - 1))) paused++;
  });
  // Prose breaks before small letters, too: where every line begins with a capital, it is verse.
  const isVerse = capital === open && (open >= 8 || 2 * paused >= open);
  if (open > 0 && isVerse) return null;
  return pairs >= 3 && full >= 0.5 * pairs && open >= 0.6 * full ? wrap : null;
}

const onlyPunctuation = /^[.!?…,;:)\]}»”’؟،؛۔。、，](?:\s|$)/u;

/** True when `next` only goes on with the paragraph `open`, whose last line is `line`. */
function continues(
  text: string,
  open: Block,
  line: Block,
  next: Block,
  wrap: number | null,
): boolean {
  if (next.isDetached) return false;
  if (onlyPunctuation.test(text.slice(next.start, next.start + 2))) return true;
  const isOpen = !endsSentence(text, line);
  const isLower = startsLower(text, next);
  const isMarked = markLength(text, next) > 0;
  // The second line of an item hangs under its first.
  if (isOpen && isLower && !isMarked && next.indent > line.indent) return true;
  if (wrap !== null) {
    const isFull = !fits(text, line, next, wrap);
    // Amid a sentence a dash or number may come to stand at a line's start.
    const isAmid =
      isFull &&
      isOpen &&
      text[line.end - 1] !== ":" &&
      markLength(text, open) === 0 &&
      !bullets.includes(text.charAt(next.start));
    if (isMarked) return isAmid;
    if (!isFull) return isOpen && isLower;
    return isOpen || next.indent < line.indent + 2;
  }
  if (isMarked || !isOpen) return false;
  const isLong = line.end - line.start >= 35;
  if (isLower) return isLong || endsSentence(text, next);
  return isLong && text[next.start] === "(" && endsSentence(text, next);
}

/** The paragraphs of a text, each trimmed; what lies between them is white space. */
export function findParagraphs(
  text: string,
  lines: readonly Block[] = findLines(text),
): Block[] {
  const wrap = findWrapWidth(text, lines);
  const paragraphs: Block[] = [];
  let last: Block | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (last && open && continues(text, open, last, line, wrap))
      paragraphs[paragraphs.length - 1] = { ...open, end: line.end };
    else paragraphs.push(line);
    last = line;
  }
  return paragraphs;
}
