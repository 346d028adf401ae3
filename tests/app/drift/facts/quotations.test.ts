import { describe, expect, it } from "vitest";
import { createFactFinder } from "../../../../app/drift/facts.ts";
import type { QuotationFact } from "../../../../app/drift/facts/fact.ts";
import { loadFacts } from "../../../../main/host/facts.ts";

const finder = createFactFinder(loadFacts());

function quotationsIn(text: string, language: string): QuotationFact[] {
  return finder
    .find(text, language)
    .flatMap((fact) => (fact.kind === "quotation" ? [fact] : []));
}

function inner(text: string, language = "en"): string[] {
  return quotationsIn(text, language).map((fact) =>
    text.slice(fact.inner.start, fact.inner.end),
  );
}

describe("quotations", () => {
  it.each([
    ["en", "“One day,” she said.", ["One day,"]],
    ["en", '"One day", she said.', ["One day"]],
    ["en", "He called it ‘one day’ then.", ["one day"]],
    ["en", "The boys’ school isn’t “closed”.", ["closed"]],
    ["de", "„Ein Tag“, sagte sie.", ["Ein Tag"]],
    ["de", "»Ein Tag«, sagte sie.", ["Ein Tag"]],
    ["de", "Er las ‚Ein Tag‘ gern.", ["Ein Tag"]],
    ["fr", "« Un jour », dit-elle.", ["Un jour"]],
    ["fr", "Il parle d’« un jour » et d’‹ un soir ›.", ["un jour", "un soir"]],
    ["it", "«Un giorno» e “una sera”", ["Un giorno", "una sera"]],
    ["ar", "قالت «يوم واحد» ثم ذهبت.", ["يوم واحد"]],
    ["ar", 'قالت "يوم واحد" ثم ذهبت.', ["يوم واحد"]],
    ["ar", "قالت ”يوم واحد“ ثم ذهبت.", ["يوم واحد"]],
    ["sv", "Hon sade ”en dag” och gick.", ["en dag"]],
    ["pl", "Powiedziała „jeden dzień” i wyszła.", ["jeden dzień"]],
    ["ja", "彼女は「一日」と言った。", ["一日"]],
    ["en", 'A plank of 6\'2" and one of 5" lay there.', []],
    ["en", "rock ’n’ roll in the ’90s", []],
  ] as const)("are found in %s: %s", (language, text, expected) => {
    expect(inner(text, language)).toEqual(expected);
  });

  it("nest, the outer one first", () => {
    const text = "“He cried ‘No way’ and left,” she said.";
    const found = quotationsIn(text, "en");
    expect(inner(text)).toEqual(["He cried ‘No way’ and left,", "No way"]);
    expect(found.map(({ depth }) => depth)).toEqual([1, 2]);
  });

  it("may begin or end in another passage", () => {
    const [first] = quotationsIn("She said: “I will go. And then", "en");
    expect(first).toMatchObject({ isOpened: true, isClosed: false });
    const [last] = quotationsIn("I shall return.” She left.", "en");
    expect(last).toMatchObject({ isOpened: false, isClosed: true, start: 0 });
  });

  it("hold several sentences", () => {
    expect(inner("“I came. I saw.” He left.")).toEqual(["I came. I saw."]);
  });

  it("count their words", () => {
    expect(quotationsIn("“I came. I saw 3.”", "en")[0]?.wordCount).toBe(5);
  });

  it.each([
    ["en", "“I will go,” the minister Anna Berg said on Monday.", "Anna Berg", "said", "said"],
    ["en", "He claimed: “I was there.”", "He", "claimed", "claim"],
    ["de", "„Ich war dort“, behauptete Anna Berg.", "Anna Berg", "behauptete", "claim"],
    ["fr", "« J’y étais », a déclaré Anna Berg.", "Anna Berg", "déclaré", "said"],
    ["it", "«Non è vero», ha dichiarato Anna Berg.", "Anna Berg", "dichiarato", "said"],
    ["es", "«No fue así», afirmó Ana Ruiz.", "Ana Ruiz", "afirmó", "said"],
  ] as const)("say who speaks in %s: %s", (language, text, speaker, verb, stance) => {
    const by = quotationsIn(text, language)[0]?.by;
    const words = (range?: { start: number; end: number }): string => range === undefined ? "" : text.slice(range.start, range.end);
    expect(words(by?.speaker)).toBe(speaker);
    expect(words(by?.verb)).toBe(verb);
    expect(by?.verb.stance).toBe(stance);
  }); // prettier-ignore

  it("say nothing of the speaker where no verb of saying stands near", () => {
    expect(quotationsIn("The “green” party won.", "en")[0]?.by).toBeUndefined();
  });
});
