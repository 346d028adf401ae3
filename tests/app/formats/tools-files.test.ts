import { describe, expect, it } from "vitest";
import {
  importFiles,
  type NamedFile,
} from "../../../app/import/import-files.ts";
import { readFile, type ReadTools } from "../../../app/formats/read-file.ts";
import { emptyProject } from "../../../app/workbench/new-project.ts";
import { apply } from "../../../app/change/apply.ts";
import { directionOf } from "../../../app/text/language.ts";
import { idleTask } from "../../../app/task/task.ts";
import { corpusOf, rowText } from "../../../app/formats/corpus.ts";
import { sourceOf } from "./fuzz.ts";
import { docxOf, zipOf } from "./packed.ts";
import { everything } from "./round-trip.ts";

const tools: ReadTools = {
  segmenter: {
    segment: (text) => [...text.matchAll(/\S[^\n]*/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.trimEnd().length, kind: "sentence" })), // prettier-ignore
  },
  guess: (text) => ({ language: /\bder\b|\bnur\b/i.test(text) ? "de" : "en", isSure: true }), // prettier-ignore
  fromName: () => null,
};

/** Imports files as the command line does; a row is "words | words", with a star where it is confirmed. */
function rowsOf(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly versions: readonly string[];
  readonly rows: readonly string[];
} {
  const read = Object.entries(files).map(([name, content]): NamedFile => {
    const source = sourceOf(name, content);
    const head = typeof content === "string" ? content.slice(0, 4096) : Buffer.from(content.subarray(0, 4096)).toString(); // prettier-ignore
    return { name, file: readFile(source, head, {}, tools, idleTask) };
  });
  const taken = new Map<string, number>();
  const choices = read.flatMap(({ file }, at) =>
    file.texts.map(({ language }, part) => {
      const count = (taken.get(language) ?? 0) + 1;
      taken.set(language, count);
      const id = count === 1 ? language : `${language}-x-${count}`;
      return { file: at, part, id, attach: false, title: "", dir: directionOf(language) }; // prettier-ignore
    }),
  );
  const empty = emptyProject("");
  const { change } = importFiles(empty, read, choices, { by: "", at: "2026-01-01T00:00:00Z" }); // prettier-ignore
  const project = apply(empty, change);
  const versions = project.versions.map(({ id }) => id);
  if (versions.length < 2)
    return {
      versions,
      rows: project.versions.flatMap((version) => version.text.split(/\n+/)),
    };
  const corpus = corpusOf(project, everything(project));
  return {
    versions,
    rows: corpus.rows.map(
      (row) =>
        versions.map((_, at) => rowText(corpus, row, at)).join(" | ") +
        (row.unit?.status === "confirmed" ? " *" : ""),
    ),
  };
}

describe("translation memories", () => {
  const head = (tool: string, lang: string): string =>
    `<header creationtool="${tool}" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="${lang}" datatype="xml">`;

  it("of OmegaT: TMX 1.1 with lang in capitals, comments and alternatives", () => {
    const file = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx11.dtd">\n<tmx version="1.1">${head("OmegaT", "EN-US")}</header><body>
<!-- Default translations -->
<tu><tuv lang="EN-US"><seg>The harbour is closed.</seg></tuv><tuv lang="FR" changeid="anna" changedate="20240102T101112Z"><seg>Le port est fermé.</seg></tuv></tu>
<!-- Alternative translations -->
<tu><prop type="file">a.txt</prop><prop type="prev">x</prop><note>Check</note><tuv lang="EN-US"><seg>At 8.</seg></tuv><tuv lang="FR"><seg>À 8 h.</seg></tuv></tu></body></tmx>`;
    expect(rowsOf({ "project_save.tmx": file })).toEqual({
      versions: ["en-US", "fr"],
      rows: ["The harbour is closed. | Le port est fermé.", "At 8. | À 8 h."],
    });
  });

  it("of Trados: UTF-16 with formatting codes", () => {
    const file = `\ufeff<?xml version="1.0" encoding="utf-16"?><tmx version="1.4">${head("SDL Language Platform", "en-GB")}<prop type="x-Recognizers">RecognizeAll</prop></header><body><tu lastusagedate="20240102T101112Z"><prop type="x-LastUsedBy">DOM\\me</prop><tuv xml:lang="en-GB"><seg>The <bpt i="1" type="cf" x="1"/>harbour<ept i="1"/> is closed.</seg></tuv><tuv xml:lang="ar-SA"><seg>الميناء <bpt i="1" type="cf" x="1"/>مغلق<ept i="1"/>.</seg></tuv></tu></body></tmx>`;
    expect(rowsOf({ "tm.tmx": new Uint8Array(Buffer.from(file, "utf16le")) })).toEqual({ versions: ["en-GB", "ar-SA"], rows: ["The harbour is closed. | الميناء مغلق."] }); // prettier-ignore
  });

  it("of memoQ: contexts in properties of the variants", () => {
    const file = `<?xml version="1.0" encoding="utf-8"?><tmx version="1.4">${head("MemoQ", "en")}<prop type="defclient">X</prop></header><body><tu changeid="me"><prop type="x-context-pre">&lt;seg&gt;Before&lt;/seg&gt;</prop><tuv xml:lang="en"><prop type="x">1</prop><seg>The harbour<bpt i='1'>&lt;b&gt;</bpt> is <ept i='1'>&lt;/b&gt;</ept>closed.</seg></tuv><tuv xml:lang="de"><seg>Der Hafen ist zu.</seg></tuv></tu></body></tmx>`;
    expect(rowsOf({ "tm.tmx": file }).rows).toEqual(["The harbour is closed. | Der Hafen ist zu."]); // prettier-ignore
  });
});

describe("XLIFF", () => {
  const first = (attributes: string, body: string, spaces = ""): string =>
    `<?xml version="1.0" encoding="utf-8"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" ${spaces}><file original="a" datatype="x" ${attributes}>${body}</file></xliff>`;

  it("of Trados: segments in marks, their judgement in elements of its own", () => {
    const file = first(
      'source-language="en-GB" target-language="ar-SA"',
      `<header><file-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><value key="x">y</value></file-info><reference><internal-file form="base64">UEsDBBQ</internal-file></reference><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><tag id="1"><bpt name="cf">&lt;cf&gt;</bpt></tag></tag-defs></header><body><trans-unit id="x0" translate="no"><source><x id="0"/></source></trans-unit><group><sdl:cxts><sdl:cxt id="1"/></sdl:cxts><trans-unit id="a"><source><g id="1">The harbour is closed. Why? So.</g></source><seg-source><g id="1"><mrk mtype="seg" mid="1">The harbour is closed.</mrk> <mrk mtype="seg" mid="2">Why?</mrk> <mrk mtype="seg" mid="3">So.</mrk></g></seg-source><target><g id="1"><mrk mtype="seg" mid="1">الميناء مغلق.</mrk> <mrk mtype="seg" mid="2"/> <mrk mtype="seg" mid="3">هكذا.</mrk></g></target><sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation" percent="98"><sdl:value key="x">y</sdl:value></sdl:seg><sdl:seg id="3" conf="Draft"/></sdl:seg-defs></trans-unit></group></body>`,
      'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" sdl:version="1.0"',
    );
    expect(rowsOf({ "a.docx.sdlxliff": file })).toEqual({
      versions: ["en-GB", "ar-SA"],
      rows: ["The harbour is closed. | الميناء مغلق. *", "Why? | ", "So. | هكذا."], // prettier-ignore
    });
  });

  it("of memoQ: old wordings and matches in elements of its own stay out", () => {
    const file = first(
      'source-language="en" target-language="de"',
      `<header><mq:docinformation><mq:x>1</mq:x></mq:docinformation></header><body><trans-unit id="1" mq:status="ManuallyConfirmed"><source xml:space="preserve">The <bpt id="1" rid="1">{}</bpt>harbour<ept id="2" rid="1">{}</ept> is closed.</source><target xml:space="preserve">Der Hafen ist zu.</target><mq:insertedmatch matchtype="1"><source>INNER</source><target>INNER</target></mq:insertedmatch><mq:minorversions><mq:historical-unit mq:status="x"><mq:target>OLD</mq:target></mq:historical-unit></mq:minorversions></trans-unit><trans-unit id="2" mq:status="NotStarted"><source>Why?</source><target/></trans-unit></body>`,
      'xmlns:mq="MQXliff"',
    );
    expect(rowsOf({ "a.mqxliff": file }).rows).toEqual(["The harbour is closed. | Der Hafen ist zu. *", "Why? | "]); // prettier-ignore
  });

  it("of Angular, in both generations", () => {
    const one = first(
      'source-language="en" target-language="de"',
      `<body><trans-unit id="intro" datatype="html"><source>Hello <x id="INTERPOLATION" equiv-text="{{ name }}"/>!</source><target state="final">Hallo <x id="INTERPOLATION" equiv-text="{{ name }}"/>!</target><context-group purpose="location"><context context-type="sourcefile">a.html</context></context-group><note priority="1" from="description">Intro</note></trans-unit></body>`,
    );
    expect(rowsOf({ "messages.de.xlf": one }).rows).toEqual(["Hello ! | Hallo ! *"]); // prettier-ignore
    const two = `<?xml version="1.0"?><xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="de"><file original="ng.template" id="ngi18n"><unit id="intro"><notes><note category="location">a.html:3</note></notes><segment state="translated"><source>It <pc id="1" equivStart="START_TAG" equivEnd="CLOSE_TAG" type="fmt" dispStart="&lt;b&gt;" dispEnd="&lt;/b&gt;">is</pc> closed.</source><target>Es <pc id="1" equivStart="START_TAG" equivEnd="CLOSE_TAG" type="fmt" dispStart="&lt;b&gt;" dispEnd="&lt;/b&gt;">ist</pc> zu.</target></segment></unit></file></xliff>`;
    expect(rowsOf({ "messages.de.xlf": two }).rows).toEqual(["It is closed. | Es ist zu."]); // prettier-ignore
  });

  it("of Weblate: XLIFF 1.1 with approval, line ends and what is still to do", () => {
    const file = `<?xml version="1.0" encoding="utf-8"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1"><file original="a.po" datatype="po" source-language="en" target-language="fr"><body><trans-unit id="a" xml:space="preserve" approved="yes"><source>The harbour\nis closed.</source><target state="translated">Le port est fermé.</target></trans-unit><trans-unit id="b"><source>Why?</source><target state="needs-translation"/></trans-unit></body></file></xliff>`;
    expect(rowsOf({ "fr.xliff": file }).rows).toEqual(["The harbour\nis closed. | Le port est fermé. *", "Why? | "]); // prettier-ignore
  });
});

describe("corpora", () => {
  const links = (one: string, two: string): string =>
    `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">\n<cesAlign version="1.0">\n<linkGrp targType="s" fromDoc="${one}" toDoc="${two}" >\n<link id="SL0" xtargets="1;1" overlap="0.9" />\n<link id="SL1" xtargets="2;2" />\n</linkGrp>\n</cesAlign>`;
  const german = `<?xml version="1.0" encoding="utf-8"?>\n<document>\n <s id="1">\n  <time id="T1S" value="00:00:01,000" />\n  <w id="1.1">Der</w> <w id="1.2">Hafen</w> <w id="1.3">ist</w> <w id="1.4">zu</w> <w id="1.5">.</w>\n </s>\n <s id="2"><w>Warum</w> <w>nur</w> <w>?</w></s>\n</document>`;
  const english = `<?xml version="1.0" encoding="utf-8"?>\n<document>\n <s id="1"><w>The</w> <w>harbour</w> <w>is</w> <w>closed</w> <w>.</w></s>\n <s id="2"><w>Why</w> <w>?</w></s>\n</document>`;

  it("of OPUS: documents of one name in folders, told by their language", () => {
    const rows = ["Der Hafen ist zu. | The harbour is closed.", "Warum nur? | Why?"]; // prettier-ignore
    // Both documents are called a.xml: only the folder tells them apart.
    const import2 = (alignment: string): readonly string[] =>
      rowsOf({ "a.xml": german, "./a.xml": english, "de-en.xml": alignment }).rows; // prettier-ignore
    expect(import2(links("de/a.xml.gz", "en/a.xml.gz"))).toEqual(rows);
    expect(import2(links("en/a.xml.gz", "de/a.xml.gz"))).toEqual(rows);
  });

  it("of ELRC and ParaCrawl: addresses and scores beside the sentences", () => {
    const rows = ["Der Hafen ist zu. | The harbour is closed.", "Warum nur? | Why?", "Der Rest. | The rest."]; // prettier-ignore
    const cells = rows.map((row, at) => [`http://a.example/${at}`, `https://b.example/${at}?x=1`, ...row.split(" | "), `0.${at + 4}`].join("\t")); // prettier-ignore
    const named = "Source URL\tTarget URL\tSource segment\tTarget segment\tAlignment score"; // prettier-ignore
    for (const lines of [cells, [named, ...cells]])
      expect(rowsOf({ "de-en.tsv": `${lines.join("\n")}\n` })).toEqual({ versions: ["de", "en"], rows }); // prettier-ignore
  });

  it("of LF Aligner: a third column says the file's name", () => {
    const lines = ["Der Hafen ist zu.\tThe harbour is closed.\tx.txt", "Warum nur?\tWhy?\tx.txt", "Der Rest.\tThe rest.\tx.txt"]; // prettier-ignore
    expect(rowsOf({ "aligned.txt": `\ufeff${lines.join("\r\n")}\r\n` }).rows).toEqual(["Der Hafen ist zu. | The harbour is closed.", "Warum nur? | Why?", "Der Rest. | The rest."]); // prettier-ignore
  });

  it("of hunalign, Vecalign and Bertalign over texts that stand beside them", () => {
    const texts = { "de.txt": "Der Hafen ist zu.\nWarum nur?\nSo.\n", "en.txt": "The harbour is closed.\nWhy?\n" }; // prettier-ignore
    const rows = ["Der Hafen ist zu. | The harbour is closed.", "Warum nur? So. | Why?"]; // prettier-ignore
    for (const list of [
      "0\t0\t0.3\n1\t1\t0.75\n3\t2\t-0.3\n",
      "[0]:[0]:0.1\n[1, 2]:[1]:0.5\n",
      "[0]:[0]\n[1, 2]:[1]\n",
    ])
      // prettier-ignore
      expect(rowsOf({ ...texts, "align.txt": list }).rows).toEqual(rows);
    const text = "Der Hafen ist zu.\tThe harbour is closed.\t1.2\nWarum nur? ~~~ So.\tWhy?\t-0.3\n"; // prettier-ignore
    expect(rowsOf({ "align.txt": text }).rows).toEqual(rows);
  });
});

describe("documents", () => {
  it("of Google Docs: runs without a language, headings by style, no words lost", () => {
    const run = (words: string): string => `<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`; // prettier-ignore
    const file = docxOf(
      `<w:p w:rsidR="00000000"><w:pPr><w:pStyle w:val="Heading1"/><w:pageBreakBefore w:val="0"/></w:pPr><w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_abc" w:id="0"/><w:bookmarkEnd w:id="0"/>${run("The harbour")}</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run("It is ")}${run("closed.")}</w:p>`,
    );
    expect(rowsOf({ "a.docx": file }).rows).toEqual(["The harbour", "It is closed."]); // prettier-ignore
  });

  it("of LibreOffice: soft hyphens and line breaks within a run", () => {
    const file = docxOf(
      `<w:p><w:pPr><w:pStyle w:val="Normal"/><w:bidi w:val="0"/><w:rPr></w:rPr></w:pPr><w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>The har</w:t><w:softHyphen/><w:t>bour</w:t><w:tab/><w:t>is</w:t></w:r><w:r><w:rPr></w:rPr><w:lastRenderedPageBreak/><w:t xml:space="preserve"> closed.</w:t></w:r></w:p>`,
    );
    expect(rowsOf({ "a.docx": file }).rows).toEqual(["The har\u00adbour\tis closed."]); // prettier-ignore
  });

  it("of Project Gutenberg: chapters with anchors, page numbers and poetry", () => {
    const page = (body: string): string => `<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.1//EN' 'http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd'>\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>T</title><link href="0.css" rel="stylesheet" type="text/css"/></head><body class="x-ebookmaker">${body}</body></html>`; // prettier-ignore
    const book = zipOf({
      mimetype: "application/epub+zip",
      "META-INF/container.xml": `<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
      "OEBPS/content.opf": `<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Harbour</dc:title><dc:language>en</dc:language></metadata><manifest><item href="1342-h-0.htm.html" id="item1" media-type="application/xhtml+xml"/><item href="toc.ncx" id="ncx" media-type="application/x-dtbncx+xml"/></manifest><spine toc="ncx"><itemref idref="item1" linear="yes"/></spine></package>`,
      "OEBPS/1342-h-0.htm.html": page(`<h2 id="ch1"><a class="pginternal" id="CHAPTER_I"/>CHAPTER I.</h2>\n<p>It is a truth that the\nharbour is <i>closed</i>.</p><div class="poem"><p>One line,<br/>\nanother.</p></div>`), // prettier-ignore
    });
    expect(rowsOf({ "pg1342.epub": book }).rows).toEqual(["CHAPTER I.", "It is a truth that the harbour is closed.", "One line,", "another."]); // prettier-ignore
  });

  it("of Excel: a merged title above the row that names the languages", () => {
    const cell = (place: string, words: string): string => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`; // prettier-ignore
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"; // prettier-ignore
    const rels = "http://schemas.openxmlformats.org/package/2006/relationships"; // prettier-ignore
    const sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const book = zipOf({
      "_rels/.rels": `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<workbook xmlns="${sheet}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${rels}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${sheet}"><sheetData><row r="1">${cell("A1", "Harbour texts 2024")}</row><row r="2">${cell("B2", "Languages")}</row><row r="3">${cell("A3", "No.")}${cell("B3", "German")}${cell("C3", "English")}</row><row r="4"><c r="A4"><v>1</v></c>${cell("B4", "Der Hafen ist zu.")}${cell("C4", "The harbour is closed.")}</row></sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B2:C2"/></mergeCells></worksheet>`,
    });
    expect(rowsOf({ "a.xlsx": book })).toEqual({ versions: ["de", "en"], rows: ["Der Hafen ist zu. | The harbour is closed."] }); // prettier-ignore
  });
});
