import { describe, expect, it } from "vitest";
import { createFactFinder } from "../../../../app/drift/facts.ts";
import { loadFacts } from "../../../../main/host/facts.ts";
import { arabic } from "./ar.cases.ts";
import { german } from "./de.cases.ts";
import { english } from "./en.cases.ts";
import { spanish } from "./es.cases.ts";
import { french } from "./fr.cases.ts";
import { italian } from "./it.cases.ts";
import { dutch } from "./nl.cases.ts";
import { noted } from "./notation.ts";
import { portuguese } from "./pt.cases.ts";
import { anyLanguage } from "./und.cases.ts";

const finder = createFactFinder(loadFacts());

describe.each([
  ["en", english, 60],
  ["de", german, 60],
  ["fr", french, 60],
  ["it", italian, 60],
  ["ar", arabic, 60],
  ["es", spanish, 30],
  ["pt", portuguese, 30],
  ["nl", dutch, 30],
] as const)("facts in %s", (language, cases, least) => {
  it("has enough notations, ten and more of which state nothing", () => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
    const silent = cases.filter(([, facts]) => facts.length === 0);
    expect(silent.length).toBeGreaterThanOrEqual(10);
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

describe("facts in languages without data", () => {
  it.each(anyLanguage)("reads %s: %j", (language, text, expected) => {
    expect(finder.find(text, language).flatMap(noted)).toEqual(expected);
  });

  it("take the names of countries from the runtime, in each script", () => {
    const places = (text: string, language: string): string[] =>
      finder.find(text, language).flatMap(noted);
    expect(places("Allemagne", "fr")).toEqual(["@DE"]);
    expect(places("Deutschland", "de")).toEqual(["@DE"]);
    expect(places("ألمانيا", "ar")).toEqual(["@DE"]);
    expect(places("Германия", "ru")).toEqual(["@DE"]);
  });
});
