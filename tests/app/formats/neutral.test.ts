import { expect, it } from "vitest";
import { writeNeutral } from "../../../app/formats/neutral.ts";
import { buildProject, withDrift } from "../project-builder.ts";

it("gives segments, units and drifts by absolute offsets, in the order of versions", () => {
  const project = withDrift(
    buildProject(
      { de: ["Im Jahr 2013.", "Ja."], fr: ["En 2011 😀.", "Oui,", "oui."] },
      { members: { fr: [0], de: [0] }, status: "suggested", confidence: 0.93 },
      { members: { de: [1] }, absent: ["fr"] },
    ),
    { de: "2013", fr: "" },
    { type: "date", odd: ["fr"], reason: "The years differ." },
  );
  expect(writeNeutral(project)).toEqual({
    segments: {
      de: [
        { start: 0, end: 13, kind: "sentence" },
        { start: 14, end: 17, kind: "sentence" },
      ],
      fr: [
        { start: 0, end: 11, kind: "sentence" },
        { start: 12, end: 16, kind: "sentence" },
        { start: 17, end: 21, kind: "sentence" },
      ],
    },
    units: [
      {
        members: { de: [[0, 13]], fr: [[0, 11]] },
        absent: [],
        confidence: 0.93,
        status: "suggested",
      },
      {
        members: { de: [[14, 17]] },
        absent: ["fr"],
        confidence: 1,
        status: "confirmed",
      },
    ],
    drifts: [
      {
        mentions: [
          { lang: "de", start: 8, end: 12 },
          { lang: "fr", start: 0, end: 0 },
        ],
        type: "date",
        relation: "conflict",
        odd: ["fr"],
        severity: "major",
        reason: "The years differ.",
      },
    ],
  });
});

it("leaves out what was rejected", () => {
  const project = withDrift(
    buildProject(
      { de: ["2013."], fr: ["2011."] },
      { members: { de: [0], fr: [0] }, status: "rejected" },
    ),
    { de: "2013", fr: "2011" },
    { status: "rejected" },
  );
  const { units, drifts } = writeNeutral(project);
  expect(units).toEqual([]);
  expect(drifts).toEqual([]);
});
