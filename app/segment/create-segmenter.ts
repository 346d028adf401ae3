import type { Range, SegmentRange } from "../model/range.ts";
import type { SegmentKind, VersionId } from "../model/records.ts";
import type { SegmentationRule } from "../model/settings.ts";
import { draftKind, settleKinds } from "./kinds.ts";
import type { Draft } from "./kinds.ts";
import type { Language, LanguageData } from "./language-data.ts";
import { findLanguage } from "./language-data.ts";
import { createParagraphCache } from "./paragraph-cache.ts";
import type { Block } from "./paragraphs.ts";
import { findLines, findParagraphs } from "./paragraphs.ts";
import { type RuleBook, ruleBook } from "./rules/rule-book.ts";
import type { Segmenter } from "./segmenter.ts";
import { findSentences } from "./sentences.ts";

/** Rule sets remembered at most, a version each. */
const keptBooks = 64;

/** Finds the sentences of a paragraph. */
type Cut = (paragraph: string) => readonly Range[];

/**
 * The segmentation engine. It knows the given languages, and cuts all others
 * by general rules with `Intl.Segmenter` as second opinion.
 */
export function createSegmenter(languages: readonly LanguageData[]): Segmenter {
  const byTag = new Map<string, Language>();
  const remember = createParagraphCache();
  const languageOf = (tag: string): Language => {
    let language = byTag.get(tag);
    if (!language) byTag.set(tag, (language = findLanguage(languages, tag)));
    return language;
  };
  const bookOf = createBookShelf();
  /** A line of several sentences is prose, whatever it ends with. */
  const draft = (
    text: string,
    block: Block,
    language: Language,
    sentencesOf: Cut,
  ): Draft => {
    const found = draftKind(text, block, language);
    if (found.kind !== "heading") return found;
    const line = text.slice(block.start, block.end);
    return sentencesOf(line).length > 1
      ? { ...found, kind: "sentence" }
      : found;
  };
  return {
    segment(text, tag, segmentation = "sentences", rules = []) {
      const language = languageOf(tag);
      const book = segmentation === "sentences" ? bookOf(rules, tag) : null;
      const builtIn = remember(language, (p) => findSentences(p, language));
      const cut: Cut =
        book === null ? builtIn : (p) => book.recut(p, builtIn(p));
      const lines = findLines(text);
      const blocks =
        segmentation === "lines" ? lines : findParagraphs(text, lines);
      const segments: SegmentRange[] = [];
      const add = (start: number, end: number, kind: SegmentKind) => {
        segments.push({ start, end, kind });
      };
      const kinds = settleKinds(
        blocks.map((b) => draft(text, b, language, builtIn)),
      );
      blocks.forEach((block, i) => {
        const kind = kinds[i] ?? "other";
        const isProse = kind === "sentence" || kind === "item";
        if (segmentation !== "sentences" || (!isProse && book === null)) {
          add(block.start, block.end, kind);
          return;
        }
        const paragraph = text.slice(block.start, block.end);
        // Headings and the like are cut by the user's rules alone.
        const ranges = isProse
          ? cut(paragraph)
          : (book?.recut(paragraph, [{ start: 0, end: paragraph.length }]) ?? []); // prettier-ignore
        for (const range of ranges)
          add(block.start + range.start, block.start + range.end, kind);
      });
      return segments;
    },
  };
}

/** Makes rule books and keeps the last ones: tasks bring equal rules as new objects. */
function createBookShelf() {
  const books = new Map<string, RuleBook | null>();
  return (
    rules: readonly SegmentationRule[],
    id: VersionId,
  ): RuleBook | null => {
    if (rules.length === 0) return null;
    const key = JSON.stringify([id, rules]);
    const found = books.get(key);
    if (found !== undefined) return found;
    const book = ruleBook(rules, id);
    const [oldest] = books.keys();
    if (books.size >= keptBooks && oldest !== undefined) books.delete(oldest);
    books.set(key, book);
    return book;
  };
}
