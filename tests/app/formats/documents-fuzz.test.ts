import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { docx } from "../../../app/formats/docx/docx.ts";
import { epub } from "../../../app/formats/epub/epub.ts";
import type { Format, Reader } from "../../../app/formats/format.ts";
import { html } from "../../../app/formats/html/html.ts";
import { markdown } from "../../../app/formats/markdown/markdown.ts";
import { odt } from "../../../app/formats/odt/odt.ts";
import { srt, vtt } from "../../../app/formats/subtitles/subtitles.ts";
import { text } from "../../../app/formats/text/text.ts";
import { xlsx } from "../../../app/formats/xlsx/xlsx.ts";
import { buildProject, withDrift } from "../project-builder.ts";
import { damaged, fuzzReader } from "./fuzz.ts";
import { bytesOf, docxOf, readWith, wordSpaces, zipOf } from "./packed.ts";

const project = withDrift(
  buildProject(
    {
      de: ["Das Haus ist groß.", "Er sagt „ja“.", "Drittens."],
      ar: ["البيت كبير.", "قال نعم.", "١٢ 😀"],
    },
    { de: [0], ar: [0] },
    { members: { de: [1], ar: [1, 2] }, status: "suggested", confidence: 0.7 },
    { members: { de: [2] }, absent: ["ar"] },
  ),
  { de: "groß", ar: "" },
  { reason: "Says less." },
);

const word = docxOf(
  '<w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>Title</w:t></w:r></w:p><w:p><w:r><w:rPr><w:lang w:val="de"/></w:rPr><w:t>Ein Satz.</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Zelle</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  {
    "word/styles.xml": `<w:styles ${wordSpaces}><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>`,
    "word/footnotes.xml": `<w:footnotes ${wordSpaces}><w:footnote w:id="2"><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
  },
);
const open = zipOf({
  mimetype: "application/vnd.oasis.opendocument.text",
  "content.xml":
    '<o:document-content xmlns:o="urn:o" xmlns:text="urn:t"><o:body><text:h>Title</text:h><text:p>One<text:s text:c="2"/>two.<text:note><text:note-body><text:p>Note.</text:p></text:note-body></text:note></text:p></o:body></o:document-content>',
});
const book = zipOf({
  mimetype: "application/epub+zip",
  "META-INF/container.xml": '<c><rootfile full-path="a.opf"/></c>',
  "a.opf": '<p xmlns:dc="d"><dc:title>T</dc:title><dc:language>de</dc:language><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><itemref idref="a"/></p>', // prettier-ignore
  "a.xhtml": "<html><body><h1>One</h1><p>Two &amp; three.</p></body></html>",
});

const plain: readonly (readonly [Format, Readonly<Record<string, string | Uint8Array>>])[] = [
  [text, { "a.txt": "One.\r\n\r\nTwo 😀.\n" }],
  [markdown, { "a.md": "---\ntitle: x\n---\n# One\n\n- *two* [three](x)\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: n\n<b>x</b>\n" }],
  [html, { "a.html": '<!doctype html><html lang=de><title>T</title><h1>One</h1><p>Two <b>three</b><br>four<table><tr><td>c</table><ul><li>i', "b.html": bytesOf(html, project) }],
  [srt, { "a.srt": "1\n00:00:01,000 --> 00:00:02,000\n<i>One</i>\ntwo\n\n2\n00:00:03,000 --> 00:00:04,000\nThree\n" }],
  [vtt, { "a.vtt": "WEBVTT\n\nNOTE x\n\n00:01.000 --> 00:02.000\n<v A>One &amp; two\n\n00:03.000 --> 00:04.000\nThree\n" }],
  [docx, { "a.docx": word, "b.docx": bytesOf(docx, project) }],
  [odt, { "a.odt": open }],
  [epub, { "a.epub": book }],
  [xlsx, { "a.xlsx": bytesOf(xlsx, project), "b.xlsx": bytesOf(xlsx, project, { metadata: false }) }],
]; // prettier-ignore

function readerOf({ reader }: Format): Reader {
  if (reader === null) throw new Error("not read");
  return reader;
}

describe("files damaged at random", () => {
  it.each(plain.map(([format, samples]) => ({ id: format.info.id, format, samples })))(
    "are read or refused as $id",
    ({ format, samples }) => {
      const { read, refused } = fuzzReader(readerOf(format), samples);
      console.info(`${format.info.id}: ${read} read, ${refused} refused`);
      expect(read + refused).toBeGreaterThan(0);
    },
  ); // prettier-ignore

  // Most damage to a packed file stops at its check sums: here the parts are damaged and packed anew.
  it.each(
    plain
      .filter(([format]) =>
        ["docx", "odt", "epub", "xlsx"].includes(format.info.id),
      )
      .map(([format, samples]) => ({ id: format.info.id, format, samples })),
  )("are read or refused within $id", ({ format, samples }) => {
    const reader = readerOf(format);
    const files = Object.entries(samples);
    const inner: Reader = {
      ...reader,
      read: (source, task) => {
        const [, sample] = files[source.size % files.length] ?? [];
        const parts = unzipSync(sample as Uint8Array);
        const paths = Object.keys(parts).filter((path) => /\.(?:xml|xhtml|opf|rels)$/.test(path)); // prettier-ignore
        const path = paths[source.size % paths.length] ?? "";
        const bytes = zipSync({ ...parts, [path]: damaged(parts[path] ?? new Uint8Array(), source.size) }, { level: 1 }); // prettier-ignore
        return reader.read({ ...source, bytes: () => bytes }, task);
      },
    };
    // The length of the damaged name stands for a seed.
    const { read, refused } = fuzzReader(inner, { [files[0]?.[0] ?? ""]: "x".repeat(4_000) }); // prettier-ignore
    console.info(`inside ${format.info.id}: ${read} read, ${refused} refused`);
    expect(read).toBeGreaterThan(0);
  });
});

const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${"bcdefghij"[n] ?? ""} "${`&${"abcdefghi"[n] ?? ""};`.repeat(10)}">`).join("")}]><x>&j;</x>`;
const outside = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'; // prettier-ignore
const deep = "<a>".repeat(100_000);
const large = strFromU8(strToU8("<x>")) + " ".repeat(30 * 1024 * 1024);

describe("hostile parts", () => {
  const samples = [
    { format: docx, bytes: bytesOf(docx, project), part: "word/document.xml" },
    { format: docx, bytes: bytesOf(docx, project), part: "word/styles.xml" },
    { format: odt, bytes: open, part: "content.xml" },
    { format: epub, bytes: book, part: "a.opf" },
    { format: xlsx, bytes: bytesOf(xlsx, project), part: "xl/worksheets/sheet1.xml" },
    { format: xlsx, bytes: bytesOf(xlsx, project), part: "xl/workbook.xml" },
  ]; // prettier-ignore

  it.each(samples)("in $part are refused", ({ format, bytes, part }) => {
    const withPart = (content: string): Uint8Array =>
      zipSync({ ...unzipSync(bytes), [part]: strToU8(content) });
    for (const content of [laughs, outside])
      expect(() => readWith(format, withPart(content))).toThrow("it declares entities, which are not read."); // prettier-ignore
    expect(() => readWith(format, withPart(deep))).toThrow("more than 200 deep"); // prettier-ignore
    expect(() => readWith(format, withPart(large))).toThrow("it unpacks to far more than a text holds."); // prettier-ignore
  });

  it("in books don't bring in other files", () => {
    const evil = zipOf({ ...unzipSync(book), "a.xhtml": `${outside}<p>&a; stays` }); // prettier-ignore
    expect(readWith(epub, evil).texts[0]?.text).not.toContain("root:");
  });
});
