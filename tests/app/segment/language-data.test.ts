import { expect, test } from "vitest";
import {
  findLanguage,
  languageDataSchema,
} from "../../../app/segment/language-data.ts";
import { createSegmenter } from "../../../app/segment/create-segmenter.ts";
import { readLanguages } from "./languages.ts";

const languages = readLanguages();

test("The languages of the sample and four more are shipped", () => {
  const shipped = languages.map((l) => l.language);
  for (const tag of ["ar", "de", "en", "es", "fr", "it", "nl", "pt", "und"])
    expect(shipped).toContain(tag);
});

test.each(languages.map((l) => [l.language, l] as const))(
  "No abbreviation of %s is written with its last full stop",
  (_, data) => {
    for (const list of Object.values(data.abbreviations))
      for (const word of list) expect(word).not.toMatch(/\.$|\s/);
  },
);

test("A private or regional tag falls back to its language", () => {
  for (const tag of ["de", "de-x-1912", "de-CH", "DE"]) {
    const language = findLanguage(languages, tag);
    expect(language.isKnown).toBe(true);
    expect(language.months.has("mai")).toBe(true);
  }
});

test("A language without data gets the default, and Intl a tag it takes", () => {
  expect(findLanguage(languages, "xx").isKnown).toBe(false);
  expect(findLanguage([], "de").isKnown).toBe(false);
  expect(findLanguage(languages, "x-none").tag).toBe("und");
});

test("A language is added by data alone", () => {
  const invented = languageDataSchema.parse({
    language: "art",
    abbreviations: {
      titles: ["zib"],
      numbered: ["nom"],
      inner: ["Kel"],
      final: ["ots"],
    },
    starters: ["Lo"],
    months: [],
    weekdays: [],
    terminators: ";",
    exclamations: [],
    dialogueDashes: "",
    sentenceCase: false,
    labels: { byline: [], timestamp: [], caption: [], source: [] },
  });
  const text =
    "Zib. Mak tel nom. 5; Kel. Mak tel. Mak kel. Lo tel nom. Tel ots. Mak.";
  expect(
    createSegmenter([invented])
      .segment(text, "art-x-one")
      .map(({ start, end }) => text.slice(start, end)),
  ).toEqual([
    "Zib. Mak tel nom. 5;",
    "Kel. Mak tel.",
    "Mak kel.",
    "Lo tel nom.",
    "Tel ots.",
    "Mak.",
  ]);
});

test("Data with a key it does not know is refused", () => {
  expect(languageDataSchema.safeParse({ language: "de" }).success).toBe(false);
});
