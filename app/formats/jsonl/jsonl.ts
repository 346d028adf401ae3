/** JSON Lines: a unit a line, with the words of every version. */
import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import type { ExportOptions } from "../../contract/formats.ts";
import type { Drift } from "../../model/records.ts";
import { idleTask } from "../../task/task.ts";
import { type Corpus, type CorpusRow, segmentText } from "../corpus.ts";
import type { Format, Problem, Source } from "../format.ts";
import { readJsonLines } from "./read-jsonl.ts";

export const jsonl: Format = {
  info: {
    id: "jsonl",
    name: "JSON Lines",
    extensions: ["jsonl", "ndjson"],
    canRead: true,
    canWrite: true,
    reach: "n-way",
    isFolder: false,
    note: "A unit a line with the words of every version, its status and its drifts; for programs that read line by line.",
  },
  reader: {
    recognises(name, head) {
      if (!/^\s*\{/.test(head)) return 0;
      if (/\.(jsonl|ndjson)$/i.test(name)) return 0.95;
      return /^\s*\{[^\n]*"members"\s*:\s*\{[^\n]*\}\s*\n\s*\{/.test(head) ? 0.8 : 0; // prettier-ignore
    },
    read: readJsonLines,
  },
  writer: {
    holds: {
      manyVersions: true,
      parts: true,
      crossings: true,
      nulls: true,
      absent: true,
      status: true,
      confidence: true,
      reasons: true,
      drifts: true,
      comments: false,
      kinds: true,
      spacing: false,
    },
    losses: (corpus, { metadata }) =>
      metadata && corpus.drifts.length > 0
        ? [
            `${counted(corpus.drifts.length, "drift")} written with type, severity and reason, without the places in the texts.`,
          ]
        : [],
    *files(corpus, options) {
      yield { name: "", content: jsonLines(corpus, options) };
    },
    check: checkJsonLines,
  },
};

function* jsonLines(corpus: Corpus, options: ExportOptions): Generator<string> {
  for (const row of corpus.rows)
    yield `${JSON.stringify(lineOf(corpus, row, options))}\n`;
}

function lineOf(
  corpus: Corpus,
  { id, unit, members, absent, drifts }: CorpusRow,
  { metadata }: ExportOptions,
): object {
  const each = <T>(of: (version: number, indexes: readonly number[]) => T) =>
    Object.fromEntries(
      corpus.versions.flatMap((version, at) => {
        const indexes = members[at] ?? [];
        return indexes.length === 0 ? [] : [[version.id, of(at, indexes)]];
      }),
    );
  const hasKinds = members.some((indexes, at) =>
    indexes.some((index) => corpus.versions[at]?.kinds[index] !== "sentence"),
  );
  return {
    id,
    ...(metadata && unit !== null
      ? { status: unit.status, confidence: unit.confidence }
      : {}),
    members: each((at, indexes) => {
      const version = corpus.versions[at];
      return version === undefined
        ? []
        : indexes.map((index) => segmentText(version, index));
    }),
    ...(metadata
      ? { absent: absent.map((at) => corpus.versions[at]?.id ?? "") }
      : {}),
    positions: each((_, indexes) => indexes.map((index) => index + 1)),
    ...(hasKinds
      ? { kinds: each((at, indexes) => indexes.map((index) => corpus.versions[at]?.kinds[index])) } // prettier-ignore
      : {}),
    ...(metadata && unit !== null && unit.reasons.length > 0
      ? { reasons: unit.reasons }
      : {}),
    ...(metadata && drifts.length > 0 ? { drifts: drifts.map(driftOf) } : {}),
  };
}

function driftOf({ id, type, relation, severity, status, odd, reason }: Drift) {
  return { id, type, relation, severity, status, odd, reason };
}

function checkJsonLines(source: Source): readonly Problem[] {
  try {
    const { report } = readJsonLines(source, idleTask);
    return report.filter(({ level }) => level !== "info");
  } catch (error) {
    if (error instanceof Failure) return [{ text: error.message }];
    throw error;
  }
}
