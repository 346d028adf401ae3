/** Tells headings, items, bylines, timestamps and captions from prose. */
import type { SegmentKind } from "../model/records.ts";
import { endsSentence } from "./characters.ts";
import type { Language } from "./language-data.ts";
import { bullets, markLength } from "./marks.ts";
import type { Block } from "./paragraphs.ts";

const headingLength = 160;
const clock = /\d{1,2}\s?[:.h]\s?\d{2}|\d{1,2}\s?(?:h|Uhr|[ap]\.?m\.?)\b/iu;
const date =
  /\d{4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,2}|\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4}/u;
const year = /\b(?:1[5-9]|20)\d{2}\b|[١٢][٠-٩]{3}/u;
const url = /https?:\/\/|www\.|\b[\w-]+\.(?:com|org|net|info|[a-z]{2})\b/iu;
const capitalised =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|d[aeio']|de[lr]?|van|von|di|und?|and|et|e|y)$/u;

const wordsOf = (line: string) => line.match(/\p{L}[\p{L}\p{M}'’.]*/gu) ?? [];

function isTimestamp(line: string, language: Language): boolean {
  const words = wordsOf(line.toLowerCase()).map((w) => w.replace(/\.$/, ""));
  const hasMonth = words.some((w) => language.months.has(w));
  const isDated =
    date.test(line) ||
    (hasMonth && /\p{Nd}/u.test(line)) ||
    (clock.test(line) && words.length <= 3);
  if (!isDated && !(year.test(line) && words.length <= 2)) return false;
  const others = words.filter(
    (w) =>
      !language.months.has(w) &&
      !language.weekdays.has(w) &&
      !language.labels.timestamp.has(w) &&
      !/^(?:[ap]\.?m|gmt|utc|ce?s?t|e[sd]t|p[sd]t|h|t|z|uhr)$/.test(w),
  );
  return others.length === 0 && isDated;
}

/** True when the line begins with one of the labels, as a whole word. */
function hasLabel(line: string, labels: readonly string[]): boolean {
  const lower = line.toLowerCase();
  return labels.some(
    (label) =>
      lower.startsWith(label) &&
      !/[\p{L}\p{M}]/u.test(lower.charAt(label.length)),
  );
}

/** How far around a line of capitals its last word is looked for. */
const nameWindow = 5_000;
const nameWord = /^\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}'’-]*$|^\p{Lu}\.$/u;

/** A bare name; what the text around speaks of as well is rather its subject. */
function isName(
  text: string,
  block: Block,
  words: readonly string[],
  language: Language,
): boolean {
  const last = words.at(-1);
  if (!language.sentenceCase || last === undefined) return false;
  if (words.length < 2 || words.length > 3) return false;
  return (
    words.every((w) => nameWord.test(w)) &&
    !text
      .slice(Math.max(0, block.start - nameWindow), block.start)
      .includes(last) &&
    !text.slice(block.end, block.end + nameWindow).includes(last)
  );
}

function isByline(
  text: string,
  block: Block,
  line: string,
  language: Language,
): boolean {
  const split = (part: string) =>
    part.split(/[\s,/|&]+/u).filter((w) => w !== "");
  const label = language.labels.byline.find((l) => hasLabel(line, [l]));
  if (label === undefined) return isName(text, block, split(line), language);
  const rest = line.slice(label.length).replace(/^[\s:]+/u, "");
  const names = split(rest);
  const isCaseless = !/\p{Lu}|\p{Ll}/u.test(rest);
  return (
    names.length > 0 &&
    names.length <= 8 &&
    (isCaseless || names.every((w) => capitalised.test(w)))
  );
}

function isItem(text: string, block: Block, language: Language): boolean {
  const length = markLength(text, block);
  if (length === 0) return false;
  const first = text.charAt(block.start);
  if (language.dialogueDashes.includes(first)) return false;
  if (bullets.includes(first)) return true;
  // "5. Mai" is a date.
  const rest = /^[\p{L}\p{M}]+/u.exec(
    text.slice(block.start + length, block.start + length + 20),
  );
  return !(rest && language.months.has(rest[0].toLowerCase()));
}

/** What a paragraph is by itself. */
export interface Draft {
  readonly kind: SegmentKind;
  /** True when it does not end as a sentence does. */
  readonly isOpen: boolean;
  /** True when it begins with a number. */
  readonly isNumbered: boolean;
}

function draftLine(
  text: string,
  block: Block,
  line: string,
  language: Language,
): SegmentKind {
  if (/\p{Nd}/u.test(line) && isTimestamp(line, language)) return "timestamp";
  if (endsSentence(text, block)) return "sentence";
  if (isByline(text, block, line, language)) return "byline";
  const { caption, source } = language.labels;
  const words = wordsOf(line.toLowerCase());
  const isShort = words.length <= 4;
  if (
    hasLabel(line, caption) ||
    (isShort && words.some((w) => caption.includes(w)))
  )
    return "caption";
  if (hasLabel(line, source) || (words.length <= 8 && url.test(line)))
    return "other";
  return /[,;،؛]$/u.test(line) ? "sentence" : "heading";
}

/** Judges a paragraph by itself; a "heading" is a candidate that {@link settleKinds} confirms. */
export function draftKind(
  text: string,
  block: Block,
  language: Language,
): Draft {
  const draft = {
    isOpen: !endsSentence(text, block),
    isNumbered: /^\p{Nd}/u.test(text.charAt(block.start)),
  };
  if (isItem(text, block, language)) return { ...draft, kind: "item" };
  if (block.end - block.start > headingLength)
    return { ...draft, kind: "sentence" };
  const line = text.slice(block.start, block.end);
  if (/^#{1,6}\s/.test(line)) return { ...draft, kind: "heading" };
  if (!/[\p{L}\p{N}]/u.test(line)) return { ...draft, kind: "other" };
  return { ...draft, kind: draftLine(text, block, line, language) };
}

const isBody = (kind: SegmentKind | undefined) =>
  kind === "sentence" || kind === "item";

/**
 * The kinds of all paragraphs. A line without a full stop heads what follows,
 * a lone numbered one too; where no prose follows it is something else.
 */
export function settleKinds(drafts: readonly Draft[]): SegmentKind[] {
  const kinds = drafts.map(({ kind, isOpen, isNumbered }, i) => {
    const isLone =
      drafts[i - 1]?.kind !== "item" && drafts[i + 1]?.kind === "sentence";
    return kind === "item" && isNumbered && isOpen && isLone ? "heading" : kind;
  });
  const lastBody = kinds.findLastIndex(isBody);
  const other = lastBody < 0 ? "sentence" : "other";
  return kinds.map((kind, i) =>
    kind === "heading" && i > lastBody ? other : kind,
  );
}
