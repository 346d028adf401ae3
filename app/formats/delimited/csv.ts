/** Comma-separated values as RFC 4180 has them, marked as UTF-8 for spreadsheets. */
import { counted } from "../../command/wording.ts";
import type { Format } from "../format.ts";
import { guarded } from "./cell-text.ts";
import { checkTable } from "./check-table.ts";
import { looksLikeTable } from "./looks-like-table.ts";
import { readTable } from "./read-table.ts";
import { tableHolds } from "./tsv.ts";
import { tableRows } from "./write-table.ts";

export const csv: Format = {
  info: {
    id: "csv",
    name: "Comma-separated table",
    extensions: ["csv"],
    canRead: true,
    canWrite: true,
    reach: "n-way",
    isFolder: false,
    note: "A column a version, a row a unit or a segment, line ends kept; opens in any spreadsheet. Semicolons and tabs are read too.",
  },
  reader: {
    recognises(name, head) {
      if (/\.csv$/i.test(name)) return 0.6;
      return /\.txt$/i.test(name) && looksLikeTable(head, ";") ? 0.2 : 0;
    },
    read: (source, task) => readTable(source, "comma", task),
  },
  writer: {
    holds: tableHolds,
    losses: (corpus, { metadata }) =>
      metadata && corpus.drifts.length > 0
        ? [
            `${counted(corpus.drifts.length, "drift")} written in words, with their comments; their places in the texts are lost.`,
          ]
        : [],
    *files(corpus, options) {
      yield {
        name: "",
        content: withMark(tableRows(corpus, options, csvLine)),
      };
    },
    check: (source) =>
      checkTable(source, { delimiter: ",", quotes: "always" }, "\r\n"),
  },
};

function* withMark(rows: Iterable<string>): Generator<string> {
  // Without it Excel reads the file in the system's old code page.
  yield "\ufeff";
  yield* rows;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(words: string): string {
  const cell = guarded(words);
  return /[",;|\t\r\n]|^\s|\s$/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
