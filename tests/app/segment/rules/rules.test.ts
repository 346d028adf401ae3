import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SegmentationRule } from "../../../../app/model/settings.ts";
import { createSegmenter } from "../../../../app/segment/create-segmenter.ts";
import { holdsFor } from "../../../../app/segment/rules/rule-language.ts";
import { ruleProblem } from "../../../../app/segment/rules/rule-source.ts";
import { isSpace } from "../../../../app/text/space.ts";
import { readLanguages } from "../languages.ts";

const segmenter = createSegmenter(readLanguages());
const cut = (
  text: string,
  rules: readonly SegmentationRule[],
  id = "en",
): string[] =>
  segmenter
    .segment(text, id, "sentences", rules)
    .map(({ start, end }) => text.slice(start, end));

const rule = (
  kind: SegmentationRule["kind"],
  before: string,
  after = "",
  how: SegmentationRule["how"] = "text",
  language = "*",
): SegmentationRule => ({ language, kind, before, after, how });

describe("rules of words", () => {
  it("keep a sentence together after an abbreviation, as a whole word only", () => {
    const text = "See Anschl. Huber in Zubl. Then Mecca. Done.";
    expect(cut(text, [])).toHaveLength(4);
    expect(cut(text, [rule("noBreak", "Anschl."), rule("noBreak", "Zubl.")])).toEqual(["See Anschl. Huber in Zubl. Then Mecca.", "Done."]); // prettier-ignore
    expect(cut("It was Mecca. Then", [rule("noBreak", "ca.")])).toHaveLength(2);
  });

  it("may ask for what follows, across any white space", () => {
    const ruled = [rule("noBreak", "Anschl.", "Huber")];
    expect(cut("Anschl.\u00a0Huber. Anschl. Meier.", ruled)).toEqual(["Anschl.\u00a0Huber.", "Anschl.", "Meier."]); // prettier-ignore
    expect(cut("She left; he stayed; I slept.", [rule("break", ";", "he")])).toEqual(["She left;", "he stayed; I slept."]); // prettier-ignore
  });

  it("let closing marks stay with their sentence", () => {
    expect(cut("He said “no.” Then left.", [rule("noBreak", "no.")])).toHaveLength(1); // prettier-ignore
    expect(cut("(a; b;) and c.", [rule("break", "b;")])).toEqual(["(a; b;)", "and c."]); // prettier-ignore
  });

  it("cut headings only where they say so", () => {
    const text = "North | South\n\nThe first sentence. The second one.";
    expect(cut(text, [rule("break", "|")])).toEqual(["North |", "South", "The first sentence.", "The second one."]); // prettier-ignore
  });
});

describe("rules of patterns", () => {
  it("decide before the built-in judgement, the first that fits before the others", () => {
    const text = "One. Two! Three? Four.";
    const never = rule("noBreak", "!", "\\s", "regex");
    const always = rule("break", "[.?!]", "\\s", "regex");
    expect(cut(text, [never, always])).toEqual(["One.", "Two! Three?", "Four."]); // prettier-ignore
    expect(cut(text, [always, never])).toHaveLength(4);
  });

  it("hold for their languages alone", () => {
    const german = rule("noBreak", "\\.", "", "regex", "de");
    expect(cut("Eins. Zwei.", [german], "de-CH")).toHaveLength(1);
    expect(cut("Eins. Zwei.", [german], "nl")).toHaveLength(2);
    expect(holdsFor("*", "ja")).toBe(true);
    expect(holdsFor("de", "den")).toBe(false);
    expect(holdsFor("/(?:EN|FR).*/", "fr-x-draft")).toBe(true);
    expect(holdsFor("/(?!en).*/", "en")).toBe(false);
  });

  it("leave lines and paragraphs as they are", () => {
    const ranges = segmenter.segment("a; b\nc", "en", "lines", [rule("break", ";")]); // prettier-ignore
    expect(ranges).toHaveLength(2);
  });

  it("take no longer for long paragraphs", () => {
    const text = "Some words, and some more of them; ".repeat(3_000);
    const rules = [rule("break", "\\w+;", "\\s", "regex"), rule("noBreak", ".*x;", "", "regex")]; // prettier-ignore
    const start = performance.now();
    expect(cut(text, rules)).toHaveLength(3_000);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe("rules that can't be used", () => {
  it.each([
    [rule("break", "", ""), "The rule can't be used: it says neither what stands before the cut nor what stands after it."], // prettier-ignore
    [rule("noBreak", "(a+)+", "", "regex"), "The pattern “(a+)+” can't be used, because it repeats a repetition, and text can be shared out in many ways."], // prettier-ignore
    [rule("noBreak", "x", "[", "regex"), "The pattern “[” can't be used, because a [ has no ] to close it."], // prettier-ignore
    [rule("noBreak", "x", "", "text", "all of them"), "The rule can't be used: “all of them” is neither a language tag such as de, nor * for all, nor a pattern between slashes."], // prettier-ignore
  ])("say why, and count for nothing", (bad, reason) => {
    expect(ruleProblem(bad)).toBe(reason);
    expect(cut("One x. Two.", [bad])).toEqual(["One x.", "Two."]);
  });
});

const ruleArbitrary = fc.record({
  language: fc.constantFrom("*", "en", "/e.|d./"),
  kind: fc.constantFrom("break" as const, "noBreak" as const),
  before: fc.constantFrom("", ".", ";", "a", "\\w", "[.!?]+", ".*", "no", " ", "”"),
  after: fc.constantFrom("", "\\s", "b", "\\p{Lu}", "^", "x*"),
  how: fc.constantFrom("text" as const, "regex" as const),
}); // prettier-ignore

it("Any rules give trimmed segments in order, with only white space between them", () => {
  const wordsArbitrary = fc
    .array(
      fc.constantFrom("a", "b. ", "No! ", "; ", "“x.” ", "\n\n", "1. ", "😀 ", "é", "\u00a0"), // prettier-ignore
      { maxLength: 30 },
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(
      wordsArbitrary,
      fc.array(ruleArbitrary, { maxLength: 4 }),
      (text, rules) => {
        let at = 0;
        for (const { start, end } of segmenter.segment(text, "en", "sentences", rules)) {
          expect(isSpace(text, at, start)).toBe(true);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(isSpace(text, at)).toBe(true);
      },
    ),
    { numRuns: 500 },
  ); // prettier-ignore
});
