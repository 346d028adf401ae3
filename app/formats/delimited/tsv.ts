/** Tab-separated values: a column a version, words on one line each. */
import { counted } from "../../command/wording.ts";
import type { Format } from "../format.ts";
import type { Holds } from "../losses.ts";
import { guarded, oneLine } from "./cell-text.ts";
import { checkTable } from "./check-table.ts";
import { looksLikeTable } from "./looks-like-table.ts";
import { readTable } from "./read-table.ts";
import { brokenSegments, tableRows } from "./write-table.ts";

export const tableHolds: Holds = {
  manyVersions: true,
  parts: false,
  crossings: false,
  nulls: true,
  absent: true,
  status: true,
  confidence: true,
  reasons: false,
  drifts: true,
  comments: true,
  kinds: false,
  spacing: false,
  bySegments: { parts: true, crossings: true, kinds: true },
};

export const tsv: Format = {
  info: {
    id: "tsv",
    name: "Tab-separated table",
    extensions: ["tsv", "tab", "txt"],
    canRead: true,
    canWrite: true,
    reach: "n-way",
    isFolder: false,
    note: "A column a version, a row a unit or a segment; for scripts and spreadsheets. Line ends inside a segment become spaces.",
  },
  reader: {
    recognises(name, head) {
      if (/\.(tsv|tab)$/i.test(name)) return 0.6;
      return /\.txt$/i.test(name) && looksLikeTable(head, "\t") ? 0.5 : 0;
    },
    read: (source, task) => readTable(source, "tab", task),
  },
  writer: {
    holds: tableHolds,
    losses(corpus, options) {
      const broken = brokenSegments(corpus);
      return [
        ...(broken === 0
          ? []
          : [
              `${counted(broken, "segment")} with a line end or tab inside: each is written as one space.`,
            ]),
        ...(options.metadata && corpus.drifts.length > 0
          ? [
              `${counted(corpus.drifts.length, "drift")} written in words, with their comments; their places in the texts are lost.`,
            ]
          : []),
      ];
    },
    *files(corpus, options) {
      yield {
        name: "",
        content: tableRows(
          corpus,
          options,
          (cells) => `${cells.map(tsvCell).join("\t")}\n`,
        ),
      };
    },
    check: (source) =>
      checkTable(source, { delimiter: "\t", quotes: "needed" }, "\n"),
  },
};

/** Only what begins with a quotation mark is quoted, lest a reader take the mark for a quote of its own. */
function tsvCell(words: string): string {
  const cell = guarded(oneLine(words));
  return cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
}
