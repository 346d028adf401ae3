import { readFileSync } from "node:fs";
import {
  unpackVectors,
  type WordVectors,
  type WordVectorsHead,
} from "../../app/align/word-vectors.ts";
import { dataFile } from "./data-folder.ts";

/** The word vectors of data/lexicon; a file that is not whole stops the task that asked, naming it. */
export function loadLexicon(
  file: string = dataFile("lexicon", "words.bin"),
): WordVectors {
  const content = readFileSync(file);
  try {
    const end = 4 + content.readUInt32LE(0);
    const head = JSON.parse(
      content.toString("utf8", 4, end),
    ) as WordVectorsHead;
    return unpackVectors(head, content.subarray(end));
  } catch (cause) {
    throw new Error(`${file} does not hold word vectors.`, { cause });
  }
}
