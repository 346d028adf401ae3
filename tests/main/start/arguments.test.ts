import { expect, test } from "vitest";
import { readStartArguments } from "../../../main/start/arguments.ts";

test("a project and the two options are understood in any order", () => {
  expect(readStartArguments([])).toEqual({
    projectPath: undefined,
    browser: false,
    serve: false,
  });
  expect(readStartArguments(["--browser", "a.pentapla.json"])).toEqual({
    projectPath: "a.pentapla.json",
    browser: true,
    serve: false,
  });
  expect(readStartArguments(["a.json", "--serve"])).toMatchObject({
    serve: true,
  });
});

test("anything else is refused in a sentence", () => {
  expect(readStartArguments(["--fast"])).toBe("There is no option --fast.");
  expect(readStartArguments(["a.json", "b.json"])).toBe(
    "One project can be opened at a time; 2 were named.",
  );
  expect(readStartArguments(["de.txt"])).toMatch(
    /^de\.txt is not a project: .*\.$/,
  );
});
