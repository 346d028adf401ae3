import type { Range, SegmentRange } from "../model/range.ts";
import type { SegmentKind } from "../model/records.ts";
import { classify, settleKinds } from "./kinds.ts";
import type { Language, LanguageData } from "./language-data.ts";
import { findLanguage } from "./language-data.ts";
import type { Block } from "./paragraphs.ts";
import { findLines, findParagraphs } from "./paragraphs.ts";
import type { Segmenter } from "./segmenter.ts";
import { findSentences } from "./sentences.ts";

/** Paragraphs and units remembered at most; the oldest go first. */
const cachedParagraphs = 100_000;
const cachedUnits = 32_000_000;

/** Remembers the sentences of paragraphs, a language. */
function createCache() {
  const byLanguage = new Map<Language, Map<string, readonly Range[]>>();
  let paragraphs = 0;
  let units = 0;
  return (paragraph: string, language: Language): readonly Range[] => {
    let known = byLanguage.get(language);
    if (!known) byLanguage.set(language, (known = new Map()));
    const found = known.get(paragraph);
    if (found) return found;
    const sentences = findSentences(paragraph, language);
    if (
      paragraphs >= cachedParagraphs ||
      units + paragraph.length > cachedUnits
    ) {
      byLanguage.clear();
      byLanguage.set(language, (known = new Map()));
      paragraphs = 0;
      units = 0;
    }
    known.set(paragraph, sentences);
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
  const withKinds = (
    text: string,
    blocks: readonly Block[],
    language: Language,
  ) => {
    const kinds = settleKinds(
      blocks.map((block) => classify(text, block, language)),
    );
    return blocks.map((block, i) => ({ block, kind: kinds[i] ?? "sentence" }));
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
      for (const { block, kind } of withKinds(text, blocks, language)) {
        const isProse = kind === "sentence" || kind === "item";
        if (segmentation !== "sentences" || !isProse) {
          add(block.start, block.end, kind);
          continue;
        }
        const paragraph = text.slice(block.start, block.end);
        for (const range of sentencesOf(paragraph, language))
          add(block.start + range.start, block.start + range.end, kind);
      }
      return segments;
    },
  };
}
