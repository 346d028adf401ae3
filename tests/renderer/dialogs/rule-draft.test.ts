import { describe, expect, it } from "vitest";
import type { SegmentationRule } from "../../../app/model/settings.ts";
import { lastWord } from "../../../renderer/dialogs/segmentation-rules/last-word.ts";
import {
  blankRule,
  dropForm,
  editRule,
  effectiveRules,
  formIndex,
  keepForm,
  moveRule,
  removeRule,
  type RuleDraft,
} from "../../../renderer/dialogs/segmentation-rules/rule-draft.ts";
import { ruleSentence } from "../../../renderer/dialogs/segmentation-rules/rule-words.ts";

const rule = (before: string): SegmentationRule => ({
  ...blankRule("de"),
  before,
});
const draft = (form: string, ...rules: readonly string[]): RuleDraft => ({
  rules: rules.map(rule),
  form: rule(form),
  edited: null,
});
const words = (rules: readonly SegmentationRule[]): string[] =>
  rules.map(({ before }) => before);

describe("the draft of rules", () => {
  it("counts what is being written first, unless it says nothing", () => {
    expect(words(effectiveRules(draft("x", "a", "b")))).toEqual(["x", "a", "b"]); // prettier-ignore
    expect(words(effectiveRules(draft(" ", "a")))).toEqual(["a"]);
    expect(formIndex(draft("", "a"))).toBeNull();
    expect(formIndex(draft("x", "a"))).toBe(0);
  });

  it("changes a rule in its place, and leaves it as it was on request", () => {
    const edited = editRule(draft("", "a", "b"), 1);
    const changed = { ...edited, form: rule("c") };
    expect(words(effectiveRules(changed))).toEqual(["a", "c"]);
    expect(words(keepForm(changed).rules)).toEqual(["a", "c"]);
    expect(words(dropForm(changed).rules)).toEqual(["a", "b"]);
  });

  it("keeps a new rule before another is changed", () => {
    const edited = editRule(draft("x", "a", "b"), 1);
    expect(words(edited.rules)).toEqual(["x", "a", "b"]);
    expect(edited.form.before).toBe("b");
  });

  it("lets the form stay with its rule while others move or go", () => {
    const edited = editRule(draft("", "a", "b", "c"), 1);
    expect(moveRule(edited, 1, 1).edited).toBe(2);
    expect(moveRule(edited, 0, 1).edited).toBe(0);
    expect(removeRule(edited, 0).edited).toBe(0);
    expect(removeRule(edited, 1).edited).toBeNull();
    expect(moveRule(edited, 2, 1)).toBe(edited);
  });
});

it("A rule reads as one sentence", () => {
  expect(ruleSentence({ ...rule("ca."), after: "Meier" })).toBe("Don't cut after “ca.” and before “Meier”, German (de)"); // prettier-ignore
  expect(ruleSentence({ ...rule(""), language: "*", how: "regex" })).toBe("Don't cut anywhere else, All languages"); // prettier-ignore
});

it.each([
  ["Er kam mit z. B.", "z. B."],
  ["Er kam (ca.", "ca."],
  ["He met “Prof.”", "Prof."],
  ["It was 1990.", "1990."],
  ["ثم د.", "د."],
  ["* * *", ""],
])("The last word of %s is %s", (text, word) => {
  expect(lastWord(text)).toBe(word);
});
