/** Line-aligned files, a language each, as Moses and its successors train on. */
import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import { type Corpus, type CorpusRow, rowText } from "../corpus.ts";
import { breaks } from "../delimited/cell-text.ts";
import type { Format } from "../format.ts";
import { checkSentences } from "./check-moses.ts";
import { cleanLine } from "./clean-line.ts";
import { languageOfFile, readMoses } from "./read-moses.ts";

export const moses: Format = {
  info: {
    id: "moses",
    name: "Moses line-aligned files",
    extensions: ["snt"],
    canRead: true,
    canWrite: true,
    reach: "n-way",
    isFolder: true,
    note: "A file a version, line by line; for training. Only units with words in every chosen version are written.",
  },
  reader: {
    recognises(name, head) {
      if (/^\s*<(?:[?!]|html|TEI|tmx)/i.test(head)) return 0;
      return languageOfFile(name) === null ? 0 : 0.55;
    },
    read: readMoses,
  },
  writer: {
    holds: {
      manyVersions: true,
      parts: false,
      crossings: false,
      nulls: false,
      absent: false,
      status: false,
      confidence: false,
      reasons: false,
      drifts: false,
      comments: false,
      kinds: false,
      spacing: false,
    },
    losses(corpus) {
      const partial = corpus.rows.filter((row) => row.unit !== null && !isWhole(corpus, row)).length; // prettier-ignore
      const changed = corpus.rows.filter((row) => isWhole(corpus, row) && corpus.versions.some((_, at) => isChanged(rowText(corpus, row, at)))).length; // prettier-ignore
      return [
        ...(partial === 0 ? [] : [`${counted(partial, "unit")} left out: some of the versions have no words there.`]), // prettier-ignore
        ...(changed === 0 ? [] : [`${counted(changed, "line")} with control characters or line ends inside: each is written as one space.`]), // prettier-ignore
      ];
    },
    *files(corpus) {
      if (!corpus.rows.some((row) => isWhole(corpus, row)))
        throw new Failure(
          "refused",
          `No unit has words in all of ${corpus.versions.map(({ id }) => id).join(", ")}. Choose fewer versions, or export TSV or TMX instead.`,
        );
      for (const [at, { id }] of corpus.versions.entries())
        yield { name: `corpus.${id}`, content: lines(corpus, at) };
    },
    check: checkSentences,
  },
};

function* lines(corpus: Corpus, at: number): Generator<string> {
  for (const row of corpus.rows)
    if (isWhole(corpus, row)) yield `${cleanLine(rowText(corpus, row, at))}\n`;
}

/** Whether a row has words in every version, after cleaning too. */
function isWhole(corpus: Corpus, row: CorpusRow): boolean {
  return (
    row.unit !== null &&
    row.members.every((list) => list.length > 0) &&
    corpus.versions.every((_, at) => cleanLine(rowText(corpus, row, at)) !== "")
  );
}

function isChanged(words: string): boolean {
  return breaks(words) || cleanLine(words) !== words;
}
