/** Reads tables of text whose columns are versions: one row a unit, or one a segment with its unit's id. */
import { counted, listed } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import { type SegmentKind, segmentKinds } from "../../model/records.ts";
import type { Task } from "../../task/task.ts";
import { nothingRead, type ReadResult, type Source } from "../format.ts";
import { readingReport, type ReadingReport } from "../reading-report.ts";
import { linesIn } from "../source-lines.ts";
import { plainWords } from "./cell-text.ts";
import { type Columns, columnsOf, type Field } from "./columns.ts";
import { dialectOf, statedDelimiter } from "./dialect.ts";
import { type Dialect, recordReader, type TableRecord } from "./records.ts";
import { tableTexts } from "./table-texts.ts";

/** Rows looked at to tell what the columns hold. */
const rowsForColumns = 200;

/** `own` is the sign that usually parts this kind's cells. */
export function readTable(
  source: Source,
  own: "tab" | "comma",
  task: Task,
): ReadResult {
  const report = readingReport();
  const dialect = dialectOf(source, own);
  const columns = columnsOf(firstRows(source, dialect, task));
  if (columns.texts.length === 0)
    throw new Failure(
      "unreadable",
      `${source.name} can't be read as a table: no column holds a text. Expected are columns of words with ${own === "tab" ? "tabs" : "commas"} between them.`,
    );
  return readRecords(columns, recordsIn(source, dialect, task), report, plainWords); // prettier-ignore
}

/** The texts and units of a table's records, the heading row among them where there is one; `wordsOf` takes the words out of a cell. */
export function readRecords(
  columns: Columns,
  records: Iterable<TableRecord>,
  report: ReadingReport,
  wordsOf: (cell: string) => string,
): ReadResult {
  const { texts: textColumns, fieldAt, skipped } = columns;
  if (skipped.length > 0)
    report.say("info", `${skipped.length === 1 ? "Column" : "Columns"} ${listed(skipped, "column")} ${skipped.length === 1 ? "is" : "are"} not read.`); // prettier-ignore
  if (fieldAt.has("issues"))
    report.say("info", "The column issues is for people; it is not read.");
  const texts = tableTexts(textColumns.length, fieldAt.has("position"));
  let isHeading = columns.hasHeading;
  for (const { cells, line, oddity } of records) {
    if (oddity !== null) report.say("repaired", oddity, line);
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (isHeading) {
      isHeading = false;
      continue;
    }
    const width = columns.width ?? cells.length;
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "")) // prettier-ignore
      report.say("refused", `Cells beyond ${counted(width, "column")} are not read.`, line); // prettier-ignore
    if (cells.length < width && columns.hasHeading)
      report.say("repaired", "A row with fewer cells than columns was filled up with empty ones.", line); // prettier-ignore
    const field = (name: Field): string => {
      const at = fieldAt.get(name);
      return at === undefined ? "" : (cells[at]?.trim() ?? "");
    };
    const absentees = field("absent").split(/[\s,;]+/);
    texts.add({
      words: textColumns.map(({ column }) => wordsOf(cells[column] ?? "")),
      // A number for each segment of a unit's row means the unit itself.
      unit: fieldAt.has("unit") ? field("unit") : null,
      position: numberOf(field("position")),
      kind: kindOf(field("kind")),
      status: field("status").toLowerCase(),
      confidence: numberOf(field("confidence")),
      absent: textColumns.flatMap(({ heading }, at) => heading !== "" && absentees.includes(heading) ? [at] : []), // prettier-ignore
    });
  }
  const { versions, units, rejected } = texts.done();
  if (rejected > 0)
    report.say("info", `${counted(rejected, "row")} marked as rejected ${rejected === 1 ? "is" : "are"} not linked.`); // prettier-ignore
  return {
    ...nothingRead,
    texts: versions.map(({ text, segments }, at) => ({
      language: textColumns[at]?.language ?? null,
      title: "",
      document: "",
      text,
      segments,
      ids: null,
    })),
    units,
    report: report.lines(),
  };
}

/** The records of a table, without a first line that states the delimiter. */
export function* recordsIn(
  source: Source,
  dialect: Dialect,
  task: Task,
): Generator<TableRecord> {
  const reader = recordReader(dialect);
  for (const line of linesIn(source, task)) {
    if (line.number === 1 && statedDelimiter(line.text) !== null) continue;
    yield* reader.take(line);
  }
  yield* reader.finish();
}

/** Enough rows to tell what the columns hold. */
function firstRows(
  source: Source,
  dialect: Dialect,
  task: Task,
): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const { cells } of recordsIn(source, dialect, task)) {
    if (cells.some((cell) => cell.trim() !== "")) rows.push(cells);
    if (rows.length >= rowsForColumns) break;
  }
  return rows;
}

function numberOf(cell: string): number | null {
  const value = cell === "" ? NaN : Number(cell.replace(",", "."));
  return Number.isFinite(value) ? value : null;
}

function kindOf(cell: string): SegmentKind {
  return segmentKinds.find((kind) => kind === cell) ?? "sentence";
}
