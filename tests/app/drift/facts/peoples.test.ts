import { describe, expect, it } from "vitest";
import { createFactFinder } from "../../../../app/drift/facts.ts";
import { loadFacts } from "../../../../main/host/facts.ts";

const finder = createFactFinder(loadFacts());

function peoplesIn(text: string, language: string): string[] {
  return finder.find(text, language).flatMap((fact) =>
    fact.kind === "place" && fact.isPeople === true
      ? [`${text.slice(fact.start, fact.end)} ${fact.code}`]
      : [],
  ); // prettier-ignore
}

describe("peoples and adjectives of countries", () => {
  it.each([
    ["en", "the Australian wine and a German song", ["Australian AU", "German DE"]],
    ["de", "der australische Wein und französische Lieder", ["australische AU", "französische FR"]],
    ["fr", "le vin australien et une chanson allemande", ["australien AU", "allemande DE"]],
    ["it", "il vino australiano e le canzoni tedesche", ["australiano AU", "tedesche DE"]],
    ["ar", "الأغاني الأسترالية والفرنسية", ["الأسترالية AU", "والفرنسية FR"]],
    ["es", "el vino australiano y una canción alemana", ["australiano AU", "alemana DE"]],
    ["ru", "австралийское вино", ["австралийское AU"]],
    ["en", "Dominic and Georgina are friends.", []],
    ["it", "le riunioni di lavoro", []],
    ["fr", "la franchise et le chinois", ["chinois CN"]],
  ] as const)("have the country's code in %s: %s", (language, text, expected) => {
    expect(peoplesIn(text, language)).toEqual(expected);
  }); // prettier-ignore
});
