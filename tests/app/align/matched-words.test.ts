import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchedWords } from "../../../app/align/matched-words.ts";
import type {
  MatchedWords,
  WordsOfVersion,
} from "../../../app/align/matched-words.ts";

const texts = (words: Readonly<Record<string, string>>): WordsOfVersion[] =>
  Object.entries(words).map(([id, text]) => ({ id, text }));

const shown = (
  groups: readonly MatchedWords[],
  words: Readonly<Record<string, string>>,
): readonly string[] =>
  groups.map(
    ({ how, mentions }) =>
      `${how}: ${mentions
        .map(({ version, start, end }) => words[version]?.slice(start, end))
        .join(" ")}`,
  );

describe("matchedWords", () => {
  test("finds numbers, equal words, likes across scripts and terms", () => {
    const words = {
      de: "Die Klage gegen Netflix nennt 1.200 Nachrichten; Klage folgt.",
      fr: "La plainte contre Netflix cite 1 200 messages.",
      ar: "الدعوى ضد نتفليكس",
    };
    const glossary = {
      name: "law",
      entries: [{ terms: { de: ["Klage"], fr: ["plainte"] } }],
    };
    const groups = shown(
      matchedWords(texts(words), { glossaries: [glossary] }),
      words,
    );
    expect(groups).toEqual([
      "glossary: Klage Klage plainte",
      "same: Netflix Netflix نتفليكس",
      "number: 1.200 1 200",
    ]);
  });

  test("marks a term of several words as one", () => {
    const words = {
      en: "They sold personal data of users.",
      it: "Hanno venduto dati personali degli utenti.",
    };
    const glossary = {
      name: "privacy",
      entries: [{ terms: { en: ["personal data"], it: ["dati personali"] } }],
    };
    expect(
      shown(matchedWords(texts(words), { glossaries: [glossary] }), words),
    ).toContain("glossary: personal data dati personali");
  });

  test("says nothing of words that stand everywhere", () => {
    const words = { en: "He was in a die here.", de: "Die in was er." };
    expect(matchedWords(texts(words))).toEqual([]);
  });

  test("keeps every mention inside its text and each word type in one group", () => {
    const word = fc.constantFrom("Rome", "Rom", "2", "٢", "東京", "the", "Рим");
    const text = fc.array(word, { maxLength: 8 }).map((own) => own.join(" "));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (list) => {
        const versions = list.map((own, n) => ({ id: `x-v${n}`, text: own }));
        const seen = new Set<string>();
        for (const { mentions } of matchedWords(versions)) {
          const ids = new Set(mentions.map(({ version }) => version));
          expect(ids.size).toBeGreaterThanOrEqual(2);
          for (const { version, start, end } of mentions) {
            const own = versions.find(({ id }) => id === version)?.text ?? "";
            expect(own.slice(start, end).length).toBe(end - start);
            expect(end).toBeGreaterThan(start);
            expect(seen.has(`${version} ${start}`)).toBe(false);
            seen.add(`${version} ${start}`);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
