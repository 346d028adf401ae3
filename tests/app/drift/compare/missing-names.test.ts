import { describe, expect, it } from "vitest";
import { aligned, proposals, wordsIn } from "./texts.ts";

const texts = {
  en: ["The report was written by Mr. Anton Halvorsen last winter."],
  de: ["Den Bericht hat Herr Anton Halvorsen im vorigen Winter geschrieben."],
  fr: ["Le rapport a été écrit par M. Anton Halvorsen l’hiver dernier."],
  it: ["Il rapporto è stato scritto dal signor Anton Halvorsen lo scorso inverno."], // prettier-ignore
};

describe("names that one version leaves out", () => {
  it("tells whom it does not name", () => {
    const without = { ...texts, it: ["Il rapporto è stato scritto da un esperto lo scorso inverno."] }; // prettier-ignore
    const [first, ...more] = proposals(without).filter(({ type }) => type === "name"); // prettier-ignore
    expect(more).toEqual([]);
    expect(first).toMatchObject({ relation: "missing", odd: ["it"], severity: "minor" }); // prettier-ignore
    expect(first?.reason).toContain("Anton Halvorsen");
    if (first !== undefined)
      expect(wordsIn(aligned(without), first).at(-1)).toBe("it: ");
  });

  it("stays quiet where a part of the name stands there or near", () => {
    expect(proposals(texts)).toEqual([]);
    const short = { ...texts, it: ["Il rapporto è stato scritto da Halvorsen lo scorso inverno."] }; // prettier-ignore
    expect(proposals(short)).toEqual([]);
  });
});
