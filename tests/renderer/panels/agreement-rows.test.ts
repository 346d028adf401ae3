import { describe, expect, it } from "vitest";
import type { AgreementRow } from "../../../app/contract/agreement.ts";
import { groupDrifts } from "../../../app/view/drift-list.ts";
import {
  driftRows,
  factRows,
  nextIndex,
  unitsOfDrifts,
} from "../../../renderer/panels/agreement-rows.ts";
import { buildProject, withDrift } from "../../app/project-builder.ts";

const project = withDrift(
  withDrift(
    buildProject(
      { en: ["In 2011.", "In 2013."], fr: ["En 2011.", "En 2014."] },
      { en: [0], fr: [0] },
      { en: [1], fr: [1] },
    ),
    { en: "2013", fr: "2014" },
    { status: "open" },
  ),
  { en: "2011" },
  { status: "accepted" },
);

describe("the rows of the agreement table", () => {
  const groups = groupDrifts(project, project.drifts, "status");

  it("are the drifts, under the names of their groups where they have some", () => {
    const keys = (named: boolean) =>
      driftRows(groups, named ? ({ key }) => key ?? "" : null).map(({ key }) => key); // prettier-ignore
    expect(keys(false)).toEqual(["d1", "d2"]);
    expect(keys(true)).toEqual(["group open", "d1", "group accepted", "d2"]);
  });

  it("are then the facts of each unit, one after the other", () => {
    const fact: AgreementRow = { unit: "u1", kind: "date", type: "date", label: "", cells: {} }; // prettier-ignore
    const rows = factRows(project, project.units, new Map([["u1", [fact, fact]]])); // prettier-ignore
    expect(rows.map(({ key }) => key)).toEqual(["group facts", "u1 0", "u1 1"]);
  });

  it("ask for the facts of the units that their drifts are in", () => {
    expect(unitsOfDrifts(project, project.drifts).map(({ id }) => id)).toEqual(["u2", "u1"]); // prettier-ignore
  });
});

describe("a key in the table", () => {
  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowDown", 9, 9],
    ["ArrowUp", 0, 0],
    ["PageDown", 5, 9],
    ["PageUp", 5, 0],
    ["End", 2, 9],
    ["Home", 2, 0],
    ["x", 2, null],
  ] as const)("%s leads from row %i of ten to %s", (key, at, to) => {
    expect(nextIndex(key, at, 10)).toBe(to);
  });
});
