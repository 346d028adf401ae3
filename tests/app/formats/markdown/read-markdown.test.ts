import { describe, expect, it } from "vitest";
import { markdown } from "../../../../app/formats/markdown/markdown.ts";
import { paragraphsOf, readWith } from "../packed.ts";

const paragraphs = (text: string): readonly string[] =>
  paragraphsOf(readWith(markdown, text));

describe("Markdown", () => {
  it("gives words without markup", () => {
    expect(
      paragraphs(
        '# A *big* title\n\nOne **two**\n[three](http://x "t") `code` &amp; <b>four</b>.<br>Five\\*\n\nSub\n---\n\n> Quoted ~~no~~.\n\n- Item one\n- Item two\n  more\n\n1. First\n\n![A picture](x.png)\n\n```js\nlet a;\n```\n\n| A | B |\n|---|---|\n| c | It is. |\n\n[ref]: http://x\n\n***\n\n<div>Block <i>html</i>.</div>\n',
      ),
    ).toEqual([
      "heading: A big title",
      "sentence: One two\nthree code & four.\nFive*",
      "heading: Sub",
      "sentence: Quoted no.",
      "item: Item one",
      "item: Item two\nmore",
      "item: First",
      "caption: A picture",
      "other: let a;",
      "other: A",
      "other: B",
      "other: c",
      "sentence: It is.",
      "sentence: Block html.",
    ]);
  });

  it("puts footnotes at the end", () => {
    expect(paragraphs("Text[^1] here.\n\n[^1]: The note.\n\nLast.")).toEqual([
      "sentence: Text here.",
      "sentence: Last.",
      "sentence: The note.",
    ]);
  });

  it("takes title and language from the description at its head", () => {
    const read = readWith(markdown, '---\ntitle: "My text"\nlang: de_AT\n---\n\nWorte.\n'); // prettier-ignore
    expect(read.texts[0]).toMatchObject({ title: "My text", language: "de-AT", text: "Worte." }); // prettier-ignore
    expect(readWith(markdown, "---\n\nA rule, not a head.\n\n---\n").texts[0]?.text).toBe("A rule, not a head."); // prettier-ignore
  });

  it.each([
    ["nesting without end", `${"> ".repeat(5_000)}a`, "file.md is not read: line 1: quotations and lists stand more than 100 deep in each other."],
    ["marks without end", `a\n${"*a_".repeat(20_000)}`, "file.md is not read: line 2: a paragraph holds more than 20000 marks such as * and [."],
    ["lines without end", "a\n".repeat(10_001), "file.md is not read: line 10001: more than 10000 lines stand without a blank one between them."],
    ["no words", "***\n", "file.md holds no words."],
  ])("is refused for %s", (_, text, message) => {
    expect(() => readWith(markdown, text)).toThrow(message);
  }); // prettier-ignore
});
