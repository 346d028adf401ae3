import { expect, test } from "vitest";
import { canonicalNumber } from "../../../app/align/numerals.ts";

test.each([
  ["1.234", "1234"],
  ["1,234,567", "1234567"],
  ["1 234", "1234"],
  ["3,5", "3.5"],
  ["3.50", "3.5"],
  ["1.234,5", "1234.5"],
  ["٢٠١١", "2011"],
  ["١٬٢٣٤٫٥", "1234.5"],
  ["२०२२", "2022"],
  ["007", "7"],
  ["2011", "2011"],
])("%s is read as %s", (written, value) => {
  expect(canonicalNumber(written)).toBe(value);
});
