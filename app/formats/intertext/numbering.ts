import type { CorpusVersion } from "../corpus.ts";
import { paragraphsOf } from "../sentence-xml/write-document.ts";

/** InterText's name of each segment: "paragraph:sentence", both from 1. */
export type Numbering = readonly string[];

export function numberingOf(version: CorpusVersion): Numbering {
  return paragraphsOf(version).flatMap(({ first, last }, paragraph) =>
    Array.from(
      { length: last - first + 1 },
      (_, at) => `${paragraph + 1}:${at + 1}`,
    ),
  );
}
