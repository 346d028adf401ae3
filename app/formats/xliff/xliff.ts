/** XLIFF, the exchange format of localisation. */
import { counted } from "../../command/wording.ts";
import type { ExportOptions } from "../../contract/formats.ts";
import type { Corpus } from "../corpus.ts";
import type { Format } from "../format.ts";
import { reach } from "../losses.ts";
import { checkXliff, readXliff, xliffRoot } from "./read-xliff.ts";
import { writeXliff } from "./write-xliff.ts";

const named = /\.(xlf|xliff|sdlxliff|mqxliff|mxliff|txlf)$/i;

export const xliff: Format = {
  info: {
    id: "xliff",
    name: "XLIFF 2.1",
    extensions: ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"],
    canRead: true,
    canWrite: true,
    reach: "pairwise",
    isFolder: true,
    note: "For translation tools: a file for each pair with the first version, drifts as quality issues. Paragraphs are lost.",
  },
  reader: {
    recognises: (name, head) => {
      if (xliffRoot(head) !== null || /<xliff[\s>]/.test(head)) return 1;
      return named.test(name) ? 0.9 : 0;
    },
    read: readXliff,
  },
  writer: {
    holds: {
      manyVersions: false,
      parts: true,
      crossings: true,
      nulls: true,
      absent: true,
      status: true,
      confidence: true,
      reasons: true,
      drifts: false,
      comments: false,
      kinds: true,
      spacing: false,
    },
    losses: xliffLosses,
    files: writeXliff,
    check: checkXliff,
  },
};

/** What pairs with the first version, and a file without our own metadata, lose. */
function xliffLosses(
  { rows, versions }: Corpus,
  { metadata }: ExportOptions,
): readonly string[] {
  const said: string[] = [];
  const say = (count: number, what: string, how: string): void => {
    if (count > 0) said.push(`${counted(count, what)} ${how}`);
  };
  say(rows.filter((row) => reach(row) > 1 && (row.members[0] ?? []).length === 0).length, "unit", `without a passage in ${versions[0]?.id ?? ""} taken apart: no pair holds it.`); // prettier-ignore
  if (metadata) return said;
  say(rows.filter(({ members }) => members.some((list) => list.length > 1)).length, "unit", "with several segments of a version: without metadata the border between them is lost."); // prettier-ignore
  say(versions.reduce((sum, { kinds }) => sum + kinds.filter((kind) => kind !== "sentence").length, 0), "segment", "written as a sentence that is a heading, item or other kind: they are told apart by metadata."); // prettier-ignore
  return said;
}
