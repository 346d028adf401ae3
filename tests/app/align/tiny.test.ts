/** Texts of a few segments, with the shipped vectors and without. */
import { describe, expect, test } from "vitest";
import { align, createAligner } from "../../../app/align/align.ts";
import type { AlignEngine } from "../../../app/align/aligner.ts";
import { vectorWords } from "../../../app/align/evidence-vectors.ts";
import {
  alignOrders,
  defaultAlignSettings,
} from "../../../app/model/align-settings.ts";
import type { AlignSettings } from "../../../app/model/align-settings.ts";
import { idleTask } from "../../../app/task/task.ts";
import { loadLexicon } from "../../../main/host/lexicon.ts";
import { versionOf } from "./lines.ts";

const shipped = createAligner([vectorWords(loadLexicon())]);

type Texts = Readonly<Record<string, readonly string[]>>;

/** The units as strings, "de0 fr1". */
function unitsOf(
  engine: AlignEngine,
  texts: Texts,
  order: AlignSettings["order"] = "auto",
): readonly string[] {
  const versions = Object.entries(texts).map(([id, own]) => versionOf(id, own));
  const settings = { ...defaultAlignSettings, order };
  return engine({ versions, settings }, idleTask).map(({ members }) =>
    Object.entries(members)
      .map(([id, list]) => id + list.join("+"))
      .join(" "),
  );
}

const german = ["Das Haus ist alt.", "Es steht am See."];
const french = ["La maison est vieille.", "Elle est au bord du lac."];
const english = [
  "The house is old.",
  "It stands by the lake.",
  "The children swim there in summer.",
];
const italian = [
  "La casa è vecchia.",
  "Si trova vicino al lago.",
  "I bambini ci nuotano d'estate.",
];
const arabic = [
  "البيت قديم.",
  "يقع بجانب البحيرة.",
  "يسبح الأطفال هناك في الصيف.",
];
const polish = ["Dom jest stary.", "Stoi nad jeziorem."];
const finnish = ["Talo on vanha.", "Se seisoo järven rannalla."];

describe("with vectors", () => {
  test.each(alignOrders)(
    "a heading on one side leaves the sentences linked, order %s",
    (order) => {
      const texts = { de: german, fr: ["Maison", ...french] };
      expect(unitsOf(shipped, texts, order)).toEqual(["de0 fr1", "de1 fr2"]);
    },
  );

  test.each(alignOrders)("a pair of sentences is linked, order %s", (order) => {
    const texts = { de: german.slice(0, 1), fr: french.slice(0, 1) };
    expect(unitsOf(shipped, texts, order)).toEqual(["de0 fr0"]);
  });

  test.each<[string, Texts, readonly string[]]>([
    ["one word", { de: ["Ja."], fr: ["Oui."] }, ["de0 fr0"]],
    [
      "three by three",
      { en: english, it: italian },
      ["en0 it0", "en1 it1", "en2 it2"],
    ],
    [
      "three by three across scripts",
      { en: english, ar: arabic },
      ["en0 ar0", "en1 ar1", "en2 ar2"],
    ],
    ["three by two", { en: english, de: german }, ["en0 de0", "en1 de1"]],
    [
      "headings on both sides",
      { en: ["The house", ...english], it: ["La casa", ...italian] },
      ["en0 it0", "en1 it1", "en2 it2", "en3 it3"],
    ],
    [
      "three versions, one without a heading",
      {
        de: ["Haus", ...german],
        fr: ["Maison", ...french],
        en: english.slice(0, 2),
      },
      ["de0 fr0", "de1 fr1 en0", "de2 fr2 en1"],
    ],
  ])("links %s", (_, texts, units) => {
    expect(unitsOf(shipped, texts)).toEqual(units);
  });

  test("is surer of sentences whose words it knows than without vectors", () => {
    const input = {
      versions: [versionOf("de", german), versionOf("fr", french)],
    };
    const known = shipped(input, idleTask);
    align(input, idleTask).forEach(({ confidence }, n) => {
      expect(confidence).toBeLessThan(0.7);
      expect(known[n]?.confidence).toBeGreaterThan(confidence + 0.2);
    });
  });

  test("does not link a remark with a sentence four times as long", () => {
    const texts = {
      de: ["Der Hund bellt."],
      fr: [
        "Les impôts augmentent l'année prochaine dans toutes les communes du canton.",
      ],
    };
    expect(unitsOf(shipped, texts)).toEqual([]);
  });
});

describe("without knowledge of the words", () => {
  test.each<[string, Texts, readonly string[]]>([
    [
      "one by one",
      { pl: ["Dom jest stary."], fi: ["Talo on vanha."] },
      ["pl0 fi0"],
    ],
    ["two by two", { pl: polish, fi: finnish }, ["pl0 fi0", "pl1 fi1"]],
    [
      "two by three with a heading",
      { pl: polish, fi: ["Talo", ...finnish] },
      ["pl0 fi1", "pl1 fi2"],
    ],
    [
      "a script without spaces",
      {
        en: english.slice(0, 2),
        ja: ["家は古いです。", "湖のほとりに立っています。"],
      },
      ["en0 ja0", "en1 ja1"],
    ],
    [
      "three by three by place and length",
      {
        pl: [...polish, "Latem pływają tam dzieci."],
        fi: [...finnish, "Lapset uivat siellä kesällä."],
      },
      ["pl0 fi0", "pl1 fi1", "pl2 fi2"],
    ],
  ])("links %s", (_, texts, units) => {
    expect(unitsOf(align, texts)).toEqual(units);
  });

  test("names and numbers link what stands in another order", () => {
    const texts = {
      pl: ["Anna Kowalska ma 37 lat.", "Helsinki liczy 658457 ludzi."],
      fi: [
        "Helsingissä, Helsinki, on 658457 asukasta.",
        "Anna Kowalska on 37.",
      ],
    };
    expect(unitsOf(align, texts)).toEqual(["pl0 fi1", "pl1 fi0"]);
  });

  test.each<[string, Texts]>([
    ["no version", {}],
    ["one version", { de: german }],
    ["an empty version", { de: german, fr: [] }],
    ["empty segments", { de: [""], fr: [""] }],
  ])("makes no trouble of %s", (_, texts) => {
    const units = unitsOf(align, texts);
    expect(units.length).toBeLessThanOrEqual(1);
  });
});
