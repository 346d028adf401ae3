import { expect, test } from "vitest";
import type { Unit } from "../../../app/model/records.ts";
import {
  changedMembers,
  firstPlaces,
} from "../../../renderer/texts/changed-units.ts";
import { buildProject } from "../../app/project-builder.ts";

const project = buildProject(
  { de: ["Eins.", "Zwei.", "Drei."], fr: ["Un.", "Deux.", "Trois."] },
  { de: [0], fr: [0] },
  { de: [1], fr: [1] },
  { de: [2], fr: [2] },
);
const ids = (units: readonly Unit[]) => units.map(({ id }) => id);
const edited = (edit: (unit: Unit) => Unit | null) =>
  project.units.flatMap((unit) => edit(unit) ?? []);

test("judging a unit moves no row, rejecting it does", () => {
  const judged = edited((unit) => ({ ...unit, status: "suggested" }));
  expect(changedMembers(project.units, judged)).toEqual([]);
  const rejected = edited((unit) =>
    unit.id === "u2" ? { ...unit, status: "rejected" } : unit,
  );
  expect(ids(changedMembers(project.units, rejected))).toEqual(["u2", "u2"]);
});

test("units that came, went or changed members are found, forth and back", () => {
  const without = edited((unit) => (unit.id === "u2" ? null : unit));
  expect(ids(changedMembers(project.units, without))).toEqual(["u2"]);
  expect(ids(changedMembers(without, project.units))).toEqual(["u2"]);
  const grown = edited((unit) =>
    unit.id === "u3"
      ? { ...unit, members: { de: ["s3"], fr: ["s5", "s6"] } }
      : unit,
  );
  expect(ids(changedMembers(project.units, grown))).toEqual(["u3", "u3"]);
  expect(changedMembers(project.units, project.units)).toEqual([]);
});

test("a record that came over the wire with the same members is no change", () => {
  const copy = JSON.parse(JSON.stringify(project.units)) as Unit[];
  expect(changedMembers(project.units, copy)).toEqual([]);
});

test("a unit stands where its first segments stand in the columns shown", () => {
  const units = project.units.slice(1, 2);
  expect(firstPlaces(units, project.versions)).toEqual([
    { column: 0, index: 1 },
    { column: 1, index: 1 },
  ]);
  expect(firstPlaces(units, project.versions.slice(1))).toEqual([
    { column: 0, index: 1 },
  ]);
});
