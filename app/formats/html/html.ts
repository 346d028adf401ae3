import type { Format } from "../format.ts";
import { htmlReader } from "./read-html.ts";
import { htmlWriter } from "./write-edition.ts";

/** Web pages in, a reading edition out. */
export const html: Format = {
  info: {
    id: "html",
    name: "Web page (HTML)",
    extensions: ["html", "htm", "xhtml"],
    canRead: true,
    canWrite: true,
    reach: "n-way",
    isFolder: false,
    note: "A reading edition: versions side by side, for the screen and for print, with the drifts marked and told. White space between segments is not kept.",
  },
  reader: htmlReader,
  writer: htmlWriter,
};
