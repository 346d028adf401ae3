/** InterText (and TCA2): documents of numbered sentences, and an alignment file for each pair. */
import type { Corpus } from "../corpus.ts";
import type { Format } from "../format.ts";
import { type Pair, pairLosses, pairsOf } from "../pairs/pairs.ts";
import { looseLosses, type Step, stepsOf } from "../pairs/steps.ts";
import { documentBody, unwritableLosses } from "../sentence-xml/write-document.ts"; // prettier-ignore
import { checkXces } from "../xces/check-xces.ts";
import { readXces } from "../xces/read-xces.ts";
import { xmlAttribute } from "../xml/write-xml.ts";
import { type Numbering, numberingOf } from "./numbering.ts";

export const intertext: Format = {
  info: {
    id: "intertext",
    name: "InterText alignment",
    extensions: ["xml"],
    canRead: true,
    canWrite: true,
    reach: "pairwise",
    isFolder: true,
    note: "A document a version and an alignment file a pair, for InterText and TCA2. Links are in order and leave no sentence out; crossings are refused.",
  },
  reader: {
    recognises(_name, head) {
      if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?<linkGrp\b[^>]*\btoDoc\b/.test(head)) return 1; // prettier-ignore
      return /<s\b[^>]*\bid=["']\d+:\d+["']/.test(head) ? 0.8 : 0;
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
      confidence: false,
      reasons: false,
      drifts: false,
      comments: false,
      kinds: true,
      spacing: true,
    },
    losses: (corpus) => [
      ...pairLosses(corpus),
      ...looseLosses(corpus),
      ...unwritableLosses(corpus),
    ],
    *files(corpus, { metadata }) {
      const pairs = pairsOf(corpus).map((pair) => ({
        pair,
        steps: stepsOf(corpus, pair, "InterText", "XCES or TEI"),
      }));
      const numbered = corpus.versions.map((version) => numberingOf(version));
      for (const [at, { id }] of corpus.versions.entries())
        yield {
          name: documentName(id),
          content: document(corpus, at, numbered[at]),
        };
      for (const { pair, steps } of pairs)
        yield {
          name: `text.${pair.versions[0].id}.${pair.versions[1].id}.alignment.xml`,
          content: alignment(pair, steps, numbered, metadata),
        };
    },
    check: checkXces,
  },
};

function documentName(id: string): string {
  return `text.${id}.xml`;
}

function* document(
  { versions }: Corpus,
  at: number,
  numbering: Numbering | undefined,
): Generator<string> {
  const version = versions[at];
  if (version === undefined || numbering === undefined) return;
  yield `<?xml version="1.0" encoding="utf-8"?>\n<doc id="text"${xmlAttribute("language", version.id)}${xmlAttribute("version", version.id)} xml:space="preserve">`;
  yield* documentBody(version, {
    hasHeads: false,
    paragraph: (number) => ` id="${number + 1}"`,
    sentence(index) {
      const kind = version.kinds[index] ?? "sentence";
      return ` id="${numbering[index] ?? ""}"${kind === "sentence" ? "" : ` type="${kind}"`}`;
    },
  });
  yield "</doc>\n";
}

function* alignment(
  { versions, other }: Pair,
  steps: readonly Step[],
  numbered: readonly Numbering[],
  metadata: boolean,
): Generator<string> {
  const [from, to] = versions.map(({ id }) => documentName(id));
  yield '<?xml version="1.0" encoding="utf-8"?>\n';
  yield `<linkGrp${xmlAttribute("toDoc", to)}${xmlAttribute("fromDoc", from)}>\n`;
  for (const { link, sides } of steps) {
    const [one, two] = [0, other].map((version, side) =>
      (sides[side] ?? []).map((index) => numbered[version]?.[index]).join(" "),
    );
    const isJudged = metadata && link?.row.unit?.status === "confirmed";
    yield `<link type="${sides[1].length}-${sides[0].length}" xtargets="${two};${one}" status="${isJudged ? "man" : "auto"}"/>\n`;
  }
  yield "</linkGrp>\n";
}
