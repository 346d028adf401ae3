import { expect, test } from "vitest";
import {
  driftsInOrder,
  isUncertain,
  unitsInOrder,
} from "../../../renderer/state/unit-order.ts";
import { buildProject, withDrift } from "../../app/project-builder.ts";

const texts = {
  de: ["Eins.", "Zwei.", "Drei.", "Vier."],
  fr: ["Un.", "Deux.", "Trois.", "Quatre."],
};

test("units are walked along the text, whatever their numbers and versions", () => {
  const project = buildProject(
    texts,
    { de: [2], fr: [0] },
    { fr: [1] },
    { de: [0], fr: [3] },
  );
  expect(unitsInOrder(project).map(({ id }) => id)).toEqual(["u3", "u2", "u1"]);
});

test("drifts are walked along the text", () => {
  const later = withDrift(buildProject(texts), { de: "Drei" });
  const project = withDrift(later, { fr: "Deux" });
  expect(driftsInOrder(project).map(({ id }) => id)).toEqual(["d2", "d1"]);
});

test("uncertain is suggested below .9", () => {
  const project = buildProject(
    texts,
    { members: { de: [0] }, status: "suggested", confidence: 0.89 },
    { members: { de: [1] }, status: "suggested", confidence: 0.9 },
    { members: { de: [2] }, status: "confirmed", confidence: 0.5 },
  );
  expect(project.units.map(isUncertain)).toEqual([true, false, false]);
});
