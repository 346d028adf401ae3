import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createLanguageGuesser } from "../../../main/text/guess-language.ts";

const guesser = createLanguageGuesser();
const languages = ["ar", "de", "en", "fr", "it"];

async function sample(language: string): Promise<string> {
  return readFile(
    new URL(`../../../data/texts/${language}.txt`, import.meta.url),
    "utf8",
  );
}

describe("a guess from the text", () => {
  it.each(languages)(
    "is sure and right on the sample's %s",
    async (language) => {
      expect(guesser.guess(await sample(language))).toEqual({
        language,
        isSure: true,
      });
    },
  );

  it.each(languages)(
    "is right where it is sure on pieces of the sample's %s",
    async (language) => {
      // The Italian text ends with some paragraphs in French.
      const text = (await sample(language)).slice(0, 2_700);
      const pieces = Array.from(
        { length: Math.floor(text.length / 300) },
        (_, i) => text.slice(i * 300, (i + 1) * 300),
      );
      const guesses = pieces.map((piece) => guesser.guess(piece));
      const sure = guesses.filter((guess) => guess?.isSure === true);
      expect(sure.filter((guess) => guess?.language !== language)).toEqual([]);
      expect(
        guesses.filter((guess) => guess?.language === language).length,
      ).toBeGreaterThan(0.85 * pieces.length);
    },
  );

  it.each(["Hello", "Guten Tag.", "2011", "", "…", "Netflix"])(
    "is not sure on %j",
    (text) => {
      expect(guesser.guess(text)?.isSure ?? false).toBe(false);
    },
  );

  it("keeps to the languages of the script", () => {
    expect(guesser.guess("Η αντιπροσωπεία έφτασε χθες.")?.language).toBe("el");
    expect(guesser.guess("وأضاف أن الوفد وصل أمس إلى المدينة.")?.language).toBe(
      "ar",
    );
    expect(guesser.guess("1234 5678")).toBeNull();
  });
});

it.each([
  ["ar.txt", "ar"],
  ["book.fr.txt", "fr"],
  ["notes_de.txt", "de"],
  ["de-AT.txt", "de-AT"],
  ["DE.TXT", "de"],
  ["pt_BR.txt", "pt-BR"],
  ["book.zh-hans.md", "zh-Hans"],
  ["deu.txt", "de"],
  ["it", "it"],
  ["de-x-1912.txt", "de-x-1912"],
  ["a.b.c.it.text", "it"],
  ["new.txt", null],
  ["xx.txt", null],
  ["xq-QQ.txt", null],
  ["readme.md", null],
  ["book.txt", null],
  ["de-ZZZZ9.txt", null],
  [".txt", null],
  ["", null],
])("the name %j states %j", (name, language) => {
  expect(guesser.fromName(name)).toBe(language);
});
