/** The review sheet: a row a unit or a segment, words, judgement and drifts side by side. */
import type { ExportOptions } from "../../contract/formats.ts";
import { driftTitle } from "../text/edition-words.ts";
import {
  type Corpus,
  type CorpusRow,
  type CorpusVersion,
  rowText,
  segmentText,
} from "../corpus.ts";
import type { Cell, Sheet, TextCell } from "./workbook.ts";

export const reviewName = "Review";
/** The sheet that keeps the borders of segments, their order and kinds where rows of the first are units. */
export const segmentsName = "Segments";

export const segmentHeads = ["id", "unit", "position", "kind"] as const;
export const judgementHeads = ["status", "confidence", "absent"] as const;
export const driftHeads = ["drifts", "severity", "reasons", "comments"] as const; // prettier-ignore

const wordsWidth = 48;

/** Sheets whose rows are made while they are written. */
export function reviewSheets(
  corpus: Corpus,
  options: ExportOptions,
): readonly Sheet[] {
  if (options.rows === "segments")
    return [segmentSheet(corpus, reviewName, options.metadata)];
  return options.metadata
    ? [unitSheet(corpus, true), segmentSheet(corpus, segmentsName, false)]
    : [unitSheet(corpus, false)];
}

function unitSheet(corpus: Corpus, isTold: boolean): Sheet {
  const { versions, rows } = corpus;
  return {
    name: reviewName,
    widths: [
      ...(isTold ? [8, 12, 11, 10] : []),
      ...versions.map(() => wordsWidth),
      ...(isTold ? driftWidths : []),
    ],
    frozen: { rows: 1, columns: isTold ? 1 : 0 },
    filterRow: 0,
    rows: lazy(1 + rows.length, function* () {
      yield [
        ...heads(isTold ? ["id", ...judgementHeads] : []),
        ...versions.map(versionHead),
        ...heads(isTold ? driftHeads : []),
      ];
      for (const row of rows)
        yield [
          ...(isTold ? [quiet(row.id), ...judgement(corpus, row)] : []),
          ...versions.map((version, at) =>
            words(rowText(corpus, row, at), version),
          ),
          ...(isTold ? drifts(row) : []),
        ];
    }),
  };
}

function segmentSheet(corpus: Corpus, name: string, isTold: boolean): Sheet {
  const { versions, rows } = corpus;
  const count = rows.reduce((sum, { members }) => sum + members.reduce((n, list) => n + list.length, 0), 0); // prettier-ignore
  return {
    name,
    widths: [
      8,
      8,
      9,
      10,
      ...versions.map(() => wordsWidth),
      ...(isTold ? [12, 11, 10, ...driftWidths] : []),
    ],
    frozen: { rows: 1, columns: 1 },
    filterRow: 0,
    rows: lazy(1 + count, function* () {
      yield [
        ...heads(segmentHeads),
        ...versions.map(versionHead),
        ...heads(isTold ? [...judgementHeads, ...driftHeads] : []),
      ];
      for (const row of rows) yield* segmentRows(corpus, row, isTold);
    }),
  };
}

function* segmentRows(
  corpus: Corpus,
  row: CorpusRow,
  isTold: boolean,
): Generator<readonly Cell[]> {
  const { versions } = corpus;
  for (const [at, version] of versions.entries())
    for (const index of row.members[at] ?? [])
      yield [
        quiet(version.ids[index] ?? ""),
        quiet(row.unit?.id ?? ""),
        { figure: index + 1, look: "quiet" },
        quiet(version.kinds[index] ?? ""),
        ...versions.map((_, column) =>
          column === at ? words(segmentText(version, index), version) : null,
        ),
        ...(isTold ? [...judgement(corpus, row), ...drifts(row)] : []),
      ];
}

function judgement(corpus: Corpus, { unit, absent }: CorpusRow): Cell[] {
  const ids = absent.map((at) => corpus.versions[at]?.id ?? "").join(" ");
  return [
    unit === null ? null : { text: unit.status },
    unit === null ? null : { figure: unit.confidence },
    ids === "" ? null : quiet(ids),
  ];
}

const driftWidths = [28, 10, 48, 48];

function drifts({ drifts: found }: CorpusRow): Cell[] {
  if (found.length === 0) return [null, null, null, null];
  return [
    { text: found.map(driftTitle).join("\n"), look: "odd" },
    { text: [...new Set(found.map(({ severity }) => severity))].join("\n") },
    textOrNone(found.flatMap(({ reason }) => (reason === "" ? [] : [reason]))),
    textOrNone(found.flatMap(({ comments }) => comments.map(({ text, by }) => (by === "" ? text : `${text} (${by})`)))), // prettier-ignore
  ];
}

function textOrNone(lines: readonly string[]): TextCell | null {
  return lines.length === 0 ? null : { text: lines.join("\n") };
}

function heads(names: readonly string[]): Cell[] {
  return names.map((text) => ({ text, look: "head" }));
}

function versionHead({ id, dir }: CorpusVersion): Cell {
  return { text: id, look: "head", dir };
}

function words(text: string, { dir }: CorpusVersion): Cell {
  return text === "" ? null : { text, dir };
}

function quiet(text: string): TextCell {
  return { text, look: "quiet" };
}

function lazy(
  length: number,
  make: () => Iterator<readonly Cell[]>,
): Sheet["rows"] {
  return { length, [Symbol.iterator]: make };
}
