import { describe, expect, it } from "vitest";
import { createFactFinder } from "../../../../app/drift/facts.ts";
import { loadFacts } from "../../../../main/host/facts.ts";
import { arabic } from "./ar.cases.ts";
import { german } from "./de.cases.ts";
import { english } from "./en.cases.ts";
import { french } from "./fr.cases.ts";
import { italian } from "./it.cases.ts";
import { noted } from "./notation.ts";

const finder = createFactFinder(loadFacts());

describe.each([
  ["en", english],
  ["de", german],
  ["fr", french],
  ["it", italian],
  ["ar", arabic],
] as const)("facts in %s", (language, cases) => {
  it("has at least sixty notations, some of which state nothing", () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(cases.some(([, facts]) => facts.length === 0)).toBe(true);
  });

  it.each(cases)("reads %j", (text, expected) => {
    expect(finder.find(text, language).flatMap(noted)).toEqual(expected);
  });

  it("gives ranges that hold the words and nothing beside them", () => {
    for (const [text] of cases)
      for (const { start, end } of finder.find(text, language)) {
        const words = text.slice(start, end);
        expect(words).not.toBe("");
        expect(words).toBe(words.trim());
      }
  });
});

describe("facts in a language without data", () => {
  it("reads figures, dates and what CLDR names", () => {
    const facts = finder.find("El 4 de julio de 1976 costó 12,5 euros.", "es");
    expect(facts.flatMap(noted)).toEqual(["Y1976 M7 D4", "12.5 EUR"]);
  });
});
