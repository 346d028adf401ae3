import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFactFinder } from "../../../../app/drift/facts.ts";
import type { Fact } from "../../../../app/drift/facts/fact.ts";
import type { FactsData } from "../../../../app/drift/facts/facts-data.ts";
import { loadFacts } from "../../../../main/host/facts.ts";
import { arabic } from "./ar.cases.ts";
import { german } from "./de.cases.ts";
import { english } from "./en.cases.ts";
import { french } from "./fr.cases.ts";
import { italian } from "./it.cases.ts";
import { noted } from "./notation.ts";

const finder = createFactFinder(loadFacts());
const lists = { en: english, de: german, fr: french, it: italian, ar: arabic };
const texts = Object.entries(lists).flatMap(([language, cases]) => cases.map(([text]) => [language, text] as const)); // prettier-ignore

/** Two or three of the tables' texts in a row, and noise between them. */
const mixed = fc
  .tuple(
    fc.constantFrom("en", "de", "fr", "it", "ar", "und", "ja"),
    fc.array(
      fc.oneof(
        fc.constantFrom(...texts.map(([, text]) => text)),
        fc.string({ unit: "grapheme", maxLength: 12 }),
        fc.constantFrom("“", "”", "«", "»", "„", '"', "-", "–", "٣", "12", "5.", ",", "(", "M€", "−"), // prettier-ignore
      ),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([language, parts]) => [language, parts.join(" ")] as const);

/** Spans of facts of one kind that may not lie over one another. */
function parted(facts: readonly Fact[]): boolean {
  const values = facts.filter(({ kind }) => kind !== "stance" && kind !== "quotation" && kind !== "name"); // prettier-ignore
  return values.every((fact, n) => n === 0 || fact.start >= (values[n - 1]?.end ?? 0)); // prettier-ignore
}

const digitRows = ["٠", "۰", "०", "๐", "০", "０"];

describe("facts of any text", () => {
  it("lie in it, in order, none empty", () => {
    fc.assert(
      fc.property(mixed, ([language, text]) => {
        let last = 0;
        for (const fact of finder.find(text, language)) {
          expect(fact.start).toBeGreaterThanOrEqual(last);
          expect(fact.end).toBeGreaterThan(fact.start);
          expect(fact.end).toBeLessThanOrEqual(text.length);
          last = fact.start;
        }
      }),
    );
  });

  it("share no words where they state values", () => {
    fc.assert(
      fc.property(mixed, ([language, text]) => {
        expect(parted(finder.find(text, language))).toBe(true);
      }),
    );
  });

  it("hold their parts", () => {
    fc.assert(
      fc.property(mixed, ([language, text]) => {
        for (const fact of finder.find(text, language)) {
          const parts = fact.kind === "date" ? fact.parts : fact.kind === "quotation" ? [fact.inner] : fact.kind === "name" ? fact.words : ((fact.kind === "number" && fact.ends) || []); // prettier-ignore
          for (const { start, end } of parts) {
            expect(start).toBeGreaterThanOrEqual(fact.start);
            expect(end).toBeLessThanOrEqual(fact.end);
            expect(start).toBeLessThan(end);
          }
        }
      }),
    );
  });

  it("are the same in the digits of every script", () => {
    const plain = fc.constantFrom(...texts).filter(([, text]) => /[0-9]/.test(text) && !/[@A-Z][0-9]|www|km²/.test(text)); // prettier-ignore
    fc.assert(
      fc.property(plain, fc.constantFrom(...digitRows), ([language, text], zero) => {
        const other = text.replace(/[0-9]/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit))); // prettier-ignore
        expect(finder.find(other, language).flatMap(noted)).toEqual(finder.find(text, language).flatMap(noted)); // prettier-ignore
      }),
    ); // prettier-ignore
  });

  it("are the same for the same text, and the array too", () => {
    fc.assert(
      fc.property(mixed, ([language, text]) => {
        const again = createFactFinder(data).find(text, language);
        expect(again).toEqual(finder.find(text, language));
        expect(finder.find(text, language)).toBe(finder.find(text, language));
      }),
      { numRuns: 5 },
    );
  });
});

const data = loadFacts();

describe("a language more", () => {
  const universal = data.find(({ language }) => language === "und");
  if (universal === undefined) throw new Error("und has data");
  /** An invented language with a handful of words. */
  const invented: FactsData = {
    ...universal,
    language: "qaa",
    decimals: ",",
    numbers: {
      ...universal.numbers,
      cardinals: { tamo: 1, pelu: 2, siko: 20 },
      scales: { mirda: 1e3 },
      joiners: ["ne"],
    },
    months: { frostal: 1, sonnal: 7 },
    weekdays: { lunit: 1 },
    times: { year: ["zyk"] },
    currencies: { EUR: ["orik"] },
    exactness: { about: ["hom"], over: [], under: [] },
    negation: { hard: ["nul"], void: ["nul sol"], soft: [] },
    range: ["tes"],
    through: ["tes"],
  };
  const more = createFactFinder([...data, invented]);

  it.each([
    ["pelu mirda orik", ["2000 EUR"]],
    ["siko ne pelu", ["22"]],
    ["4 sonnal 1976", ["Y1976 M7 D4"]],
    ["lunit", ["W1"]],
    ["hom 3,5 zyk", ["~3.5 year"]],
    ["5 tes 10 zyk", ["5–10 year"]],
    ["pelu mirda %", ["2000 %"]],
  ])("needs a file and no code: %s", (text, expected) => {
    expect(more.find(text, "qaa").flatMap(noted)).toEqual(expected);
  });

  it("negates by its own words", () => {
    const kinds = (text: string): string[] => more.find(text, "qaa").map(({ kind }) => kind); // prettier-ignore
    expect(kinds("nul")).toEqual(["stance"]);
    expect(kinds("nul sol")).toEqual([]);
  });
});
