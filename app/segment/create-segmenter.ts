import type { Range, SegmentRange } from "../model/range.ts";
import type { SegmentKind } from "../model/records.ts";
import { draftKind, settleKinds } from "./kinds.ts";
import type { Draft } from "./kinds.ts";
import type { Language, LanguageData } from "./language-data.ts";
import { findLanguage } from "./language-data.ts";
import type { Block } from "./paragraphs.ts";
import { findLines, findParagraphs } from "./paragraphs.ts";
import type { Segmenter } from "./segmenter.ts";
import { findSentences } from "./sentences.ts";

/** Paragraphs and units remembered at most; the oldest go first. */
const cachedParagraphs = 100_000;
const cachedUnits = 16_000_000;

/** Remembers the sentences of paragraphs, a language. */
function createCache() {
  const byLanguage = new Map<Language, Map<string, readonly Range[]>>();
  let paragraphs = 0;
  let units = 0;
  return (paragraph: string, language: Language): readonly Range[] => {
    let known = byLanguage.get(language);
    if (!known)
      byLanguage.set(language, (known = new Map<string, readonly Range[]>()));
    const found = known.get(paragraph);
    if (found) return found;
    const sentences = findSentences(paragraph, language);
    if (
      paragraphs >= cachedParagraphs ||
      units + paragraph.length > cachedUnits
    ) {
      byLanguage.clear();
      byLanguage.set(language, (known = new Map<string, readonly Range[]>()));
      paragraphs = 0;
      units = 0;
    }
    // A slice would keep the whole text it was cut from in memory.
    const key = JSON.parse(JSON.stringify(paragraph)) as string;
    known.set(key, sentences);
    paragraphs++;
    units += paragraph.length;
    return sentences;
  };
}

/**
 * The segmentation engine. It knows the given languages, and cuts all others
 * by general rules with `Intl.Segmenter` as second opinion.
 */
export function createSegmenter(languages: readonly LanguageData[]): Segmenter {
  const byTag = new Map<string, Language>();
  const sentencesOf = createCache();
  const languageOf = (tag: string): Language => {
    let language = byTag.get(tag);
    if (!language) byTag.set(tag, (language = findLanguage(languages, tag)));
    return language;
  };
  /** A line of several sentences is prose, whatever it ends with. */
  const draft = (text: string, block: Block, language: Language): Draft => {
    const found = draftKind(text, block, language);
    if (found.kind !== "heading") return found;
    const line = text.slice(block.start, block.end);
    return sentencesOf(line, language).length > 1
      ? { ...found, kind: "sentence" }
      : found;
  };
  return {
    segment(text, tag, segmentation = "sentences") {
      const language = languageOf(tag);
      const lines = findLines(text);
      const blocks =
        segmentation === "lines" ? lines : findParagraphs(text, lines);
      const segments: SegmentRange[] = [];
      const add = (start: number, end: number, kind: SegmentKind) => {
        segments.push({ start, end, kind });
      };
      const kinds = settleKinds(blocks.map((b) => draft(text, b, language)));
      blocks.forEach((block, i) => {
        const kind = kinds[i] ?? "other";
        if (
          segmentation !== "sentences" ||
          (kind !== "sentence" && kind !== "item")
        ) {
          add(block.start, block.end, kind);
          return;
        }
        const paragraph = text.slice(block.start, block.end);
        for (const range of sentencesOf(paragraph, language))
          add(block.start + range.start, block.start + range.end, kind);
      });
      return segments;
    },
  };
}
