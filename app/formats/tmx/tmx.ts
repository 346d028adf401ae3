/** TMX, the exchange format of translation memories. */
import { counted } from "../../command/wording.ts";
import type { ExportOptions } from "../../contract/formats.ts";
import type { Corpus } from "../corpus.ts";
import type { Format } from "../format.ts";
import { crossingsOf, reach } from "../losses.ts";
import { countUnwritable } from "../xml/write-xml.ts";
import { checkTmx } from "./check-tmx.ts";
import { readTmx } from "./read-tmx.ts";
import { writeTmx } from "./write-tmx.ts";

export const tmx: Format = {
  info: {
    id: "tmx",
    name: "TMX",
    extensions: ["tmx"],
    canRead: true,
    canWrite: true,
    reach: "n-way",
    isFolder: false,
    note: "Translation memories of every tool. Paragraphs are lost; drifts are notes for people to read.",
  },
  reader: {
    recognises: (name, head) => {
      if (/<tmx[\s>]/i.test(head)) return 1;
      return /\.tmx$/i.test(name) ? 0.9 : 0;
    },
    read: readTmx,
  },
  writer: {
    holds: {
      manyVersions: true,
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
    losses: tmxLosses,
    files: writeTmx,
    check: checkTmx,
  },
};

/** What pairs, XML and a file without our own notes lose. */
function tmxLosses(
  corpus: Corpus,
  { pairs, metadata }: ExportOptions,
): readonly string[] {
  const { rows, versions } = corpus;
  const said: string[] = [];
  const say = (count: number, what: string, how: string): void => {
    if (count > 0) said.push(`${counted(count, what)} ${how}`);
  };
  if (pairs)
    say(rows.filter((row) => reach(row) > 2).length, "unit", "over more than two versions taken apart into pairs."); // prettier-ignore
  if (!metadata) {
    say(rows.filter(({ members }) => members.some((list) => list.length > 1)).length, "unit", "with several segments of a version: without metadata the border between them is lost."); // prettier-ignore
    say(crossingsOf(corpus), "crossing", "lost without metadata: the texts take the order of the units."); // prettier-ignore
    say(versions.reduce((sum, { kinds }) => sum + kinds.filter((kind) => kind !== "sentence").length, 0), "segment", "written as a sentence that is a heading, item or other kind: they are told apart by metadata."); // prettier-ignore
    say(versions.filter(({ ids }) => ids.length === 0).length, "version", "without segments left out without metadata."); // prettier-ignore
  }
  say(versions.reduce((sum, { text }) => sum + countUnwritable(text), 0), "character", "that XML can't hold written as U+FFFD."); // prettier-ignore
  return said;
}
