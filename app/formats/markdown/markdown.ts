import type { Format } from "../format.ts";
import { markdownReader } from "./read-markdown.ts";

/** Markdown: one version. */
export const markdown: Format = {
  info: {
    id: "markdown",
    name: "Markdown",
    extensions: ["md", "markdown"],
    canRead: true,
    canWrite: false,
    reach: "one version",
    isFolder: false,
    note: "One version: its words without markup, headings and list items told apart, footnotes at the end.",
  },
  reader: markdownReader,
  writer: null,
};
