import type { Format } from "../format.ts";
import { textReader } from "./read-text.ts";

/** Plain text: one version, to be cut into segments. */
export const text: Format = {
  info: {
    id: "text",
    name: "Plain text",
    extensions: ["txt", "text"],
    canRead: true,
    canWrite: false,
    reach: "one version",
    isFolder: false,
    note: "One version as it stands, in any encoding; it is cut into segments when it is read.",
  },
  reader: textReader,
  writer: null,
};
