import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TextEdit, textEdits } from "../../../app/command/text-edits.ts";
import { movedRange, movedStretch } from "../../../app/command/text-map.ts";

function edited(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of edits) {
    expect(edit.start).toBeGreaterThanOrEqual(at);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

const texts = fc
  .array(
    fc.constantFrom(
      "Haus ",
      "2013",
      "😀",
      "é",
      "نتفليكس ",
      "\r\n",
      "\n",
      ". ",
      "ein ",
      "eine ",
    ),
    { maxLength: 40 },
  ) // prettier-ignore
  .map((words) => words.join(""));

describe("edits between two texts", () => {
  it("lead from the one to the other, in order and disjoint", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(edited(before, textEdits(before, after))).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it("are none between equal texts", () => {
    expect(textEdits("a\nb", "a\nb")).toEqual([]);
  });

  it("touch no more than the words that differ", () => {
    expect(textEdits("Der Rat tagte 2013.", "Der Rat tagte 2011.")).toEqual([{ start: 17, end: 18, text: "1" }]); // prettier-ignore
    expect(textEdits("eins zwei drei", "eins drei")).toEqual([{ start: 5, end: 10, text: "" }]); // prettier-ignore
    expect(textEdits("a Peter b", "a Maria b")).toEqual([{ start: 2, end: 7, text: "Maria" }]); // prettier-ignore
  });

  it("never cut a character in two", () => {
    for (const edit of textEdits("x😀y", "x😁y")) expect(edit).toEqual({ start: 1, end: 3, text: "😁" }); // prettier-ignore
  });

  it("take unrelated texts of many lines whole, within bounded steps", () => {
    const line = (i: number, salt: number): string => `${(i * 7919 * salt) % 10_007} ${(i * salt) % 911} w${i % 17}\n`; // prettier-ignore
    const before = Array.from({ length: 4_000 }, (_, i) => line(i, 3)).join("");
    const after = Array.from({ length: 4_000 }, (_, i) => line(i, 5)).join("");
    expect(edited(before, textEdits(before, after))).toBe(after);
  });

  it("find a line that was changed among many that were not", () => {
    const lines = Array.from({ length: 5_000 }, (_, i) => `Satz ${i}\n`);
    const before = lines.join("");
    const after = lines.with(3_000, "Satz dreitausend\n").toSpliced(10, 1).join(""); // prettier-ignore
    expect(textEdits(before, after)).toHaveLength(2);
  });
});

describe("ranges after edits", () => {
  const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })); // prettier-ignore

  it("stay in order and inside the text, and keep the words where they are not touched", () => {
    fc.assert(
      fc.property(texts, texts, range, (before, after, spot) => {
        const start = Math.min(spot.start, before.length);
        const end = Math.min(spot.end, before.length);
        const moved = movedRange(textEdits(before, after), { start, end });
        expect(moved.start).toBeLessThanOrEqual(moved.end);
        expect(moved.end).toBeLessThanOrEqual(after.length);
        if (!moved.isChanged)
          expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end)); // prettier-ignore
        expect(moved.isLost).toBe(start < end && moved.start === moved.end);
      }),
      { numRuns: 500 },
    );
  });

  it("keep stretches apart that were apart", () => {
    fc.assert(
      fc.property(texts, texts, range, (before, after, spot) => {
        const edits = textEdits(before, after);
        const cut = Math.min(spot.start, before.length);
        const one = movedStretch(edits, { start: 0, end: cut });
        const two = movedStretch(edits, { start: cut, end: before.length });
        expect(one.end).toBeLessThanOrEqual(two.start);
        expect(two.end).toBeLessThanOrEqual(after.length);
      }),
      { numRuns: 500 },
    );
  });
});
