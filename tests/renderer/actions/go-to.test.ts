import { describe, expect, test } from "vitest";
import { memberToFocus, nextOf } from "../../../renderer/actions/go-to.ts";
import { buildProject } from "../../app/project-builder.ts";

describe("the next one that fits", () => {
  const isEven = (n: number) => n % 2 === 0;

  test("is looked for from the present one, round the end, in both directions", () => {
    expect(nextOf([1, 2, 3, 4], 1, 1, isEven)).toBe(4);
    expect(nextOf([1, 2, 3, 4], 3, 1, isEven)).toBe(2);
    expect(nextOf([1, 2, 3, 4], 1, -1, isEven)).toBe(4);
  });

  test("is the first, or the last, where nothing is present yet", () => {
    expect(nextOf([2, 3, 4], -1, 1, isEven)).toBe(2);
    expect(nextOf([2, 3, 4], -1, -1, isEven)).toBe(4);
  });

  test("may be the present one itself, and is null where none fits", () => {
    expect(nextOf([1, 2, 3], 1, 1, isEven)).toBe(2);
    expect(nextOf([1, 3], 0, 1, isEven)).toBeNull();
    expect(nextOf([], -1, 1, isEven)).toBeNull();
  });
});

test("a unit is entered in the column of the caret, else in the first shown one", () => {
  const project = buildProject(
    { de: ["Eins."], fr: ["Un."], it: ["Uno."] },
    { de: [0], fr: [0] },
  );
  const [unit] = project.units;
  if (unit === undefined) throw new Error("The project has a unit");
  expect(memberToFocus(project, unit, "fr", [])).toBe("s2");
  expect(memberToFocus(project, unit, "it", [])).toBe("s1");
  expect(memberToFocus(project, unit, "it", ["de"])).toBe("s2");
});
