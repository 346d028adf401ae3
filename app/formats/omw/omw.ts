/** Open Multilingual Wordnet tables: a meaning, a language, a word a line. */
import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import type { GlossaryEntry } from "../../model/glossary.ts";
import type { Task } from "../../task/task.ts";
import { glossaryLanguage } from "../delimited/heading-language.ts";
import { type Format, nothingRead, type ReadResult, type Source } from "../format.ts"; // prettier-ignore
import { linesOf } from "../lines.ts";
import { readingReport } from "../reading-report.ts";
import { linesIn } from "../source-lines.ts";

const synset = /^\d{8}-[nvarsxu]$/;

export const omw: Format = {
  info: {
    id: "omw",
    name: "Open Multilingual Wordnet table",
    extensions: ["tab"],
    canRead: true,
    canWrite: false,
    reach: "one version",
    isFolder: false,
    note: "Words by meaning, a file a language; two or more together are a glossary.",
  },
  reader: {
    recognises: (_name, head) =>
      linesOf(head).some((line) => /^\d{8}-[nvarsxu]\t(?:[a-z]{2,3}(?:-[\w-]+)?:)?lemma\t/.test(line)) ? 0.95 : 0, // prettier-ignore
    read: readOmw,
  },
  writer: null,
};

/** Entries carry their meaning as `concept`, so that files of several languages join ({@link joinConcepts}). */
function readOmw(source: Source, task: Task): ReadResult {
  const report = readingReport();
  const concepts = new Map<string, Map<string, Set<string>>>();
  let headLanguage = "";
  for (const { text, number } of linesIn(source, task)) {
    if (text.trim() === "") continue;
    const [key = "", relation = "", word = "", ...more] = text.split("\t");
    if (key.startsWith("#")) {
      if (headLanguage === "") headLanguage = glossaryLanguage(relation);
      continue;
    }
    const at = relation.lastIndexOf(":");
    const kind = relation.slice(at + 1);
    if (!synset.test(key) || kind === "") {
      report.say("refused", "A line that is not a meaning, a language and a word was left out.", number); // prettier-ignore
      continue;
    }
    // Definitions and examples say nothing about other languages.
    if (kind !== "lemma") continue;
    const language = at < 0 ? headLanguage : glossaryLanguage(relation.slice(0, at)); // prettier-ignore
    // Some tables number their words: synset, lemma, number, word.
    const words = (/^\d+$/.test(word) && more[0] !== undefined ? more[0] : word).replaceAll("_", " ").trim(); // prettier-ignore
    if (language === "" || words === "") {
      report.say("refused", "A word without a language, or a language without a word, was left out.", number); // prettier-ignore
      continue;
    }
    const terms = concepts.get(key) ?? new Map<string, Set<string>>();
    concepts.set(key, terms.set(language, (terms.get(language) ?? new Set()).add(words))); // prettier-ignore
  }
  if (concepts.size === 0)
    throw new Failure(
      "unreadable",
      `${source.name} can't be read as a wordnet table: it has no line such as “02084071-n, de:lemma, Hund” with tabs for commas.`,
    );
  const entries = [...concepts].map(([concept, terms]): GlossaryEntry => ({
    concept,
    terms: Object.fromEntries(
      [...terms].map(([language, words]) => [language, [...words]]),
    ),
  }));
  report.say("info", `${counted(entries.length, "meaning")} read.`);
  return {
    ...nothingRead,
    glossary: { name: source.name, entries },
    report: report.lines(),
  };
}
