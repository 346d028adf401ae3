/** Versions as files of sentences, one a line, to which alignments by number refer. */
import { counted } from "../../command/wording.ts";
import { type Corpus, type CorpusVersion, segmentText } from "../corpus.ts";
import { oneLine } from "../delimited/cell-text.ts";
import { brokenSegments } from "../delimited/write-table.ts";
import type { OutFile } from "../format.ts";

export function sentenceFileName({ id }: CorpusVersion): string {
  return `${id}.snt`;
}

export function* sentenceFiles({ versions }: Corpus): Generator<OutFile> {
  for (const version of versions)
    yield { name: sentenceFileName(version), content: sentences(version) };
}

function* sentences(version: CorpusVersion): Generator<string> {
  for (let index = 0; index < version.ids.length; index++)
    yield `${oneLine(segmentText(version, index))}\n`;
}

/** Line ends inside segments, in words. */
export function lineLosses(corpus: Corpus): readonly string[] {
  const broken = brokenSegments(corpus);
  return broken === 0
    ? []
    : [
        `${counted(broken, "segment")} with a line end or tab inside: each is written as one space.`,
      ];
}
