import { describe, expect, it } from "vitest";
import { PatternProblem, sourceOf } from "../../../../app/segment/rules/pattern.ts"; // prettier-ignore
import { riskOf } from "../../../../app/segment/rules/pattern-risk.ts";
import { readPattern } from "../../../../app/segment/rules/read-pattern.ts";

const compiled = (pattern: string): RegExp =>
  new RegExp(`^(?:${sourceOf(readPattern(pattern))})$`, "v");

const fits: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["Dr\\.", ["Dr."], ["Drx"]],
  ["(?i)straße", ["STRAßE", "straße"], ["strasse"]],
  ["a(?i)b|c", ["aB", "C"], ["Ab"]],
  ["(?i:é)x", ["Éx"], ["ÉX"]],
  ["(?i)[à-ý]+", ["ÀÉ", "é"], ["a"]],
  ["(?i)\\p{Lu}", ["a", "A"], ["1"]],
  ["\\p{Lu}\\p{L}\\pL", ["Äbc"], ["äbc"]],
  ["\\p{IsGreek}\\p{script=Cyrillic}\\p{InArabic}", ["λжب"], ["aaa"]],
  ["[[:alpha:]][^[:digit:]]", ["äb"], ["1b", "a1"]],
  ["[a-z&&[^aeiou]]+", ["xyz"], ["xa"]],
  ["[[a-z]--[aeiou]][[a-z]-[b]]", ["ba"], ["aa", "bb"]],
  ["\\Qa.b*\\E+", ["a.b*", "a.b**"], ["axb*"]],
  ["[\\Q]^\\E]+", ["]^"], ["Q"]],
  ["\\x{1F600}\\u0041\\x42\\u{43}\\U00000044", ["😀ABCD"], []],
  ["a\\h+b\\Rc\\vd", ["a \u00a0b\r\nc\nd"], ["a\nb\nc\nd"]],
  ["\\d+\\w\\W\\s\\S", ["٣ä. x", "3_. x"], ["3.. x"]],
  ["(?x) a b # note\n c", ["abc"], ["a b"]],
  ["(?s).(?-s).", ["\nx"], ["x\n"]],
  ["a++b*+c?+", ["aabbc", "a"], ["b"]],
  ["(?>\\d+)x", ["12x"], ["x"]],
  ["x{2,3}+y{2}z{1,}", ["xxyyz", "xxxyyzz"], ["xyyz"]],
  ["(?<name>a|b)(?:c)(d)(?#note)", ["acd"], ["cd"]],
  ["a.*?b", ["ab", "axxb"], ["a\nb"]],
  ["[.^$*+()|{}\\-\\]]+", [".^$*+()|{}-]"], ["\\"]],
]; // prettier-ignore

describe("patterns as SRX writes them", () => {
  it.each(fits)("%s matches what ICU says", (pattern, yes, no) => {
    for (const text of yes) expect(compiled(pattern).test(text)).toBe(true);
    for (const text of no) expect(compiled(pattern).test(text)).toBe(false);
  });

  it("know a word's edge in every script", () => {
    const word = new RegExp(sourceOf(readPattern("\\bété\\b")), "gv");
    expect("été, étés, l’été".match(word)).toHaveLength(2);
    const arabic = new RegExp(sourceOf(readPattern("\\bد\\.")), "v");
    expect(arabic.test("قال د. علي")).toBe(true);
    expect(arabic.test("أحمد. قال")).toBe(false);
  });

  it("give nothing back where they are possessive", () => {
    expect(new RegExp(sourceOf(readPattern("a++a")), "v").test("aaa")).toBe(false); // prettier-ignore
    expect(new RegExp(sourceOf(readPattern("a?+a")), "v").test("a")).toBe(false); // prettier-ignore
  });

  it.each([
    ["[a", "a [ has no ] to close it"],
    ["(a", "a ( has no ) to close it"],
    ["a)", "a ) has no ( before it"],
    ["*a", "there is nothing for * to repeat"],
    ["(a)\\1", "it refers back to a group, which no rule can"],
    ["\\N{DASH}", "\\N is not understood"],
    ["\\p{Elvish}", "no property is called Elvish"],
    ["[[:elvish:]]", "there is no class [:elvish:]"],
    ["(?>ab|a)", "an atomic group can only hold a repeated character or class"],
    ["(ab)++", "only single characters and classes can be repeated possessively"], // prettier-ignore
    ["[z-a]", "the range z-a runs backwards"],
    ["a\\", "it ends in a backslash"],
    ["a{3,2}", "{3,2} counts backwards"],
    ["a{9999}", "it counts to more than 1000"],
  ])("%s is refused with the reason", (pattern, reason) => {
    expect(() => readPattern(pattern)).toThrow(new PatternProblem(reason));
  });
});

describe("patterns that could take for ever", () => {
  it.each([
    "(a+)+b",
    "(a|a)*b",
    "(?:\\s|\\u00a0)+x",
    "(\\w*\\.?)*x",
    "(?:a?b?)+",
    "(?:\\p{L}+\\s?)+\\.",
    "((ab?)+c?)+",
    ".*.*.*.*x",
    "(?=(a+)+b)",
    "y.*x.*x.*x",
    "b(?:a{1,9}){1,9}",
    "b(?:(?:a{1,9}){1,4}){1,4}",
    "b(?:a|aa|aaa){1,9}",
    `b${"a?".repeat(12)}${"a".repeat(12)}`,
    "b(?:a{0,9}a{0,9}a{0,9}a{0,9}a{0,9})",
    "(?:a?a?b){10}c",
  ])("%s is known", (pattern) => {
    expect(riskOf(readPattern(pattern))).not.toBeNull();
  });

  it.each([
    "(?:\\p{Lu}\\.\\s?)+",
    "(\\w+\\.)+",
    "\\b(?:Dr|Prof|Mag)\\.",
    "\\d+(?:[.,]\\d+)*",
    "[.?!…]+[\\p{Pe}\\p{Pf}\"']*",
    "(?:\\s+\\S+){1,3}",
    "^\\s*\\p{Nd}+[\\p{Nd}.)\\]]+",
    "\\s?\\d{1,3}\\.?\\s?\\d{1,3}\\.?\\s?(?:\\d{4})?",
    "(?:[A-Z]\\.\\s?){1,4}[A-Z][a-z]+",
    "\\b(?:[Ee]d|[Ee]ds?|[Pp]p?|[Nn]os?|Mrs?)\\.\\s*",
    "(?:Mr|Mrs|Ms){1,2}",
  ])("%s is no danger", (pattern) => {
    expect(riskOf(readPattern(pattern))).toBeNull();
  });

  it("are told at once, however many alternatives they have", () => {
    const letters = Array.from({ length: 1_300 }, (_, n) => `${String.fromCodePoint(0x4e00 + n)}+`); // prettier-ignore
    const start = performance.now();
    riskOf(readPattern(`(?:${letters.join("|")})+`));
    riskOf(readPattern("a?".repeat(2_000)));
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
