import { describe, expect, it } from "vitest";
import { odt } from "../../../../app/formats/odt/odt.ts";
import { paragraphsOf, readWith, zipOf } from "../packed.ts";

const spaces = ["office", "text", "table", "style", "draw", "meta"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ") + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'; // prettier-ignore

const odtOf = (
  body: string,
  styles = "",
  more: Readonly<Record<string, string>> = {},
): Uint8Array =>
  zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...more,
  });

const paragraphs = (body: string, styles = ""): readonly string[] =>
  paragraphsOf(readWith(odt, odtOf(body, styles)));

describe("an OpenDocument text", () => {
  it("gives headings, items, cells and running text with white space as shown", () => {
    expect(
      paragraphs(
        '<text:h text:outline-level="1">A  <text:span>heading</text:span></text:h><text:p>  One\n two<text:s text:c="3"/>three<text:tab/>four<text:line-break/> five.</text:p><text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row></table:table><text:p text:style-name="Caption">Picture</text:p>',
      ),
    ).toEqual([
      "heading: A heading",
      "sentence: One two   three\tfour\nfive.",
      "item: Item",
      "other: Cell",
      "caption: Picture",
    ]);
  });

  it("leaves out deletions, comments, indexes and hidden text, and says so", () => {
    const read = readWith(
      odt,
      odtOf(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>A 1</text:p></text:index-body></text:table-of-content><text:p>Seen<office:annotation><text:p>why?</text:p></office:annotation><text:span text:style-name="T1"> secret</text:span>.</text:p><text:section text:display="none"><text:p>away</text:p></text:section>',
        '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>',
      ),
    );
    expect(paragraphsOf(read)).toEqual(["sentence: Seen."]);
    expect(read.report.map(({ text }) => text)).toEqual([
      "Changes are read as accepted: what was deleted is left out.",
      "Hidden text was left out.",
      "Comments are not read.",
      "Tables of contents and indexes were left out.",
    ]);
  });

  it("puts notes at the end and text boxes behind their paragraph", () => {
    expect(
      paragraphs(
        "<text:p>Text<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body></text:note> goes<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame> on.</text:p><text:p>Last.</text:p>",
      ),
    ).toEqual([
      "sentence: Text goes on.",
      "sentence: Boxed.",
      "sentence: Last.",
      "sentence: Note.",
    ]);
  });

  it("takes the language that styles state for its words", () => {
    const styles =
      '<style:style style:name="P1" style:family="paragraph"><style:text-properties fo:language="fr" fo:country="CA" style:language-complex="ar" style:country-complex="none"/></style:style>';
    const languageOf = (words: string): string | null | undefined => readWith(odt, odtOf(`<text:p text:style-name="P1">${words}</text:p>`, styles)).texts[0]?.language; // prettier-ignore
    expect(languageOf("Une phrase.")).toBe("fr-CA");
    expect(languageOf("جملة.")).toBe("ar");
  });

  it("is read flat as well, with its title", () => {
    const flat = `<office:document ${spaces}><office:meta><dc:title>Name</dc:title></office:meta><office:body><office:text><text:p>Words.</text:p></office:text></office:body></office:document>`;
    const read = readWith(odt, flat, "a.fodt");
    expect(read.texts[0]?.title).toBe("Name");
    expect(read.texts[0]?.text).toBe("Words.");
  });

  it("is refused where it is protected or without words", () => {
    const manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"; // prettier-ignore
    expect(() => readWith(odt, odtOf("", "", { "META-INF/manifest.xml": manifest }))).toThrow("file.odt is protected with a password. Save it without one."); // prettier-ignore
    expect(() => readWith(odt, odtOf(""))).toThrow("file.odt holds no words.");
  });
});
