/** Workbooks: the sheet whose columns are versions, ours or any other. */
import { Failure } from "../../contract/failure.ts";
import { type Columns, columnsOf } from "../delimited/columns.ts";
import type { TableRecord } from "../delimited/records.ts";
import { readRecords } from "../delimited/read-table.ts";
import type { Reader, ReadResult } from "../format.ts";
import { readingReport, type ReadingReport } from "../reading-report.ts";
import { readOwnSheets } from "./read-own-sheets.ts";
import type { SheetRow } from "./read-sheet.ts";
import { type ReadSheet, readWorkbook } from "./read-workbook.ts";

/** Rows above the heading row, such as a title. */
const mostAbove = 10;
/** Rows looked at to tell what the columns hold. */
const rowsForColumns = 200;

export const xlsxReader: Reader = {
  recognises(name, head) {
    const isZip = head.startsWith("PK");
    if (/\.(?:xlsx|xlsm|xltx)$/i.test(name)) return isZip ? 0.95 : 0.6;
    return isZip && head.includes("xl/workbook.xml") ? 0.9 : 0;
  },
  read(source, task) {
    const report = readingReport();
    const workbook = readWorkbook(source, report, task);
    const own = readOwnSheets(workbook, report);
    if (own !== null) return own;
    const shown = workbook.sheets.filter(({ isHidden }) => !isHidden);
    let table: Table | null = null;
    for (const sheet of shown.length > 0 ? shown : workbook.sheets) {
      const found = tableOf(sheet);
      if (found !== null && (table === null || (found.columns.hasHeading && !table.columns.hasHeading))) table = found; // prettier-ignore
      if (table?.columns.hasHeading === true) break;
    }
    if (table === null)
      throw new Failure(
        "unreadable",
        `${source.name} holds no sheet with a column of words. Expected is a first row of language codes such as de and fr, with the words below.`,
      );
    return readRows(table, workbook.sheets.length, report);
  },
};

interface Table {
  readonly name: string;
  readonly columns: Columns;
  /** The heading row first where there is one. */
  readonly rows: readonly SheetRow[];
}

function tableOf(sheet: ReadSheet): Table | null {
  const rows = [...sheet.rows()];
  for (let above = 0; above < Math.min(mostAbove, rows.length); above++) {
    const rest = rows.slice(above, above + rowsForColumns);
    const columns = columnsOf(rest.map(({ cells }) => cells));
    if (columns.hasHeading && columns.texts.length > 0)
      return { name: sheet.name, columns, rows: rows.slice(above) };
  }
  const columns = columnsOf(rows.slice(0, rowsForColumns).map(({ cells }) => cells)); // prettier-ignore
  return columns.texts.length === 0
    ? null
    : { name: sheet.name, columns, rows };
}

function readRows(
  { name, columns, rows }: Table,
  sheets: number,
  report: ReadingReport,
): ReadResult {
  if (sheets > 1) report.say("info", `Only the sheet ${shortened(name) || "shown first"} is read.`); // prettier-ignore
  if (!columns.hasHeading)
    report.say("info", "No row names the languages of the columns; each column with words is taken for a version."); // prettier-ignore
  const width = Math.max(0, ...rows.slice(0, 1).map(({ cells }) => cells.length)); // prettier-ignore
  const named = { ...columns, skipped: columns.skipped.map(shortened) };
  return readRecords(named, records(rows, width), report, (cell) => cell);
}

/** A name from the file, as a line of a report may hold it. */
function shortened(name: string): string {
  return name.replace(/\s+/g, " ").trim().slice(0, 40);
}

/** Sheets leave out empty cells at a row's end. */
function* records(
  rows: Iterable<SheetRow>,
  width: number,
): Generator<TableRecord> {
  for (const { cells, line } of rows)
    yield {
      cells:
        cells.length < width
          ? [...cells, ...Array<string>(width - cells.length).fill("")]
          : cells,
      line,
      oddity: null,
    };
}
