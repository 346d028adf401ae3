import { describe, expect, test } from "vitest";
import { createSegmenter } from "../../../app/segment/create-segmenter.ts";
import { readLanguages } from "./languages.ts";
import { mainCases } from "./main-cases.ts";
import { otherCases } from "./other-cases.ts";

const segmenter = createSegmenter(readLanguages());

/** Cuts the text without its bars, and writes the bars where the cuts are. */
function recut(marked: string, language: string): string {
  const text = marked.replaceAll(" | ", " ").replaceAll("|", "");
  let at = 0;
  return segmenter
    .segment(text, language)
    .map(({ start, end }, i) => {
      const gap = text.slice(at, start);
      at = end;
      const bar = i === 0 ? "" : gap === " " ? " | " : `${gap}|`; // prettier-ignore
      return bar + text.slice(start, end);
    })
    .join("");
}

describe.each(Object.entries({ ...mainCases, ...otherCases }))(
  "Sentences of %s",
  (language, cases) => {
    test.each(cases)("%s", (marked) => {
      expect(recut(marked, language)).toBe(marked);
    });
  },
);
