import { describe, expect, test } from "vitest";
import { actionEntries } from "../../../renderer/palette/entries.ts";
import { matchWords } from "../../../renderer/palette/match.ts";

describe("matching words", () => {
  test("finds every word in any order and marks where", () => {
    expect(matchWords("proj op", "Open a project…")?.marks).toEqual([
      [0, 2],
      [7, 11],
    ]);
    expect(matchWords("open zebra", "Open a project…")).toBeNull();
  });

  test("finds words of the other names without marking them", () => {
    expect(matchWords("example", "Open the sample", "example")?.marks).toEqual(
      [],
    );
  });

  test("takes signs for what they are, and marks letters of any script", () => {
    expect(matchWords("a(b", "Open")).toBeNull();
    expect(matchWords("شروط", "Open شروط الخدمة")?.marks).toEqual([[5, 9]]);
    expect(matchWords("İstanbul", "İSTANBUL")).not.toBeNull();
  });

  test("fits everything with no words", () => {
    expect(matchWords(" ", "Anything")).toEqual({ rank: 0, marks: [] });
  });
});

test("what begins with the words comes first in the palette", () => {
  const titles = actionEntries("open", () => true).map(
    ({ action }) => action.title,
  );
  expect(titles.slice(0, 2)).toEqual([
    "Open a project…",
    "Open the sample project",
  ]);
  expect(titles).toContain("Next open drift");
});
