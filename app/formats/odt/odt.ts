import type { Format } from "../format.ts";
import { odtReader } from "./read-odt.ts";

/** OpenDocument texts: one version. */
export const odt: Format = {
  info: {
    id: "odt",
    name: "OpenDocument text (ODT)",
    extensions: ["odt", "fodt"],
    canRead: true,
    canWrite: false,
    reach: "one version",
    isFolder: false,
    note: "One version as LibreOffice and others write it: headings, lists, tables and notes, with changes accepted.",
  },
  reader: odtReader,
  writer: null,
};
