/** Word documents: running text, or the versions of a table whose columns are languages. */
import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import { nothingRead, type Reader, type ReadText } from "../format.ts";
import { readingReport, type ReadingReport } from "../reading-report.ts";
import { cellKind, documentText, type DocumentText } from "../text/document-text.ts"; // prettier-ignore
import { readLanguageTables } from "./language-tables.ts";
import { type Met, StoryReader } from "./read-stories.ts";
import { type Item, type Paragraph, paragraphsOf } from "./stories.ts";
import { Styles } from "./styles.ts";
import { type OfficePackage, openPackage } from "./word-package.ts";

export const docxReader: Reader = {
  recognises(name, head) {
    const isZip = head.startsWith("PK");
    if (/\.(?:docx|docm|dotx|dotm)$/i.test(name)) return isZip ? 0.95 : 0.6;
    // Word puts its parts first, other programs needn't.
    return isZip && head.includes("word/document.xml") ? 0.9 : 0;
  },
  read(source, task) {
    const report = readingReport();
    const document = openPackage(source, "DOCX", report, task);
    const met: Met = { deletions: 0, comments: 0, hidden: 0, contents: 0, symbols: 0, isFieldOpen: false, letters: new Map(), allLetters: 0, notes: [] }; // prettier-ignore
    const stories = readAll(document, met);
    const body = stories.get("body") ?? [];
    const title = titleOf(document);
    tell(met, document, report);
    const aligned = readLanguageTables(body, report);
    if (aligned !== null)
      return { ...nothingRead, ...aligned, report: report.lines() };
    const sink = documentText();
    addItems(body, sink, met);
    if (met.contents > 0)
      report.say("info", "The table of contents and empty form fields were left out."); // prettier-ignore
    addNotes(stories, met, sink, report);
    if (sink.isEmpty)
      throw new Failure("unreadable", `${source.name} holds no words.`);
    const text: ReadText = {
      language: languageOf(met),
      title,
      document: "",
      text: sink.text(),
      segments: null,
      ids: null,
      blocks: sink.blocks(),
    };
    return { ...nothingRead, texts: [text], report: report.lines() };
  },
};

function readAll(
  document: OfficePackage,
  met: Met,
): ReadonlyMap<string, readonly Item[]> {
  const styles = new Styles();
  const styled = document.partFor("styles");
  if (styled !== null) document.read(styled, styles.handler());
  const reader = new StoryReader(styles, met);
  document.read(document.main, reader);
  for (const purpose of ["footnotes", "endnotes"]) {
    const part = document.partFor(purpose);
    // Notes of notes there are none.
    if (part !== null && met.notes.length > 0) document.read(part, reader);
  }
  return reader.stories;
}

function addItems(items: readonly Item[], sink: DocumentText, met: Met): void {
  const add = (paragraph: Paragraph, inCell: boolean): void => {
    const { words, kind, isContents } = paragraph;
    if (isContents) met.contents += 1;
    else sink.paragraph(words, inCell && kind === "sentence" ? cellKind(words) : kind); // prettier-ignore
  };
  for (const item of items)
    if (item.kind === "paragraph") add(item.paragraph, false);
    else for (const paragraph of paragraphsOf([item])) add(paragraph, true);
}

function addNotes(
  stories: ReadonlyMap<string, readonly Item[]>,
  met: Met,
  sink: DocumentText,
  report: ReadingReport,
): void {
  let count = 0;
  for (const note of new Set(met.notes))
    for (const { words } of paragraphsOf(stories.get(note) ?? [])) {
      if (words.trim() !== "") count += 1;
      sink.paragraph(words, "sentence");
    }
  if (count > 0)
    report.say("info", "Footnotes and endnotes stand at the end of the text.");
}

function tell(met: Met, document: OfficePackage, report: ReadingReport): void {
  if (met.deletions > 0)
    report.say("info", "Changes are read as accepted: what was deleted is left out."); // prettier-ignore
  if (met.hidden > 0) report.say("info", "Hidden text was left out.");
  if (met.comments > 0)
    report.say("info", `${counted(met.comments, "comment")} not read.`);
  if (met.symbols > 0)
    report.say("refused", `${counted(met.symbols, "symbol")} of a special font left out: what it looks like is not known.`); // prettier-ignore
  if (met.isFieldOpen)
    report.say("refused", "A field is never closed; words behind its beginning may be missing."); // prettier-ignore
  if (
    ["header", "footer"].some((purpose) => document.partFor(purpose) !== null)
  )
    // prettier-ignore
    report.say("info", "Headers and footers of the pages are not read.");
  if (document.archive.paths.some((path) => path.endsWith("vbaProject.bin")))
    report.say("info", "Macros are neither read nor run.");
}

/** Fewer letters than this share are no majority. */
const leastShare = 0.6;

/** What most of the words say they are; the document's own language is that of the program and says nothing. */
function languageOf({ letters, allLetters }: Met): string | null {
  const [most] = [...letters].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= leastShare * allLetters
    ? most[0]
    : null;
}

function titleOf(document: OfficePackage): string {
  const part = "docProps/core.xml";
  if (!document.archive.has(part)) return "";
  let title = "";
  let isOpen = false;
  document.read(part, {
    open: ({ name }) => {
      isOpen = name === "title";
    },
    text: (text) => {
      if (isOpen) title += text;
    },
    close: () => {
      isOpen = false;
    },
  });
  return title.trim();
}
