/** TEI P5: a corpus of texts with stand-off links over any number of versions. */
import type { Format } from "../format.ts";
import { unwritableLosses } from "../sentence-xml/write-document.ts";
import { counted } from "../../command/wording.ts";
import { checkTei } from "./check-tei.ts";
import { readTei } from "./read-tei.ts";
import { teiCorpus } from "./write-tei.ts";

export const tei: Format = {
  info: {
    id: "tei",
    name: "TEI P5 with stand-off links",
    extensions: ["xml", "tei"],
    canRead: true,
    canWrite: true,
    reach: "n-way",
    isFolder: false,
    note: "Texts with paragraphs, headings and sentences, and n-way links beside them; the form for editions and archives.",
  },
  reader: {
    recognises: (_name, head) =>
      /<(?:\w+:)?(?:TEI|teiCorpus|TEI\.2|teiCorpus\.2)[\s>]/.test(head) ||
      (/<(?:\w+:)?standOff[\s>]/.test(head) && /tei-c\.org/.test(head))
        ? 1
        : /<linkGrp\b/.test(head) && /\btargets?=/.test(head) && !/<(?:cesAlign|xliff)\b/.test(head)
          ? 0.7
          : 0, // prettier-ignore
    read: readTei,
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
      reasons: false,
      drifts: true,
      comments: true,
      kinds: true,
      spacing: true,
    },
    losses: (corpus, { metadata }) => [
      ...unwritableLosses(corpus),
      ...(metadata && corpus.drifts.length > 0
        ? [
            `${counted(corpus.drifts.length, "drift")} written as notes on whole sentences; the exact places are lost.`,
          ]
        : []),
    ],
    *files(corpus, { metadata }) {
      yield { name: "", content: teiCorpus(corpus, metadata) };
    },
    check: checkTei,
  },
};
