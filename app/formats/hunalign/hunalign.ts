/** hunalign's text output: two columns of sentences and a quality, " ~~~ " between the sentences of one side. */
import { counted } from "../../command/wording.ts";
import { type Corpus, type CorpusVersion, segmentText } from "../corpus.ts";
import { oneLine } from "../delimited/cell-text.ts";
import type { Format } from "../format.ts";
import { linesOf } from "../lines.ts";
import { pairLosses, pairName, pairsOf } from "../pairs/pairs.ts";
import { lineLosses } from "../pairs/sentence-file.ts";
import { looseLosses } from "../pairs/steps.ts";
import { checkHunalign, readHunalign, seam } from "./read-hunalign.ts";

export const hunalign: Format = {
  info: {
    id: "hunalign",
    name: "hunalign text",
    extensions: ["txt", "hunalign", "align"],
    canRead: true,
    canWrite: true,
    reach: "pairwise",
    isFolder: true,
    note: "A file a pair: both sides and a quality on a line, as hunalign and LF Aligner print them.",
  },
  reader: {
    recognises: (name, head) =>
      isHunalign(head) ? (/\.(tsv|tab|csv)$/i.test(name) ? 0.65 : 0.8) : 0,
    read: readHunalign,
  },
  writer: {
    holds: {
      manyVersions: false,
      parts: true,
      crossings: false,
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
    losses: (corpus) => {
      const seams = seamCount(corpus);
      return [
        ...pairLosses(corpus),
        ...looseLosses(corpus),
        ...lineLosses(corpus),
        ...(seams === 0 ? [] : [`${counted(seams, "segment")} with “~~~” inside written with “~~”: three part sentences here.`]), // prettier-ignore
      ];
    },
    *files(corpus) {
      for (const pair of pairsOf(corpus))
        yield {
          name: `${pairName(pair)}.txt`,
          content: lines(corpus, pair.other),
        };
    },
    check: checkHunalign,
  },
};

function* lines(corpus: Corpus, other: number): Generator<string> {
  const [one, two] = [corpus.versions[0], corpus.versions[other]];
  if (one === undefined || two === undefined) return;
  for (const { unit, members } of corpus.rows) {
    const sides = [members[0] ?? [], members[other] ?? []] as const;
    if (sides.every((list) => list.length === 0)) continue;
    yield `${cell(one, sides[0])}\t${cell(two, sides[1])}\t${unit?.confidence ?? 0}\n`;
  }
}

function cell(version: CorpusVersion, indexes: readonly number[]): string {
  return indexes
    .map((index) =>
      oneLine(segmentText(version, index)).replace(/~{3,}/g, "~~"),
    ) // prettier-ignore
    .join(seam);
}

function seamCount({ versions }: Corpus): number {
  return versions.reduce(
    (count, version) =>
      count +
      version.ids.filter((_, index) => segmentText(version, index).includes("~~~")).length, // prettier-ignore
    0,
  );
}

/** Two columns of words and one of figures, in every whole line of a file's head. */
function isHunalign(head: string): boolean {
  const all = linesOf(head).filter((line) => line.trim() !== "");
  const whole = head.length < 4000 ? all : all.slice(0, -1);
  return (
    whole.length > 0 &&
    whole.every((line) =>
      /^[^\t]*\t[^\t]*\t\s*-?\d+(?:\.\d+)?(?:e-?\d+)?\s*$/.test(line),
    ) && // prettier-ignore
    whole.some((line) => !/^[\d\s.,-]*$/.test(line))
  );
}
