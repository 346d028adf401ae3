import { describe, expect, it } from "vitest";
import { text } from "../../../../app/formats/text/text.ts";
import { readWith } from "../packed.ts";

describe("plain text", () => {
  it("stays as it is", () => {
    const words = "One.\r\n\r\n  Two \u2028\n";
    expect(readWith(text, words).texts[0]?.text).toBe(words);
  });

  it("that is wrapped or a book of Project Gutenberg is told", () => {
    const line = "word ".repeat(14).trim();
    const book = `*** START OF THE PROJECT GUTENBERG EBOOK X ***\n\n${`${line}\n`.repeat(40)}\nEnd \ufffd.\n`; // prettier-ignore
    expect(readWith(text, book).report).toEqual([
      { level: "info", text: "Its lines look wrapped at about 69 characters; paragraphs are taken from the blank lines between them." },
      { level: "info", line: 1, text: "Project Gutenberg's own words stand before or after this line; they are read like the text." },
      { level: "info", text: "1 character was lost before: U+FFFD stands in its place." },
    ]); // prettier-ignore
    expect(readWith(text, "A short line.\nAnother.\n").report).toEqual([]);
  });

  it("is recognised by its name, or as a last resort", () => {
    expect(text.reader?.recognises("a.txt", "x")).toBe(0.5);
    expect(text.reader?.recognises("a", "x")).toBe(0.05);
    expect(text.reader?.recognises("a.bin", "\0\u0001")).toBe(0);
  });
});
