import { describe, expect, it } from "vitest";
import { docx } from "../../../../app/formats/docx/docx.ts";
import { docxOf, paragraphsOf, readWith, wordSpaces } from "../packed.ts";

const p = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((run) => (run.startsWith("<") ? run : `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`)).join("")}</w:p>`;

const paragraphs = (
  body: string,
  more: Readonly<Record<string, string>> = {},
): readonly string[] => paragraphsOf(readWith(docx, docxOf(body, more)));

const reported = (body: string): readonly string[] =>
  readWith(docx, docxOf(body)).report.map(({ text }) => text);

describe("a Word document", () => {
  it("gives its paragraphs, runs joined, tabs and breaks kept", () => {
    expect(
      paragraphs(
        p("One ", "two.") +
          p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>") +
          p(" "),
      ),
    ).toEqual(["sentence: One two.", "sentence: a\tb\nc\u2011d"]);
  }); // prettier-ignore

  it("tells headings by style, whatever the style is called, and lists by numbering", () => {
    const styles = `<w:styles ${wordSpaces}>
      <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Mine"/><w:basedOn w:val="berschrift1"/></w:style>
      <w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style>
      <w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style></w:styles>`;
    const styled = (style: string, words: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const body =
      styled("berschrift1", "H") +
      styled("Own", "O") +
      styled("C", "Picture") +
      styled("Toc", "H 1") +
      styled("A", "Circle.") +
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Item</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>Outlined</w:t></w:r></w:p>';
    expect(paragraphs(body, { "word/styles.xml": styles })).toEqual([
      "heading: H",
      "heading: O",
      "caption: Picture",
      "sentence: Circle.",
      "item: Item",
      "heading: Outlined",
    ]);
  });

  it("reads changes as accepted and leaves hidden text out", () => {
    const body =
      p("Kept", '<w:del w:id="1"><w:r><w:delText> gone</w:delText></w:r></w:del>', '<w:ins w:id="2"><w:r><w:t> new</w:t></w:r></w:ins>', "<w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r>", '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> shown</w:t></w:r>', ".") +
      '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t>Two </w:t></w:r></w:p>' +
      p("in one.") +
      '<w:moveFrom w:id="4"><w:p><w:r><w:t>Moved</w:t></w:r></w:p></w:moveFrom>'; // prettier-ignore
    expect(paragraphs(body)).toEqual([
      "sentence: Kept new shown.",
      "sentence: Two in one.",
    ]);
    expect(reported(body)).toEqual([
      "Changes are read as accepted: what was deleted is left out.",
      "Hidden text was left out.",
    ]);
  });

  it("reads the results of fields, not their instructions", () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`; // prettier-ignore
    expect(
      paragraphs(
        p("On ", field("begin"), "<w:r><w:instrText>DATE</w:instrText><w:t>no</w:t></w:r>", field("separate"), "1 May", field("end"), ".") +
          p('<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>', '<w:hyperlink r="x"><w:r><w:t> link</w:t></w:r></w:hyperlink>', '<w:smartTag w:element="x"><w:r><w:t> tag</w:t></w:r></w:smartTag>', "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t> box</w:t></w:r></w:sdtContent></w:sdt>"),
      ),
    ).toEqual(["sentence: On 1 May.", "sentence: 7 link tag box"]); // prettier-ignore
    expect(reported(p("A ", field("begin"), "lost"))).toEqual([
      "A field is never closed; words behind its beginning may be missing.",
    ]);
  });

  it("reads a text box once, behind its paragraph", () => {
    const box = (words: string): string => `<w:txbxContent>${p(words)}</w:txbxContent>`; // prettier-ignore
    const body = p(
      "Around",
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box("In the box.")}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box("In the box.")}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      " it.",
    );
    expect(paragraphs(body)).toEqual([
      "sentence: Around it.",
      "sentence: In the box.",
    ]);
  });

  it("reads tables cell by cell and footnotes at the end", () => {
    const cell = (words: string): string => `<w:tc>${p(words)}</w:tc>`;
    const body =
      `<w:tbl><w:tr>${cell("Name")}${cell("It is long.")}</w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell("x")}${cell("y")}</w:tr></w:tbl>` +
      p("Text", '<w:r><w:footnoteReference w:id="2"/></w:r>', ".");
    const footnotes = `<w:footnotes ${wordSpaces}><w:footnote w:type="separator" w:id="0">${p("—")}</w:footnote><w:footnote w:id="2">${p("A note.")}</w:footnote><w:footnote w:id="3">${p("Unused.")}</w:footnote></w:footnotes>`;
    expect(paragraphs(body, { "word/footnotes.xml": footnotes })).toEqual([
      "other: Name",
      "sentence: It is long.",
      "sentence: Text.",
      "sentence: A note.",
    ]);
  });

  it("takes the language that its words state, never the program's", () => {
    const said = (words: string, lang: string, more = ""): string => `<w:r><w:rPr>${more}${lang}</w:rPr><w:t>${words}</w:t></w:r>`; // prettier-ignore
    const languageOf = (body: string): string | null | undefined => readWith(docx, docxOf(body)).texts[0]?.language; // prettier-ignore
    expect(languageOf(p(said("Ein langer Satz.", '<w:lang w:val="de-AT"/>'), "x"))).toBe("de-AT"); // prettier-ignore
    expect(languageOf(p(said("جملة طويلة", '<w:lang w:val="en-US" w:bidi="ar-SA"/>', "<w:rtl/>")))).toBe("ar-SA"); // prettier-ignore
    expect(languageOf(p("Nothing said."))).toBe(null);
  });

  it("gives aligned texts for a table whose columns are languages", () => {
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((words) => `<w:tc>${p(words)}</w:tc>`).join("")}</w:tr>`; // prettier-ignore
    const read = readWith(docx, docxOf(`${p("Intro.")}<w:tbl>${row("No.", "Deutsch (de)", "العربية")}${row("1", "Erstens.", "أولاً.")}${row("2", "Zweitens.", "")}${row("3", "Drittens.", "ثالثًا.")}</w:tbl>`)); // prettier-ignore
    expect(read.texts.map(({ language, text }) => [language, text])).toEqual([
      ["de", "Erstens.\nZweitens.\nDrittens."],
      ["ar", "أولاً.\nثالثًا."],
    ]);
    expect(read.units.map(({ members }) => members)).toEqual([
      [{ text: 0, segments: [0] }, { text: 1, segments: [0] }],
      [{ text: 0, segments: [2] }, { text: 1, segments: [1] }],
    ]); // prettier-ignore
    expect(read.report.map(({ text }) => text)).toEqual([
      "1 paragraph outside of the table not read.",
    ]);
  });

  it("keeps a table of figures about languages as a table", () => {
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((words) => `<w:tc>${p(words)}</w:tc>`).join("")}</w:tr>`; // prettier-ignore
    const read = readWith(docx, docxOf(`${p("A long report about the speakers of two languages, in prose.")}<w:tbl>${row("German", "French")}${row("5", "7")}</w:tbl>`)); // prettier-ignore
    expect(read.texts).toHaveLength(1);
    expect(read.units).toEqual([]);
  });

  it.each([
    ["no body", "<w:document/>", "word/document.xml) can't be read as XML: line 1:"],
    ["entities", `<!DOCTYPE x [<!ENTITY a "b">]><w:document ${wordSpaces}><w:body>&a;</w:body></w:document>`, "it declares entities, which are not read."],
    ["elements without end", `<w:document ${wordSpaces}>${"<w:p>".repeat(300)}`, "elements stand more than 200 deep in each other."],
    ["no words", `<w:document ${wordSpaces}><w:body/></w:document>`, "file.docx holds no words."],
  ])("is refused for %s", (_, document, message) => {
    expect(() => readWith(docx, docxOf("", { "word/document.xml": document }))).toThrow(message);
  }); // prettier-ignore
});
