/** FreeDict dictionaries as dictd serves them: a headword's line, then its translations. */
import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import type { GlossaryEntry } from "../../model/glossary.ts";
import type { Task } from "../../task/task.ts";
import { type Format, nothingRead, type ReadResult, type Source } from "../format.ts"; // prettier-ignore
import { readingReport } from "../reading-report.ts";
import { linesIn } from "../source-lines.ts";
import { dictionaryPair } from "./dictionary-pair.ts";
import { headwordIn, termsInLine } from "./dictionary-lines.ts";
import { gunzipped } from "./gunzipped.ts";

/** Entries beyond this weigh more than they help. */
const mostEntries = 1_000_000;

export const dictd: Format = {
  info: {
    id: "dictd",
    name: "dictd dictionary (FreeDict)",
    extensions: ["dict.dz", "dict"],
    canRead: true,
    canWrite: false,
    reach: "pairwise",
    isFolder: false,
    note: "A bilingual dictionary, as in Debian's dict-freedict packages; read as a glossary. Choose the .dict.dz file, not the .index.",
  },
  reader: {
    recognises(name, head) {
      if (/\.dict(?:\.dz)?$/i.test(name)) return 0.95;
      if (/^\s*00-?database-?(?:dictfmt|short|info)/m.test(head)) return 0.8;
      return /\.index$/i.test(name) && /^00-?database\w*\t/m.test(head) ? 0.9 : 0; // prettier-ignore
    },
    read: readDictd,
  },
  writer: null,
};

function readDictd(source: Source, task: Task): ReadResult {
  if (/\.index$/i.test(source.name))
    throw new Failure(
      "unreadable",
      `${source.name} is the index of a dictionary. Choose the file beside it whose name ends in .dict.dz or .dict.`,
    );
  const report = readingReport();
  const entries: GlossaryEntry[] = [];
  let pair = dictionaryPair(source.name, "");
  let headword = "";
  let found: string[] = [];
  let isFirst = false;
  const end = (): void => {
    const [from, to] = pair ?? ["", ""];
    const terms = [...new Set(found)];
    found = [];
    if (headword === "" || terms.length === 0) return;
    entries.push({ terms: { [from]: [headword], [to]: terms } });
  };
  for (const { text, number } of linesIn(unpacked(source), task)) {
    if (number <= 20) pair ??= dictionaryPair("", text);
    const next = headwordIn(text);
    if (next !== null) {
      end();
      headword = next;
      isFirst = true;
      if (entries.length >= mostEntries) {
        report.say("info", `Only the first ${counted(mostEntries, "headword")} are read.`); // prettier-ignore
        break;
      }
    } else if (headword !== "") {
      const numbered = /^\s*\d{1,3}\. /.test(text);
      // Behind the translations of a sense stand its explanations, in the headword's language.
      if (isFirst || numbered) found.push(...termsInLine(text));
      isFirst = false;
    }
  }
  end();
  if (entries.length === 0)
    throw new Failure(
      "unreadable",
      `${source.name} can't be read as a dictionary: no headword with /pronunciation/ or <grammar> was found in it.`,
    );
  if (pair === null)
    throw new Failure(
      "unreadable",
      `${source.name} doesn't say which languages it is of. Name it like freedict-deu-fra.dict.dz.`,
    );
  report.say("info", `${counted(entries.length, "headword")} read.`);
  return {
    ...nothingRead,
    glossary: { name: source.name, entries },
    report: report.lines(),
  };
}

/** dictzip is gzip with an index of its own, which readers may leave aside. */
function unpacked(source: Source): Source {
  return /\.(?:dz|gz)$/i.test(source.name)
    ? { ...source, text: () => gunzipped(source) }
    : source;
}
