import { describe, expect, it } from "vitest";
import { createFactFinder } from "../../../../app/drift/facts.ts";
import {
  canonicalKey,
  learnAliases,
} from "../../../../app/drift/facts/aliases.ts";
import type { NameFact } from "../../../../app/drift/facts/fact.ts";
import { loadFacts } from "../../../../main/host/facts.ts";

const finder = createFactFinder(loadFacts());

function namesIn(text: string, language: string): NameFact[] {
  return finder
    .find(text, language)
    .flatMap((fact) => (fact.kind === "name" ? [fact] : []));
}

function words(text: string, language: string): string[] {
  return namesIn(text, language)
    .filter(({ isSure }) => isSure)
    .map(({ start, end }) => text.slice(start, end));
}

describe("names", () => {
  it.each([
    ["en", "Yesterday Anna M. Berg met John O'Neill.", ["Anna M. Berg", "John O'Neill"]],
    ["en", "the Bank of Norwich and Smith & Sons", ["Bank of Norwich", "Smith & Sons"]],
    ["en", "It was the UN that asked.", ["UN"]],
    ["en", "We saw the house and left.", []],
    ["de", "Gestern traf Anna von der Berg den Direktor.", ["Anna von der Berg"]],
    ["de", "Die Katze sitzt auf dem Tisch.", []],
    ["fr", "Hier, Jean-Luc Martin a vu Anne de La Tour.", ["Jean-Luc Martin", "Anne de La Tour"]],
    ["it", "Ieri la signora Anna Della Valle è partita per Trento.", ["Anna Della Valle", "Trento"]],
    ["nl", "Gisteren zag Jan van der Berg een huis.", ["Jan van der Berg"]],
    ["ru", "Вчера Анна Петрова уехала.", ["Анна Петрова"]],
    ["ar", "زار الناس شركة Example أمس.", ["Example"]],
  ] as const)("are found in %s: %s", (language, text, expected) => {
    expect(words(text, language).filter((name) => !["Вчера"].includes(name))).toEqual(expected);
  }); // prettier-ignore

  it("carry the title before them", () => {
    const text = "the minister Anna Berg and Dr. Lund";
    const titles = namesIn(text, "en").map(({ title, of }) => [
      title === undefined ? "" : text.slice(title.start, title.end),
      of,
    ]);
    expect(titles).toEqual([
      ["minister", "person"],
      ["Dr.", "person"],
    ]);
  });

  it("are told behind a title where no capitals tell them", () => {
    const text = "قال الرئيس الفنلندي ساولي نينيستو إن";
    const [name] = namesIn(text, "ar");
    expect(text.slice(name?.start, name?.end)).toBe("ساولي نينيستو");
    expect(name).toMatchObject({ of: "person", isSure: false });
  });

  it("have one key across spellings and scripts", () => {
    const key = (text: string, language: string): string | undefined => namesIn(text, language)[0]?.key; // prettier-ignore
    const latin = key("the minister Sauli Niinistö", "en");
    expect(latin).toBeDefined();
    expect(key("der Minister Sauli Niinisto", "de")).toBe(latin);
    expect(key("الوزير ساولي نينيستو", "ar")).toBe(latin);
    expect(key("министр Саули Нинистё", "ru")?.split(" ").at(-1)).toBe(latin?.split(" ").at(-1)); // prettier-ignore
  });

  it("know organisations by their words", () => {
    expect(namesIn("He left the University of Leeds.", "en")[0]?.of).toBe("organisation"); // prettier-ignore
    expect(namesIn("Sie verließ die Muster Holding AG.", "de")[0]?.of).toBe("organisation"); // prettier-ignore
  });

  it("are not looked for in a headline of capitals", () => {
    expect(namesIn("GREAT STORM HITS THE NORTHERN COAST AGAIN", "en")).toEqual([]);
  }); // prettier-ignore
});

describe("aliases", () => {
  const learn = (...texts: (readonly [string, string])[]) =>
    learnAliases(
      texts.map(([text, language]) => ({
        text,
        names: namesIn(text, language),
        lexicon: finder.lexicon(language),
      })),
    );
  const keyOf = (name: string): string => namesIn(`the ${name}`, "en")[0]?.key ?? ""; // prettier-ignore

  it("lead from a surname and an acronym to the whole", () => {
    const aliases = learn(
      ["We met Anna Lindqvist. Then Lindqvist left.", "en"],
      ["He asked the Northern Fishing Board (NFB) again.", "en"],
    );
    expect(canonicalKey(aliases, keyOf("Lindqvist"))).toBe(keyOf("Anna Lindqvist")); // prettier-ignore
    expect(canonicalKey(aliases, keyOf("NFB"))).toBe(keyOf("Northern Fishing Board")); // prettier-ignore
  });

  it("leave a surname of two people alone", () => {
    const aliases = learn(["We met Anna Lind and Peter Lind. Then Lind left.", "en"]); // prettier-ignore
    expect(canonicalKey(aliases, keyOf("Lind"))).toBe(keyOf("Lind"));
  });

  it.each([
    ["en", "Yesterday Nordwind, the parent company of Sylvana, spoke."],
    ["en", "At noon Nordwind (formerly Sylvana) spoke."],
    ["fr", "Hier, Nordwind, la maison mère de Sylvana, parlait."],
    ["it", "Ieri Nordwind, la società madre di Sylvana, parlava."],
  ] as const)("are told by the text itself in %s: %s", (language, text) => {
    const aliases = learn([text, language]);
    expect(canonicalKey(aliases, keyOf("Sylvana"))).toBe(keyOf("Nordwind"));
  });
});
