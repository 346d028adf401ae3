import { describe, expect, it } from "vitest";
import type { DriftProposal } from "../../../../app/drift/compare/proposal.ts";
import { terminologies } from "../../../../app/drift/compare/terms-book.ts";
import type { Glossary } from "../../../../app/model/glossary.ts";
import { idleTask } from "../../../../app/task/task.ts";
import { aligned, detect, wordsIn } from "./texts.ts";

const law: Glossary = {
  name: "law.tsv",
  entries: [
    { terms: { en: ["lawsuit", "legal action"], de: ["Klage"], fr: ["plainte", "action en justice"], ar: ["دعوى", "قضية"] } },
    { terms: { en: ["indictment"], de: ["Anklage"], fr: ["acte d’accusation"], ar: ["لائحة اتهام"] } },
    { terms: { en: ["court"], de: ["Gericht"], fr: ["tribunal"], ar: ["محكمة"] } },
    { terms: { en: ["contract"], de: ["Vertrag"], fr: ["contrat"], ar: ["عقد"] } },
    { terms: { en: ["board of directors"], de: ["Verwaltungsrat"], fr: ["conseil d’administration"], ar: ["مجلس الإدارة"] } },
    { terms: { en: ["board"], de: ["Brett"], fr: ["planche"], ar: ["لوح"] } },
    { terms: { en: ["IT"], de: ["Informatik"], fr: ["informatique"] } },
    { terms: { en: ["bank"], de: ["Bank"], fr: ["banque"] } },
    { terms: { en: ["bank"], de: ["Ufer"], fr: ["rive"] } },
    { terms: { en: ["set"], de: ["Satz", "Menge", "Reihe", "Gruppe", "Garnitur"] } },
    { terms: { en: ["The court hears the parties before it decides."], de: ["Das Gericht hört die Parteien an."] } },
  ],
}; // prettier-ignore

type Texts = Readonly<Record<string, string>>;

function terms(
  texts: Texts,
  glossaries: readonly Glossary[] = [law],
): readonly DriftProposal[] {
  const lines = Object.fromEntries(Object.entries(texts).map(([id, line]) => [id, [line]])); // prettier-ignore
  const input = aligned(lines);
  return detect({ ...input, glossaries }, idleTask).filter(({ type }) => type === "term"); // prettier-ignore
}

describe("what calls for no alarm", () => {
  it.each<[string, Texts]>([
    ["the term itself", { en: "She filed a lawsuit.", de: "Sie reichte eine Klage ein.", fr: "Elle a déposé une plainte.", ar: "رفعت دعوى." }],
    ["a synonym of the entry", { en: "She took legal action.", de: "Sie erhob Klage.", fr: "Elle a engagé une action en justice.", ar: "رفعت قضية." }],
    ["other numbers and cases", { en: "Lawsuits and contracts were many.", de: "Der Klagen und Verträge waren viele.", fr: "Les plaintes et les contrats étaient nombreux." }],
    ["a synonym with words inside", { en: "The lawsuits go on.", fr: "Les actions collectives en justice continuent." }],
    ["German compounds", { en: "A civil lawsuit over a purchase contract.", de: "Eine Zivilklage um einen Kaufvertrag." }],
    ["a compound's first part", { en: "The deadline of the lawsuit.", de: "Die Klagefrist." }],
    ["Arabic clitics", { en: "With the lawsuit and in the court.", ar: "وبالدعوى وفي المحكمة." }],
    ["Arabic possessives", { en: "Her lawsuit and its court.", ar: "دعواها ومحكمتها." }],
    ["Arabic broken plurals", { en: "The courts, the lawsuits and the contracts.", ar: "المحاكم والقضايا والعقود." }],
    ["a term inside a longer one", { en: "The board of directors met.", de: "Der Verwaltungsrat tagte.", fr: "Le conseil d’administration s’est réuni.", ar: "اجتمع مجلس الإدارة." }],
    ["a pronoun that looks like an abbreviation", { en: "Then it rained.", de: "Dann regnete es.", fr: "Puis il a plu." }],
    ["either meaning of a homonym", { en: "They sat on the bank.", de: "Sie saßen am Ufer.", fr: "Ils étaient assis sur la rive." }],
    ["a term with too many meanings", { en: "A set of tools.", de: "Ein Werkzeugkasten." }],
    ["a verb of the noun's root", { en: "He complained loudly.", de: "Er klagte laut.", fr: "Il se lamentait fort." }],
    ["a language that the glossary lacks", { en: "She filed a lawsuit.", it: "Ha presentato un reclamo." }],
    ["no term at all", { en: "The sun shone.", de: "Die Sonne schien.", fr: "Le soleil brillait.", ar: "أشرقت الشمس." }],
  ])("%s", (_, texts) => {
    expect(terms(texts)).toEqual([]);
  }); // prettier-ignore
});

describe("what is proposed", () => {
  it.each<[string, Texts, string, readonly string[]]>([
    ["another word in French", { en: "She filed a lawsuit.", fr: "Elle a déposé un recours." }, "fr", ["en: lawsuit", "fr: "]],
    ["another word in Arabic", { en: "The courts decide.", ar: "تقرر الهيئات." }, "ar", ["en: courts", "ar: "]],
    ["an Arabic term with clitics that German lacks", { de: "Und wegen des Verfahrens.", ar: "وبالدعوى." }, "de", ["de: ", "ar: وبالدعوى"]],
    ["another compound in German", { en: "The contract ended.", de: "Die Abmachung endete." }, "de", ["en: contract", "de: "]],
    ["a prefix that makes another word", { en: "She lost the lawsuit.", de: "Sie verlor die Anklageschrift-Frage.", fr: "Elle a perdu la plainte." }, "de", ["en: lawsuit", "de: ", "fr: plainte"]],
    ["an abbreviation", { en: "The IT failed.", de: "Die Technik fiel aus." }, "de", ["en: IT", "de: "]],
    ["the one of three that goes its own way", { en: "The court met.", de: "Das Gremium tagte.", fr: "Le tribunal s’est réuni." }, "de", ["en: court", "de: ", "fr: tribunal"]],
  ])("%s", (_, texts, odd, mentions) => {
    const [first, ...more] = terms(texts);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ relation: "missing", severity: "minor", odd: [odd] });
    if (first !== undefined) expect(wordsIn(aligned(Object.fromEntries(Object.entries(texts).map(([id, line]) => [id, [line]]))), first)).toEqual(mentions);
  }); // prettier-ignore

  it("is said in a plain sentence with all that would have done", () => {
    const [first] = terms({ de: "Die Klage ruht.", fr: "Le recours dort." });
    expect(first?.reason).toBe(
      "de has “Klage”; fr has none of the glossary's “plainte”, “action en justice”.",
    );
    const [other] = terms({ fr: "Le contrat dort.", de: "Die Abmachung ruht." });
    expect(other?.reason).toBe(
      "fr has “contrat”; de has not the glossary's “Vertrag”.",
    );
  }); // prettier-ignore

  it("is a conflict where a kindred entry's term stands in its place", () => {
    const texts = { en: "The lawsuit was dropped.", de: "Die Anklage wurde fallen gelassen.", fr: "La plainte a été retirée." }; // prettier-ignore
    const [first, ...more] = terms(texts);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ relation: "conflict", odd: ["de"] });
    expect(first?.reason).toBe(
      "en has “lawsuit”; de has “Anklage”, which the glossary gives for “indictment”, not the glossary's “Klage”.",
    );
    if (first !== undefined)
      expect(wordsIn(aligned(Object.fromEntries(Object.entries(texts).map(([id, line]) => [id, [line]]))), first)).toEqual(["en: lawsuit", "de: Anklage", "fr: plainte"]); // prettier-ignore
  });

  it("is less sure where one version alone has the term", () => {
    const [three] = terms({ en: "The court met.", de: "Das Gremium tagte.", fr: "Le comité s’est réuni." }); // prettier-ignore
    const [two] = terms({ en: "The court met.", de: "Das Gremium tagte." });
    expect(three?.confidence).toBeLessThan(two?.confidence ?? 0);
  });

  it("is looked for only in the units asked for", () => {
    const input = aligned({
      en: ["The court met.", "The court rose."],
      de: ["Das Gremium tagte.", "Das Gremium erhob sich."],
    });
    const found = detect({ ...input, within: [1], glossaries: [law] }, idleTask); // prettier-ignore
    expect(found.map(({ mentions }) => mentions[0]?.start)).toEqual(["The court met.\nThe ".length]); // prettier-ignore
  });
});

describe("which glossaries name terms", () => {
  const many = (count: number): Glossary => ({
    name: "big",
    entries: Array.from({ length: count }, (_, n) => ({ terms: { en: [`word${n}`], de: [`Wort${n}`] } })), // prettier-ignore
  });

  it("leaves out dictionaries, wordnets and memories", () => {
    const net: Glossary = { name: "net", entries: [{ concept: "c1", terms: { en: ["court"], fr: ["cour"] } }] }; // prettier-ignore
    const memory: Glossary = { name: "memory", entries: [{ terms: { en: ["The court met in the small hall."], fr: ["La cour s’est réunie."] } }] }; // prettier-ignore
    expect(terminologies([law, many(20_001), net, memory])).toEqual([law]);
    expect(terminologies([many(20_000)])).toHaveLength(1);
  });
});
