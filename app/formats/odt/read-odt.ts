/** OpenDocument texts, packed (ODT) or flat (FODT). */
import { Failure } from "../../contract/failure.ts";
import type { Task } from "../../task/task.ts";
import { nothingRead, type Reader, type Source } from "../format.ts";
import { readingReport, type ReadingReport } from "../reading-report.ts";
import { cellKind, documentText } from "../text/document-text.ts";
import { readXml, type XmlHandler } from "../xml/read-xml.ts";
import { type Archive, openZip } from "../zip/read-zip.ts";
import { ContentReader, type Met } from "./read-content.ts";

export const odtReader: Reader = {
  recognises(name, head) {
    if (/\.(?:odt|ott)$/i.test(name)) return head.startsWith("PK") ? 0.95 : 0.6;
    if (/\.fodt$/i.test(name)) return 0.95;
    return head.includes("application/vnd.oasis.opendocument.text") ? 0.9 : 0;
  },
  read(source, task) {
    const report = readingReport();
    const content = new ContentReader();
    const title = isFlat(source)
      ? readFlat(source, content, task)
      : readPacked(source, content, report, task);
    const sink = documentText();
    for (const { words, kind, inCell } of content.paragraphs)
      sink.paragraph(words, inCell && kind === "sentence" ? cellKind(words) : kind); // prettier-ignore
    for (const { words } of content.notes) sink.paragraph(words, "sentence");
    if (sink.isEmpty)
      throw new Failure("unreadable", `${source.name} holds no words.`);
    if (content.notes.length > 0)
      report.say(
        "info",
        "Footnotes and endnotes stand at the end of the text.",
      );
    tell(content.met, report);
    return {
      ...nothingRead,
      texts: [
        {
          language: languageOf(content.met),
          title,
          document: "",
          text: sink.text(),
          segments: null,
          ids: null,
          blocks: sink.blocks(),
        },
      ],
      report: report.lines(),
    };
  },
};

function isFlat(source: Source): boolean {
  if (!/\.fodt$/i.test(source.name)) return false;
  const [first] = source.bytes();
  return first !== 0x50;
}

function readFlat(source: Source, content: ContentReader, task: Task): string {
  const title = titleReader();
  readXml(source.name, source.text(), both(content, title), task);
  return title.title;
}

function readPacked(
  source: Source,
  content: ContentReader,
  report: ReadingReport,
  task: Task,
): string {
  const archive = openZip(source, "ODT", report);
  const read = (path: string, handler: XmlHandler): void => {
    readXml(`${source.name} (${path})`, archive.text(path), handler, task);
  };
  refuseEncrypted(source.name, archive, read);
  if (archive.has("styles.xml")) read("styles.xml", stylesOnly(content));
  read("content.xml", content);
  const title = titleReader();
  if (archive.has("meta.xml")) read("meta.xml", title);
  return title.title;
}

function refuseEncrypted(
  name: string,
  archive: Archive,
  read: (path: string, handler: XmlHandler) => void,
): void {
  const manifest = "META-INF/manifest.xml";
  if (!archive.has(manifest)) return;
  read(manifest, {
    open: (element) => {
      if (element.name === "encryption-data")
        throw new Failure(
          "unreadable",
          `${name} is protected with a password. Save it without one.`,
        );
    },
  });
}

/** The named styles without the words of headers and footers, which stand in the same part. */
function stylesOnly(content: ContentReader): XmlHandler {
  return {
    open: (element) => {
      content.open(element);
    },
    close: (element) => {
      content.close(element);
    },
  };
}

function titleReader(): XmlHandler & { title: string } {
  let isOpen = false;
  return {
    title: "",
    open({ name, space }) {
      isOpen = name === "title" && space === "http://purl.org/dc/elements/1.1/";
    },
    text(text) {
      if (isOpen) this.title += text;
    },
    close() {
      isOpen = false;
    },
  };
}

function both(one: XmlHandler, two: XmlHandler): XmlHandler {
  return {
    open: (element) => {
      one.open?.(element);
      two.open?.(element);
    },
    text: (text) => {
      one.text?.(text);
      two.text?.(text);
    },
    close: (element) => {
      one.close?.(element);
      two.close?.(element);
    },
  };
}

function tell(met: Met, report: ReadingReport): void {
  if (met.deletions > 0)
    report.say("info", "Changes are read as accepted: what was deleted is left out."); // prettier-ignore
  if (met.hidden > 0) report.say("info", "Hidden text was left out.");
  if (met.comments > 0) report.say("info", "Comments are not read.");
  if (met.contents > 0)
    report.say("info", "Tables of contents and indexes were left out.");
}

/** Fewer letters than this share are no majority. */
const leastShare = 0.6;

function languageOf({ letters, allLetters }: Met): string | null {
  const [most] = [...letters].sort(([, a], [, b]) => b - a);
  return most !== undefined && most[1] >= leastShare * allLetters
    ? most[0]
    : null;
}
