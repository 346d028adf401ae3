import { expect, test } from "vitest";
import {
  isSpace,
  isSpaceUnit,
  skipSpace,
  skipSpaceBack,
} from "../../../app/text/space.ts";

test("Everything that \\s takes is white space, and four invisible separators more", () => {
  const more = new Set([0x85, 0x180e, 0x200b, 0x2060]);
  for (let unit = 0; unit <= 0xffff; unit++)
    expect([unit, isSpaceUnit(unit)]).toEqual([
      unit,
      /\s/.test(String.fromCharCode(unit)) || more.has(unit),
    ]);
});

test("A range is white space when all of it is, an empty one too", () => {
  expect(isSpace("")).toBe(true);
  expect(isSpace(" \r\n\u00a0")).toBe(true);
  expect(isSpace(" a ")).toBe(false);
  expect(isSpace("a b", 1, 2)).toBe(true);
});

test("White space is skipped from both ends and no further", () => {
  expect(skipSpace("  ab  ", 0, 6)).toBe(2);
  expect(skipSpaceBack("  ab  ", 0, 6)).toBe(4);
  expect(skipSpace("   ", 0, 3)).toBe(3);
  expect(skipSpaceBack("   ", 0, 3)).toBe(0);
});
