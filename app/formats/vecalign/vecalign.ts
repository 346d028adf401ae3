/** Lists of sentence numbers as Vecalign and Bertalign print them, beside files of sentences. */
import { Failure } from "../../contract/failure.ts";
import { idleTask } from "../../task/task.ts";
import type { Corpus } from "../corpus.ts";
import type { Format, Problem, Source } from "../format.ts";
import { linesOf } from "../lines.ts";
import { checkSentences } from "../moses/check-moses.ts";
import { linksOf, type Pair, pairLosses, pairName, pairsOf } from "../pairs/pairs.ts"; // prettier-ignore
import { lineLosses, sentenceFiles } from "../pairs/sentence-file.ts";
import { isListLine, readVecalign } from "./read-vecalign.ts";

export const vecalign: Format = {
  info: {
    id: "vecalign",
    name: "Vecalign and Bertalign lists",
    extensions: ["vecalign", "align", "path"],
    canRead: true,
    canWrite: true,
    reach: "pairwise",
    isFolder: true,
    note: "Numbers of sentences, [0, 1]:[2]:cost, beside files of sentences. Crossings are kept.",
  },
  reader: {
    recognises(_name, head) {
      const [first] = linesOf(head).filter((line) => !/^\s*(?:#.*)?$/.test(line)); // prettier-ignore
      return first !== undefined && isListLine(first) ? 0.95 : 0;
    },
    read: readVecalign,
  },
  writer: {
    holds: {
      manyVersions: false,
      parts: true,
      crossings: true,
      nulls: true,
      absent: true,
      status: false,
      confidence: true,
      reasons: false,
      drifts: false,
      comments: false,
      kinds: false,
      spacing: false,
    },
    losses: (corpus) => [...pairLosses(corpus), ...lineLosses(corpus)],
    *files(corpus, { metadata }) {
      yield* sentenceFiles(corpus);
      for (const pair of pairsOf(corpus))
        yield {
          name: `${pairName(pair)}.vecalign`,
          content: list(corpus, pair, metadata),
        };
    },
    check: checkVecalign,
  },
};

function* list(
  corpus: Corpus,
  pair: Pair,
  metadata: boolean,
): Generator<string> {
  for (const { row, sides } of linksOf(corpus, pair)) {
    const [one, two] = sides.map((side) => `[${side.join(", ")}]`);
    // Vecalign's last column is a cost.
    const cost = Number((1 - (row.unit?.confidence ?? 1)).toFixed(9));
    yield `${one}:${two}${metadata ? `:${cost}` : ""}\n`;
  }
}

function checkVecalign(source: Source): readonly Problem[] {
  if (!source.name.endsWith(".vecalign")) return checkSentences(source);
  try {
    const { links, report } = readVecalign(source, idleTask);
    const twice = [0, 1].flatMap((side) => {
      const seen = new Set<string | number>();
      return (links[0]?.links ?? []).flatMap(({ sides }) =>
        (sides[side] ?? []).flatMap((key) => {
          const isSeen = seen.has(key);
          seen.add(key);
          return isSeen ? [{ text: `Vecalign: sentence ${key} is linked twice.` }] : []; // prettier-ignore
        }),
      );
    });
    return [...report.filter(({ level }) => level !== "info"), ...twice];
  } catch (error) {
    // An alignment without links is an empty file.
    if (error instanceof Failure && source.size > 0)
      return [{ text: error.message }];
    if (error instanceof Failure) return [];
    throw error;
  }
}
