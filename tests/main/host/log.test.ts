import { expect, test } from "vitest";
import { Failure } from "../../../app/contract/failure.ts";
import { causeLines } from "../../../main/host/log.ts";

test("a cause is told in a line an error, with the place of a fault and never a stack", () => {
  const disk = Object.assign(new Error("ENOSPC: no space left\nmore"), {
    stack: "Error: ENOSPC\n    at write (fs.js:1:2)\n    at other (fs.js:3:4)",
  });
  const failure = new Failure("io", "“x” can't be saved: the disk is full.", {
    cause: disk,
  });
  expect(causeLines(failure)).toEqual([
    "  “x” can't be saved: the disk is full.",
    "  Error: ENOSPC: no space left (at write (fs.js:1:2))",
  ]);
  expect(causeLines(undefined)).toEqual([]);
  expect(causeLines({ code: 7 })).toEqual(["  { code: 7 }"]);
});
