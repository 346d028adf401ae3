import { expect, test } from "vitest";
import { createSegmenter } from "../../../app/segment/create-segmenter.ts";
import { readLanguages } from "./languages.ts";

const segmenter = createSegmenter(readLanguages());

/** "kind: text" a line; a blank line between paragraphs. */
function kinds(
  lines: readonly (readonly [string, string])[],
  language: string,
) {
  const text = lines.map(([, line]) => line).join("\n\n");
  return segmenter
    .segment(text, language)
    .map(({ start, end, kind }) => [kind, text.slice(start, end)]);
}

const pages: Readonly<Record<string, readonly (readonly [string, string])[]>> =
  {
    en: [
      ["timestamp", "2021-05-06 10:20:30"],
      ["heading", "The river rises again"],
      ["byline", "By Jane Q. Doe and John Roe"],
      ["timestamp", "Published: May 6, 2021 – 10:20 a.m."],
      ["caption", "Photo: the old bridge"],
      ["sentence", "The river rose on Monday."],
      ["heading", "What we know so far:"],
      ["item", "• The bridge is closed."],
      ["item", "2) Trains are late"],
      ["sentence", "In May 2021 the town met."],
      ["heading", "3. A plan for the future"],
      ["sentence", "A new bridge will be built."],
      ["other", "Source: example.org"],
      ["timestamp", "Last updated: 7 May 2021"],
    ],
    de: [
      ["heading", "Der Fluss steigt wieder"],
      ["byline", "Von Anna Beispiel"],
      ["timestamp", "Stand: 12.04.2024, 08:10 Uhr"],
      ["sentence", "Am Montag stieg der Fluss."],
      ["sentence", "3. Mai war der Tag, an dem er sank."],
    ],
    fr: [
      ["heading", "La crue revient"],
      ["byline", "Par Jeanne Martin"],
      ["timestamp", "Publié le 6 mai 2021 à 10h20"],
      ["sentence", "— Je ne sais pas, dit-elle."],
      ["item", "• Le pont est fermé"],
      ["sentence", "La rivière monte."],
    ],
    ar: [
      ["heading", "ارتفاع منسوب النهر"],
      ["byline", "بقلم: أحمد علي"],
      ["timestamp", "آخر تحديث: 6 مايو 2021"],
      ["sentence", "ارتفع النهر يوم الاثنين."],
    ],
    it: [
      ["heading", "Il fiume sale"],
      ["byline", "Giulia Bianchi"],
      ["sentence", "Il fiume è salito lunedì."],
      ["timestamp", "Aggiornato il 7 maggio 2021 alle ore 10.20"],
    ],
  };

for (const [language, page] of Object.entries(pages))
  test(`The lines of a page are known for what they are (${language})`, () => {
    expect(kinds(page, language)).toEqual(page);
  });

test("A heading with nothing below it is not one", () => {
  expect(
    kinds(
      [
        ["", "It rained."],
        ["", "Share this page"],
      ],
      "en",
    ),
  ).toEqual([
    ["sentence", "It rained."],
    ["other", "Share this page"],
  ]);
});

test("Lines without any full stop, all through the text, are sentences", () => {
  expect(
    kinds(
      [
        ["", "hello world"],
        ["", "good night"],
      ],
      "en",
    ),
  ).toEqual([
    ["sentence", "hello world"],
    ["sentence", "good night"],
  ]);
});

test("A short line of capitals that the text speaks of is a heading, not a name", () => {
  const page = [
    ["heading", "Unione Europea"],
    ["sentence", "La posizione europea cambia, e con essa Europea."],
  ] as const;
  expect(kinds(page, "it")).toEqual(page);
});
