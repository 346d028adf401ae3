import type { Format } from "../format.ts";
import { xlsxReader } from "./read-xlsx.ts";
import { xlsxWriter } from "./write-xlsx.ts";

/** Workbooks: a sheet for review, and tables of versions. */
export const xlsx: Format = {
  info: {
    id: "xlsx",
    name: "Workbook (XLSX)",
    extensions: ["xlsx", "xlsm"],
    canRead: true,
    canWrite: true,
    reach: "n-way",
    isFolder: false,
    note: "A review sheet for Excel and LibreOffice: a row a unit or a segment, with judgement and drifts; judgements changed in it are read back. White space between segments is not kept.",
  },
  reader: xlsxReader,
  writer: xlsxWriter,
};
