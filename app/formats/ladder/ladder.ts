/** hunalign's ladder: rungs where both texts are cut, as numbers of sentences, beside files of sentences. */
import { Failure } from "../../contract/failure.ts";
import { idleTask } from "../../task/task.ts";
import type { Format, Problem, Source } from "../format.ts";
import { linesOf } from "../lines.ts";
import { type Pair, pairName, pairsOf } from "../pairs/pairs.ts";
import { lineLosses, sentenceFiles } from "../pairs/sentence-file.ts";
import { looseLosses, type Step, stepsOf } from "../pairs/steps.ts";
import { checkSentences } from "../moses/check-moses.ts";
import { readLadder } from "./read-ladder.ts";

export const ladder: Format = {
  info: {
    id: "ladder",
    name: "hunalign ladder",
    extensions: ["ladder"],
    canRead: true,
    canWrite: true,
    reach: "pairwise",
    isFolder: true,
    note: "Numbers of sentences beside two files of sentences. Two versions in one order only: crossings and more versions are refused.",
  },
  reader: {
    recognises(name, head) {
      const lines = linesOf(head).slice(0, 40).filter((line) => line.trim() !== ""); // prettier-ignore
      const whole = lines.length < 2 ? lines : lines.slice(0, -1);
      const isLadder = whole.length > 0 && whole.every((line) => /^\s*\d+[ \t]+\d+(?:[ \t]+\S+)?\s*$/.test(line)); // prettier-ignore
      if (isLadder && /^\s*0[ \t]+0\b/.test(head)) return 0.95;
      return /\.ladder$/i.test(name) ? 0.9 : 0;
    },
    read: readLadder,
  },
  writer: {
    holds: {
      manyVersions: false,
      parts: true,
      // Where there are any, nothing is written.
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
    losses: (corpus) => [...looseLosses(corpus), ...lineLosses(corpus)],
    *files(corpus) {
      if (corpus.versions.length > 2)
        throw new Failure(
          "refused",
          "A ladder holds two versions. Choose two, or export TEI or TMX instead.",
        );
      const pairs = pairsOf(corpus).map((pair) => ({
        pair,
        steps: stepsOf(corpus, pair, "A ladder", "Vecalign lists or XCES"),
      }));
      yield* sentenceFiles(corpus);
      for (const { pair, steps } of pairs)
        yield {
          name: `${pairName(pair)}.ladder`,
          content: rungs(pair, steps),
        };
    },
    check: checkLadder,
  },
};

function* rungs(
  { versions: [one, two] }: Pair,
  steps: readonly Step[],
): Generator<string> {
  const at: [number, number] = [0, 0];
  for (const { link, sides } of steps) {
    yield `${at[0]}\t${at[1]}\t${link?.row.unit?.confidence ?? 0}\n`;
    at[0] += sides[0].length;
    at[1] += sides[1].length;
  }
  yield `${one.ids.length}\t${two.ids.length}\t0\n`;
}

/** What {@link readLadder} refuses or repairs is a problem of what we wrote. */
function checkLadder(source: Source): readonly Problem[] {
  if (!source.name.endsWith(".ladder")) return checkSentences(source);
  try {
    const { report } = readLadder(source, idleTask);
    return report.filter(({ level }) => level !== "info");
  } catch (error) {
    if (error instanceof Failure) return [{ text: error.message }];
    throw error;
  }
}
