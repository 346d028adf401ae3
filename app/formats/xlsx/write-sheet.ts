/** One sheet of a workbook as SpreadsheetML. */
import { Failure } from "../../contract/failure.ts";
import type { Styles } from "./write-styles.ts";
import {
  type Cell,
  cellLimit,
  columnLimit,
  columnName,
  rowLimit,
  type Sheet,
} from "./workbook.ts";
import { escapeCell } from "./xml-text.ts";

/** In pieces, rows one by one. Throws a Failure "refused" where a cell or the sheet is larger than programs take; nothing is cut off in silence. */
export function* writeSheet(
  sheet: Sheet,
  styles: Styles,
  isFirst: boolean,
): Generator<string> {
  const columns = columnCount(sheet);
  if (sheet.rows.length > rowLimit || columns > columnLimit)
    throw new Failure(
      "refused",
      `A sheet takes ${rowLimit} rows and ${columnLimit} columns; “${sheet.name}” has ${sheet.rows.length} and ${columns}.`,
    );
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${columnName(columns - 1)}${Math.max(1, sheet.rows.length)}"/>${viewOf(sheet, isFirst)}<sheetFormatPr defaultRowHeight="15"/>${widthsOf(sheet)}<sheetData>`;
  let number = 0;
  for (const row of sheet.rows) {
    number += 1;
    yield writeRow(row, number, styles, sheet.name);
  }
  yield `</sheetData>${filterOf(sheet)}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>`;
}

function columnCount({ widths, rows }: Sheet): number {
  let most = Math.max(1, widths.length);
  if (isList(rows)) for (const row of rows) most = Math.max(most, row.length);
  return most;
}

function isList(rows: Sheet["rows"]): rows is readonly (readonly Cell[])[] {
  return Array.isArray(rows);
}

/** The cells under a filter, absolute (`$A$1:$C$9`); null = the sheet has none. */
export function filterRange(sheet: Sheet): string | null {
  const { filterRow, rows, widths } = sheet;
  const head = isList(rows) ? rows[filterRow ?? 0] : undefined;
  const columns = isList(rows) ? (head?.length ?? 0) : widths.length;
  if (filterRow === undefined || columns === 0) return null;
  return `$A$${filterRow + 1}:$${columnName(columns - 1)}$${rows.length}`;
}

function filterOf(sheet: Sheet): string {
  const range = filterRange(sheet);
  return range === null
    ? ""
    : `<autoFilter ref="${range.replaceAll("$", "")}"/>`;
}

function viewOf({ dir, frozen }: Sheet, isFirst: boolean): string {
  const side = dir === "rtl" ? ' rightToLeft="1"' : "";
  const shown = isFirst ? ' tabSelected="1"' : "";
  const view = `<sheetView showGridLines="0"${side}${shown} workbookViewId="0"`;
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return `<sheetViews>${view}/></sheetViews>`;
  const pane =
    rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const corner = `${columnName(columns)}${rows + 1}`;
  const splits = `${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`}`;
  return `<sheetViews>${view}><pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function widthsOf({ widths }: Sheet): string {
  if (widths.length === 0) return "";
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join("")}</cols>`;
}

function writeRow(
  row: readonly Cell[],
  number: number,
  styles: Styles,
  sheet: string,
): string {
  const cells = row.map((cell, column) =>
    cell === null
      ? ""
      : writeCell(cell, `${columnName(column)}${number}`, styles, sheet),
  );
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** Typed into a cell, words with these beginnings would be a formula, also after a way through CSV. */
const looksLikeFormula = /^[=+\-@\t\r]/;

function writeCell(
  cell: NonNullable<Cell>,
  place: string,
  styles: Styles,
  sheet: string,
): string {
  const look = cell.look ?? "text";
  if ("figure" in cell) {
    const decimals = cell.decimals ?? "any";
    const style = styles.numberOf({ look, dir: null, decimals, isQuoted: false }); // prettier-ignore
    return `<c r="${place}" s="${style}"><v>${cell.figure}</v></c>`;
  }
  const { text, dir = null } = cell;
  if (text.length > cellLimit)
    throw new Failure(
      "refused",
      `A cell takes ${cellLimit} characters; ${place} of “${sheet}” has ${text.length}.`,
    );
  const isQuoted = looksLikeFormula.test(text);
  const style = styles.numberOf({ look, dir, decimals: null, isQuoted });
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`;
}
