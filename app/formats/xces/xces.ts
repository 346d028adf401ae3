/** XCES as OPUS has it: documents of sentences, and a cesAlign file for each pair. */
import type { Corpus, CorpusVersion } from "../corpus.ts";
import type { Format } from "../format.ts";
import { linksOf, type Pair, pairLosses, pairName, pairsOf } from "../pairs/pairs.ts"; // prettier-ignore
import { documentBody, unwritableLosses } from "../sentence-xml/write-document.ts"; // prettier-ignore
import { xmlAttribute } from "../xml/write-xml.ts";
import { checkXces } from "./check-xces.ts";
import { readXces } from "./read-xces.ts";

export const xces: Format = {
  info: {
    id: "xces",
    name: "XCES alignment (OPUS)",
    extensions: ["xml", "ces", "ids"],
    canRead: true,
    canWrite: true,
    reach: "pairwise",
    isFolder: true,
    note: "A document a version and a cesAlign file a pair, as OPUS and its tools read them. Crossings are kept.",
  },
  reader: {
    recognises(name, head) {
      if (/<cesAlign\b/.test(head)) return 1;
      if (/<(?:cesDoc|cesAna|letsmt)\b/.test(head)) return 0.9;
      const isXml = /^\s*</.test(head) && !/<html\b/i.test(head);
      if (isXml && /<s\b[^>]*>/.test(head) && !/<(?:TEI|teiCorpus|tmx|xliff)\b/.test(head)) return 0.6; // prettier-ignore
      return /\.xml$/i.test(name) && /<(?:text|document|doc)\b/.test(head) ? 0.4 : 0; // prettier-ignore
    },
    read: readXces,
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
      reasons: false,
      drifts: false,
      comments: false,
      kinds: true,
      spacing: true,
    },
    losses: (corpus) => [...pairLosses(corpus), ...unwritableLosses(corpus)],
    *files(corpus, { metadata }) {
      for (const version of corpus.versions)
        yield { name: documentName(version), content: document(version) };
      for (const pair of pairsOf(corpus))
        yield {
          name: `${pairName(pair)}.xml`,
          content: alignment(corpus, pair, metadata),
        };
    },
    check: checkXces,
  },
};

function documentName({ id }: CorpusVersion): string {
  return `${id}/${id}.xml`;
}

function* document(version: CorpusVersion): Generator<string> {
  yield `<?xml version="1.0" encoding="utf-8"?>\n<text${xmlAttribute("xml:lang", version.id)}>\n`;
  yield `<body xml:space="preserve">`;
  yield* documentBody(version, {
    hasHeads: false,
    paragraph: (number) => ` id="p${number + 1}"`,
    sentence: (index) => {
      const kind = version.kinds[index] ?? "sentence";
      return `${xmlAttribute("id", version.ids[index])}${kind === "sentence" ? "" : ` type="${kind}"`}`;
    },
  });
  yield "</body>\n</text>\n";
}

function* alignment(
  corpus: Corpus,
  pair: Pair,
  metadata: boolean,
): Generator<string> {
  const [one, two] = pair.versions;
  yield '<?xml version="1.0" encoding="utf-8"?>\n';
  yield '<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">\n';
  yield '<cesAlign version="1.0">\n';
  yield `<linkGrp targType="s"${xmlAttribute("fromDoc", documentName(one))}${xmlAttribute("toDoc", documentName(two))}>\n`;
  for (const { row, sides } of linksOf(corpus, pair)) {
    const [from, to] = [one, two].map((version, side) =>
      (sides[side] ?? []).map((index) => version.ids[index] ?? "").join(" "),
    );
    const facts = metadata
      ? ` certainty="${row.unit?.confidence ?? 1}"${xmlAttribute("status", row.unit?.status)}`
      : "";
    yield `<link${xmlAttribute("id", row.id)} xtargets="${from};${to}"${facts}/>\n`;
  }
  yield "</linkGrp>\n</cesAlign>\n";
}
