/** The rows of a sheet. */
import type { OfficePackage } from "../docx/word-package.ts";
import type { ReadingReport } from "../reading-report.ts";
import { attribute } from "../xml/qualified.ts";
import type { Element } from "../xml/read-xml.ts";
import type { ShowNumber } from "./number-formats.ts";
import { unescapeCell } from "./xml-text.ts";

export interface SheetRow {
  /** From column A; empty where there is nothing. */
  readonly cells: readonly string[];
  /** Its number in the sheet, from 1. */
  readonly line: number;
  readonly hasFormula: boolean;
}

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly shared: readonly string[];
  readonly show: ShowNumber;
}

/** Beyond this no version has its words; a cell far to the right would fill the memory with empty ones. */
const mostColumns = 500;

/** Rows with something in them. */
export function readSheet(
  parts: OfficePackage,
  path: string,
  context: CellContext,
  report: ReadingReport,
): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let line = 0;
  let hasFormula = false;
  let cell: { column: number; type: string; style: number } | null = null;
  let nextColumn = 0;
  let value: string[] = [];
  let isValue = false;
  let readings = 0;
  const put = (words: string): void => {
    if (cell === null || words === "") return;
    if (cell.column >= mostColumns) {
      report.say("refused", `Cells beyond the first ${mostColumns} columns are not read.`, line); // prettier-ignore
      return;
    }
    while (cells.length < cell.column) cells.push("");
    cells[cell.column] = words;
  };
  parts.read(path, {
    open(element) {
      switch (element.name) {
        case "row": {
          const number = Number(attribute(element, "r"));
          line = Number.isSafeInteger(number) && number > line ? number : line + 1; // prettier-ignore
          cells = [];
          nextColumn = 0;
          hasFormula = false;
          break;
        }
        case "c":
          cell = cellOf(element, nextColumn);
          nextColumn = cell.column + 1;
          value = [];
          break;
        case "f":
          hasFormula = true;
          report.say("info", "Formulas are not computed; the values last shown are read."); // prettier-ignore
          break;
        case "rPh":
          readings += 1;
          break;
        default:
          break;
      }
      isValue =
        element.name === "v" || (element.name === "t" && readings === 0);
    },
    text(text) {
      if (isValue) value.push(text);
    },
    close({ name }) {
      isValue = false;
      if (name === "rPh") readings -= 1;
      if (name === "c" && cell !== null) {
        put(shown(value.join(""), cell, context, report));
        cell = null;
      }
      if (name === "row" && cells.length > 0)
        rows.push({ cells, line, hasFormula });
    },
  });
  return rows;
}

function cellOf(
  element: Element,
  next: number,
): { column: number; type: string; style: number } {
  return {
    column: columnOf(attribute(element, "r")) ?? next,
    type: attribute(element, "t") ?? "n",
    style: Number(attribute(element, "s") ?? 0) || 0,
  };
}

/** `AB12` → 27. */
function columnOf(place: string | null): number | null {
  const letters = /^([A-Za-z]{1,3})\d+$/.exec(place ?? "")?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase())
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function shown(
  value: string,
  { type, style }: { type: string; style: number },
  { shared, show }: CellContext,
  report: ReadingReport,
): string {
  switch (type) {
    case "s": {
      const words = shared[Number(value.trim() === "" ? NaN : value)];
      if (words === undefined)
        report.say("refused", "A cell refers to words that the workbook doesn't have."); // prettier-ignore
      return words ?? "";
    }
    case "inlineStr":
    case "str":
      return unescapeCell(value);
    case "b":
      return value.trim() === "1" ? "TRUE" : "FALSE";
    case "e":
      report.say("info", "Cells that show an error are read as empty.");
      return "";
    case "d":
      return value.trim();
    default:
      return value.trim() === "" ? "" : show(value.trim(), style);
  }
}
