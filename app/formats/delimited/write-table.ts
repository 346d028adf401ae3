/** Writes tables of text: a heading row of version ids and fields, then a row a unit or a row a segment. */
import type { ExportOptions } from "../../contract/formats.ts";
import {
  type Corpus,
  type CorpusRow,
  rowText,
  segmentText,
} from "../corpus.ts";
import { driftNote } from "../drift-note.ts";
import { breaks } from "./cell-text.ts";
import type { Field } from "./columns.ts";

/** One record as a line of the file, its end included. */
export type WriteRecord = (cells: readonly string[]) => string;

/** Lazy: a row is made when it is asked for. */
export function* tableRows(
  corpus: Corpus,
  options: ExportOptions,
  write: WriteRecord,
): Generator<string> {
  const isBySegment = options.rows === "segments";
  const before: readonly Field[] = isBySegment
    ? ["id", "unit", "position", "kind"]
    : options.metadata
      ? ["id"]
      : [];
  const after: readonly Field[] = options.metadata
    ? ["status", "confidence", "absent", "issues"]
    : [];
  yield write([...before, ...corpus.versions.map(({ id }) => id), ...after]);
  for (const row of corpus.rows) {
    const facts: Readonly<Partial<Record<Field, string>>> = {
      status: row.unit?.status ?? "",
      confidence: row.unit === null ? "" : String(row.unit.confidence),
      absent: row.absent.map((at) => corpus.versions[at]?.id ?? "").join(" "),
      issues: row.drifts.map((drift) => driftNote(corpus, drift)).join(" | "),
    };
    if (isBySegment) {
      yield* segmentRows(corpus, row, facts, before, after, write);
      continue;
    }
    const cells = { id: row.id, ...facts };
    yield write([
      ...before.map((field) => cells[field] ?? ""),
      ...corpus.versions.map((_, at) => rowText(corpus, row, at)),
      ...after.map((field) => cells[field] ?? ""),
    ]);
  }
}

function* segmentRows(
  corpus: Corpus,
  row: CorpusRow,
  facts: Readonly<Partial<Record<Field, string>>>,
  before: readonly Field[],
  after: readonly Field[],
  write: WriteRecord,
): Generator<string> {
  for (const [at, version] of corpus.versions.entries())
    for (const index of row.members[at] ?? []) {
      const cells: Readonly<Partial<Record<Field, string>>> = {
        ...facts,
        id: version.ids[index] ?? "",
        unit: row.unit?.id ?? "",
        position: String(index + 1),
        kind: version.kinds[index] ?? "",
      };
      yield write([
        ...before.map((field) => cells[field] ?? ""),
        ...corpus.versions.map((_, column) =>
          column === at ? segmentText(version, index) : "",
        ),
        ...after.map((field) => cells[field] ?? ""),
      ]);
    }
}

/** How many segments have line ends or tabs inside. */
export function brokenSegments({ rows, versions }: Corpus): number {
  let count = 0;
  for (const { members } of rows)
    members.forEach((indexes, at) => {
      const version = versions[at];
      if (version !== undefined)
        for (const index of indexes)
          if (breaks(segmentText(version, index))) count += 1;
    });
  return count;
}
