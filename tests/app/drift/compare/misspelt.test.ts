import { describe, expect, it } from "vitest";
import { aligned, wordsIn } from "./texts.ts";
import { proposalsWithWords } from "./with-words.ts";

const usual = "Halvorsen";
const lines = (name: string): string[] => [
  `${usual} came.`, `${usual} saw.`, `${usual} left.`, `${usual} wrote.`, `Nobody knew ${name}.`,
]; // prettier-ignore

describe("slips in names", () => {
  it.each([["Havlorsen"], ["Halvorssen"]])("takes %s, written once, for a slip", (slip) => {
    const texts = { en: lines(slip), de: lines(usual) };
    const found = proposalsWithWords(texts).filter(({ severity }) => severity === "minor"); // prettier-ignore
    expect(found.map((each) => wordsIn(aligned(texts), each))).toEqual([[`en: ${slip}`]]); // prettier-ignore
    expect(found[0]?.reason).toBe(`en writes “${slip}” once, “${usual}” everywhere else.`); // prettier-ignore
  }); // prettier-ignore

  it("takes an ending for grammar and another name for another name", () => {
    for (const name of ["Halvorsens", "Halverson", "Holvarsen"])
      expect(proposalsWithWords({ en: lines(name), de: lines(name) })).toEqual([]); // prettier-ignore
  });
});
