/** Books (EPUB 2 and 3): the documents of the spine in reading order, as one text. */
import { Failure } from "../../contract/failure.ts";
import type { Task } from "../../task/task.ts";
import { resolved } from "../docx/word-package.ts";
import { nothingRead, type Reader } from "../format.ts";
import { parseHtml, xhtmlAsHtml } from "../html/parse-html.ts";
import { addBlocks } from "../html/read-blocks.ts";
import { readingReport, type ReadingReport } from "../reading-report.ts";
import { documentText } from "../text/document-text.ts";
import { attribute } from "../xml/qualified.ts";
import { readXml } from "../xml/read-xml.ts";
import { type Archive, openZip } from "../zip/read-zip.ts";
import { type Book, readPackage } from "./book.ts";

export const epubReader: Reader = {
  recognises(name, head) {
    const isBook = head.slice(0, 200).includes("application/epub+zip");
    if (isBook) return 0.95;
    return /\.epub$/i.test(name) ? 0.8 : 0;
  },
  read(source, task) {
    const report = readingReport();
    const archive = openZip(source, "EPUB", report);
    refuseProtected(source.name, archive, task);
    const book = bookOf(source.name, archive, task);
    const sink = documentText();
    let left = 0;
    for (const [done, path] of book.spine.entries()) {
      task.progress(done / book.spine.length, `Read ${source.name}`);
      if (book.contents.has(path)) {
        left += 1;
        continue;
      }
      if (!archive.has(path)) {
        report.say("refused", "A document that the book's reading order names is missing."); // prettier-ignore
        continue;
      }
      const pieces = [...archive.text(path)].join("");
      const page = parseHtml(source.name, xhtmlAsHtml(pieces));
      addBlocks(
        page,
        sink,
        task,
        ({ attrs }) =>
        attrs.some(({ name, value }) => name === "epub:type" && /(?:^|\s)(?:toc|pagebreak|page-list|landmarks)(?:\s|$)/.test(value)), // prettier-ignore
      );
    }
    tell(book, left, report);
    if (sink.isEmpty)
      throw new Failure("unreadable", `${source.name} holds no words.`);
    return {
      ...nothingRead,
      texts: [
        {
          language: book.language,
          title: book.title,
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

function tell(book: Book, left: number, report: ReadingReport): void {
  if (left > 0) report.say("info", "The table of contents was left out.");
  if (book.languages.length > 1)
    report.say("info", `The book says it is in ${book.languages.slice(0, 5).join(", ")}; it is read as ${book.language ?? "one text"}.`); // prettier-ignore
}

function bookOf(name: string, archive: Archive, task: Task): Book {
  const paths: string[] = [];
  const container = "META-INF/container.xml";
  readXml(
    `${name} (${container})`,
    archive.text(container),
    {
      open: (element) => {
        if (element.name === "rootfile")
          paths.push(resolved("", attribute(element, "full-path") ?? ""));
      },
    },
    task,
  );
  const [path] = paths;
  if (path === undefined || !archive.has(path))
    throw new Failure(
      "unreadable",
      `${name} is not a whole EPUB file: it doesn't say where its contents are.`,
    );
  const book = readPackage(name, path, archive, task);
  if (book.spine.length === 0)
    throw new Failure(
      "unreadable",
      `${name} is not a whole EPUB file: its reading order is empty.`,
    );
  return book;
}

/** Fonts may be scrambled; texts that are can't be read. */
function refuseProtected(name: string, archive: Archive, task: Task): void {
  const path = "META-INF/encryption.xml";
  if (!archive.has(path)) return;
  readXml(
    `${name} (${path})`,
    archive.text(path),
    {
      open: (element) => {
        const target = attribute(element, "URI") ?? "";
        if (
          element.name === "CipherReference" &&
          /\.(?:x?html?|xml|opf)$/i.test(target)
        )
          // prettier-ignore
          throw new Failure(
            "unreadable",
            `${name} is copy-protected (DRM). Only books without protection can be read.`,
          );
      },
    },
    task,
  );
}
