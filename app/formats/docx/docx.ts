import type { Format } from "../format.ts";
import { docxReader } from "./read-docx.ts";
import { docxWriter } from "./write-docx.ts";

/** Word documents in, a table of versions out. */
export const docx: Format = {
  info: {
    id: "docx",
    name: "Word document (DOCX)",
    extensions: ["docx", "docm"],
    canRead: true,
    canWrite: true,
    reach: "n-way",
    isFolder: false,
    note: "A table with a column a version and a row a unit, for Word and LibreOffice. White space between segments is not kept; drifts are marked for people.",
  },
  reader: docxReader,
  writer: docxWriter,
};
