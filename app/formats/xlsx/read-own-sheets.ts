/** Reads back the review sheets that Pentapla itself writes, with what reviewers changed in them. */
import { counted } from "../../command/wording.ts";
import { readRecords } from "../delimited/read-table.ts";
import type { Columns, Field } from "../delimited/columns.ts";
import type { TableRecord } from "../delimited/records.ts";
import type { ReadResult } from "../format.ts";
import type { ReadingReport } from "../reading-report.ts";
import type { SheetRow } from "./read-sheet.ts";
import type { ReadSheet, ReadWorkbook } from "./read-workbook.ts";
import { driftHeads, judgementHeads, reviewName, segmentHeads, segmentsName } from "./review-sheet.ts"; // prettier-ignore

/** Null where the workbook is none of ours, or its heading rows were changed. */
export function readOwnSheets(
  { sheets }: ReadWorkbook,
  report: ReadingReport,
): ReadResult | null {
  const named = (name: string): ReadSheet | undefined =>
    sheets.find((sheet) => sheet.name === name);
  const review = named(reviewName);
  if (review === undefined) return null;
  const segments = named(segmentsName);
  const reviewed = [...review.rows()];
  if (segments === undefined) {
    const ids = versionsOf(reviewed[0], segmentHeads, [...judgementHeads, ...driftHeads]); // prettier-ignore
    if (ids === null) return null;
    tellOfDrifts(reviewed, ids.length + 4, report);
    const columns = columnsFor(ids, judgementHeads);
    return readRecords(columns, records(reviewed, columns), report, same);
  }
  const cut = [...segments.rows()];
  const ids = versionsOf(cut[0], segmentHeads, []);
  const heads = ["id", ...judgementHeads];
  const reviewedIds = versionsOf(reviewed[0], heads, driftHeads);
  if (ids === null || reviewedIds === null) return null;
  tellOfDrifts(reviewed, ids.length + 4, report);
  const judged = new Map(reviewed.slice(1).map((row) => [row.cells[0] ?? "", row] as const)); // prettier-ignore
  tellOfEdits(judged, cut.slice(1), ids.length, report);
  // The judgement stands in the review sheet, the words in the other one.
  const joined = cut.map(({ cells, ...rest }, at): SheetRow => {
    const words = Array.from({ length: 4 + ids.length }, (_, column) => cells[column] ?? ""); // prettier-ignore
    const judgement = at === 0 ? [...judgementHeads] : (judged.get(cells[1] ?? "")?.cells.slice(1, 4) ?? []); // prettier-ignore
    return { ...rest, cells: [...words, ...judgement] };
  });
  const columns = columnsFor(ids, judgementHeads);
  return readRecords(columns, records(joined, columns), report, same);
}

const same = (cell: string): string => cell;

/** The ids of the versions between the fields of a heading row; null where the fields are others. */
function versionsOf(
  row: SheetRow | undefined,
  before: readonly string[],
  after: readonly string[],
): readonly string[] | null {
  const cells = row?.cells ?? [];
  const count = cells.length - before.length - after.length;
  if (count < 1 || !before.every((head, at) => cells[at] === head)) return null;
  const rest = cells.slice(before.length);
  return after.every((head, at) => rest[count + at] === head)
    ? rest.slice(0, count)
    : null;
}

function columnsFor(ids: readonly string[], after: readonly Field[]): Columns {
  const fieldAt = new Map<Field, number>(
    segmentHeads.map((field, at) => [field, at] as const),
  );
  after.forEach((field, at) => fieldAt.set(field, 4 + ids.length + at));
  return {
    hasHeading: true,
    texts: ids.map((id, at) => ({ column: 4 + at, language: id, heading: id })),
    fieldAt,
    skipped: [],
  };
}

function* records(
  rows: readonly SheetRow[],
  { texts, fieldAt }: Columns,
): Generator<TableRecord> {
  const width = texts.length + fieldAt.size;
  for (const { cells, line } of rows)
    yield {
      cells: Array.from({ length: width }, (_, at) => cells[at] ?? ""),
      line,
      oddity: null,
    };
}

function tellOfDrifts(
  rows: readonly SheetRow[],
  from: number,
  report: ReadingReport,
): void {
  const count = rows.slice(1).filter(({ cells }) => cells.slice(from).some((cell) => cell !== "")).length; // prettier-ignore
  if (count > 0)
    report.say("info", `The drifts of ${counted(count, "row")} are written for people; they are not read.`); // prettier-ignore
}

/** Words that a reviewer changed are not read: which segment they belong to isn't known. */
function tellOfEdits(
  judged: ReadonlyMap<string, SheetRow>,
  segments: readonly SheetRow[],
  versions: number,
  report: ReadingReport,
): void {
  const written = new Map<string, string[]>();
  for (const { cells } of segments) {
    const key = (cells[1] ?? "") === "" ? (cells[0] ?? "") : (cells[1] ?? "");
    const words = written.get(key) ?? Array<string>(versions).fill("");
    for (let at = 0; at < versions; at++) words[at] = (words[at] ?? "") + bare(cells[4 + at] ?? ""); // prettier-ignore
    written.set(key, words);
  }
  for (const [id, { cells, line }] of judged) {
    const words = written.get(id);
    if (words?.some((each, at) => each !== bare(cells[4 + at] ?? "")))
      report.say("refused", `Words changed in the sheet ${reviewName} are not read; those of the sheet ${segmentsName} are.`, line); // prettier-ignore
  }
}

function bare(words: string): string {
  return words.replace(/\s+/g, "");
}
