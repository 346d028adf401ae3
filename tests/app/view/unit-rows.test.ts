import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterCounts, unitTest } from "../../../app/view/unit-filters.ts";
import { unitRows, unitsAlong } from "../../../app/view/unit-rows.ts";
import { projectArbitrary } from "../project-arbitrary.ts";
import { buildProject, withDrift } from "../project-builder.ts";

const texts = {
  de: ["Eins.", "Zwei.", "Drei.", "Vier."],
  fr: ["Un.", "Deux.", "Trois.", "Quatre."],
};

const project = buildProject(
  texts,
  { de: [2], fr: [0] },
  { de: [0], fr: [1] },
  { fr: [2] },
  { members: { de: [1, 3], fr: [3] }, status: "suggested", confidence: 0.3 },
);

function keys(
  order: string,
  ...filters: Parameters<typeof unitTest>[1]
): string[] {
  return unitRows(project, order, filters).map(({ key }) => key);
}

describe("the rows of the Units table", () => {
  it("stand in the order of the chosen version", () => {
    expect(keys("fr")).toEqual(["u1", "u2", "u3", "u4"]);
  });

  it("put a unit without a member there after the one it follows elsewhere", () => {
    expect(keys("de")).toEqual(["u2", "u3", "u4", "u1"]);
  });

  it("are all units once, in any project and order", () => {
    fc.assert(
      fc.property(projectArbitrary, (any) => {
        for (const { id } of any.versions) {
          const rows = unitsAlong(any, id).map((unit) => unit.id);
          expect(rows.toSorted()).toEqual(
            any.units.map((unit) => unit.id).toSorted(),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  it("are segments in no unit when those are asked for", () => {
    const bare = buildProject(texts, { de: [0], fr: [0, 1, 2, 3] });
    expect(unitRows(bare, "fr", ["unlinked"]).map(({ key }) => key)).toEqual([
      "s2",
      "s3",
      "s4",
    ]);
  });
});

describe("the filters of the Units table", () => {
  it("find units of which a version has two segments", () => {
    expect(keys("fr", "notOneToOne")).toEqual(["u4"]);
  });

  it("find suggestions below .5", () => {
    expect(keys("fr", "low")).toEqual(["u4"]);
  });

  it("find units without a member in a version", () => {
    expect(keys("fr", "missing:de")).toEqual(["u3"]);
  });

  it("pass together, but statuses in turn", () => {
    expect(keys("fr", "unconfirmed", "confirmed")).toHaveLength(4);
    expect(keys("fr", "unconfirmed", "missing:de")).toEqual([]);
  });

  it("leave out drifts that are settled", () => {
    const open = withDrift(project, { de: "Drei" });
    const fixed = withDrift(project, { de: "Drei" }, { status: "fixed" });
    expect(
      open.units.filter(unitTest(open, ["drift"])).map(({ id }) => id),
    ).toEqual(["u1"]);
    expect(fixed.units.filter(unitTest(fixed, ["drift"]))).toEqual([]);
  });

  it("leave as many units as they count", () => {
    fc.assert(
      fc.property(projectArbitrary, (any) => {
        for (const [filter, count] of filterCounts(any))
          expect(
            unitRows(any, any.versions[0]?.id ?? "", [filter]),
          ).toHaveLength(count);
      }),
      { numRuns: 50 },
    );
  });
});
