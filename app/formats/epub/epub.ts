import type { Format } from "../format.ts";
import { epubReader } from "./read-epub.ts";

/** Electronic books: one version. */
export const epub: Format = {
  info: {
    id: "epub",
    name: "Book (EPUB)",
    extensions: ["epub"],
    canRead: true,
    canWrite: false,
    reach: "one version",
    isFolder: false,
    note: "One version: the chapters in their order, without the table of contents. Copy-protected books can't be read.",
  },
  reader: epubReader,
  writer: null,
};
