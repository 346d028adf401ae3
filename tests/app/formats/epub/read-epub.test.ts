import { describe, expect, it } from "vitest";
import { epub } from "../../../../app/formats/epub/epub.ts";
import { paragraphsOf, readWith, zipOf } from "../packed.ts";

const container =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

const opf = (items: string, spine: string): string =>
  `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> The  Book </dc:title><dc:language>fr</dc:language></metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`;

const item = (id: string, href: string, more = ""): string =>
  `<item id="${id}" href="${href}" media-type="application/xhtml+xml"${more}/>`;

const page = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;

const bookOf = (
  parts: Readonly<Record<string, string>>,
  items: string,
  spine: string,
): Uint8Array =>
  zipOf({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": container,
    "OEBPS/content.opf": opf(items, spine),
    ...parts,
  });

describe("an EPUB", () => {
  const book = bookOf(
    {
      "OEBPS/text/one 1.xhtml": page('<h1>One</h1><p>First<a id="x"/> page.</p><p epub:type="pagebreak">12</p>'), // prettier-ignore
      "OEBPS/two.xhtml": page("<p>Second &amp; last.</p>"),
      "OEBPS/nav.xhtml": page("<nav><ol><li>One</li></ol></nav><p>List</p>"),
      "OEBPS/note.xhtml": page("<p>Aside.</p>"),
    },
    item("b", "two.xhtml") +
      item("a", "./text/../text/one%201.xhtml#top") +
      item("n", "nav.xhtml", ' properties="nav"') +
      item("s", "note.xhtml") +
      item("e", "../../../etc/passwd"),
    '<itemref idref="n"/><itemref idref="a"/><itemref idref="s" linear="no"/><itemref idref="b"/><itemref idref="e"/><itemref idref="none"/>',
  );

  it("is read in the order of its spine, without its contents", () => {
    const read = readWith(epub, book);
    expect(paragraphsOf(read)).toEqual([
      "heading: One",
      "sentence: First page.",
      "sentence: Second & last.",
      "sentence: Aside.",
    ]);
    expect(read.texts[0]).toMatchObject({ title: "The Book", language: "fr" });
    expect(read.report.map(({ text }) => text)).toEqual([
      "A document that the book's reading order names is missing.",
      "The table of contents was left out.",
    ]);
  });

  it("is refused where it is protected, incomplete or empty", () => {
    const encryption = '<encryption><CipherReference URI="OEBPS/two.xhtml"/></encryption>'; // prettier-ignore
    expect(() => readWith(epub, zipOf({ "META-INF/container.xml": container, "META-INF/encryption.xml": encryption }))).toThrow("file.epub is copy-protected (DRM). Only books without protection can be read."); // prettier-ignore
    expect(() => readWith(epub, zipOf({ "META-INF/container.xml": container }))).toThrow("file.epub is not a whole EPUB file: it doesn't say where its contents are."); // prettier-ignore
    expect(() => readWith(epub, zipOf({ mimetype: "x" }))).toThrow("its part META-INF/container.xml is missing."); // prettier-ignore
    expect(() => readWith(epub, bookOf({}, "", ""))).toThrow("its reading order is empty."); // prettier-ignore
  });
});
