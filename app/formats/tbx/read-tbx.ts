import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import type { GlossaryEntry } from "../../model/glossary.ts";
import type { Task } from "../../task/task.ts";
import { glossaryLanguage } from "../delimited/heading-language.ts";
import { nothingRead, type ReadResult, type Source } from "../format.ts";
import { readingReport } from "../reading-report.ts";
import { readXml } from "../xml/read-xml.ts";

// Version 2, version 3, TBX-Min.
const entryNames = new Set(["termEntry", "conceptEntry", "entry"]);
const languageNames = new Set(["langSet", "langSec", "langGroup"]);
const termNames = new Set(["tig", "ntig", "termSec", "termGroup"]);
const outdated = /^(?:deprecatedTerm|supersededTerm|obsolete)/i;

/** Terms that the base itself calls deprecated or superseded are left out. */
export function readTbx(source: Source, task: Task): ReadResult {
  const report = readingReport();
  const entries: GlossaryEntry[] = [];
  let terms: Map<string, Set<string>> | null = null;
  let language = "";
  let term: string[] | null = null;
  let found = "";
  let note: string[] | null = null;
  let isOutdated = false;
  let entryCount = 0;
  let root = "";

  const endTerm = (line: number): void => {
    const words = found.replace(/\s+/g, " ").trim();
    if (words !== "" && isOutdated)
      report.say("info", "Deprecated terms are not read.");
    else if (words !== "" && language === "")
      report.say("refused", "Terms without a language were left out.", line);
    else if (words !== "") {
      const known = terms?.get(language);
      if (known === undefined) terms?.set(language, new Set([words]));
      else known.add(words);
    }
    found = "";
    isOutdated = false;
  };

  readXml(source.name, source.text(), {
    open({ name, attributes }) {
      root ||= name;
      if (entryNames.has(name)) {
        terms = new Map();
        entryCount += 1;
        language = "";
      } else if (languageNames.has(name))
        language = glossaryLanguage(attributes["xml:lang"] ?? attributes["lang"] ?? "");
      else if (name === "term") term = [];
      else if ((name === "termNote" && attributes["type"] === "administrativeStatus") || name === "administrativeStatus" || name === "termStatus") note = [];
    },
    text(part) {
      (note ?? term)?.push(part);
    },
    close({ name, line }) {
      if (note !== null && (name === "termNote" || name === "administrativeStatus" || name === "termStatus")) {
        isOutdated ||= outdated.test(note.join("").trim());
        note = null;
      } else if (name === "term") {
        if (found === "") found = term?.join("") ?? "";
        term = null;
      } else if (termNames.has(name)) endTerm(line);
      else if (languageNames.has(name)) {
        endTerm(line);
        language = "";
      } else if (entryNames.has(name)) {
        if (terms !== null && terms.size > 1) entries.push({ terms: Object.fromEntries([...terms].map(([tag, words]) => [tag, [...words]])) });
        else report.say("info", "Entries in one language only were left out.", line);
        terms = null;
      }
    },
  }, task); // prettier-ignore
  if (entryCount === 0)
    throw new Failure(
      "unreadable",
      `${source.name} can't be read as TBX: it has no termEntry or conceptEntry, and begins with the element ${root}.`,
    );
  report.say("info", `${counted(entries.length, "term entry").replace(/entrys$/, "entries")} read.`); // prettier-ignore
  return {
    ...nothingRead,
    glossary: { name: source.name, entries },
    report: report.lines(),
  };
}
