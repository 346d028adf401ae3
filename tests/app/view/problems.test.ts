import { describe, expect, it } from "vitest";
import type { Project } from "../../../app/model/records.ts";
import { problemsOf } from "../../../app/view/problems.ts";
import {
  shortConfidence,
  unitCellInWords,
  unitInShort,
} from "../../../app/view/unit-words.ts";
import { buildProject, withDrift } from "../project-builder.ts";

describe("the problems of a project", () => {
  it("are none in one that is whole", () => {
    expect(
      problemsOf(
        buildProject({ de: ["Eins."], fr: ["Un."] }, { de: [0], fr: [0] }),
      ),
    ).toEqual([]);
  });

  it("name weak suggestions, the weakest first", () => {
    const project = buildProject(
      { de: ["Eins.", "Zwei."], fr: ["Un.", "Deux."] },
      { members: { de: [0], fr: [0] }, status: "suggested", confidence: 0.4 },
      { members: { de: [1], fr: [1] }, status: "suggested", confidence: 0.2 },
    );
    expect(problemsOf(project).map(({ goal }) => goal)).toEqual([
      { kind: "unit", id: "u2" },
      { kind: "unit", id: "u1" },
    ]);
  });

  it("name words that a drift has lost", () => {
    const whole = withDrift(buildProject({ de: ["Im Jahr 2013."] }), {
      de: "2013",
    });
    const project: Project = {
      ...whole,
      drifts: whole.drifts.map((drift) => ({
        ...drift,
        mentions: drift.mentions.map((mention) => ({
          ...mention,
          end: mention.start,
          lost: "2013",
        })),
      })),
    };
    expect(problemsOf(project)).toMatchObject([
      { goal: { kind: "drift", id: "d1" } },
    ]);
  });

  it("name sentences that a version says again, short ones aside", () => {
    const said = "Meta nega di fornire l'accesso.";
    const project = buildProject({ it: [said, "Wow.", "Wow.", said] });
    expect(problemsOf(project).map(({ text }) => text)).toEqual([
      "it: segments 1, 4 say the same.",
    ]);
  });

  it("name a version of which nothing is linked", () => {
    const project = buildProject(
      { de: ["Eins."], fr: ["Un."], it: ["Uno."] },
      { de: [0], fr: [0] },
    );
    expect(problemsOf(project)).toMatchObject([
      { goal: { kind: "segment", id: "s3" } },
    ]);
  });
});

describe("the cells of the Units table", () => {
  const project = withDrift(
    buildProject(
      { de: ["Eins.", "Zwei."], fr: ["Un."], it: ["Uno."] },
      {
        members: { de: [0, 1], fr: [0] },
        absent: ["it"],
        status: "suggested",
        confidence: 0.82,
      },
    ),
    { fr: "Un" },
  );
  const [unit] = project.units;
  const say = (version: string) =>
    unit === undefined ? "" : unitCellInWords(project, unit, version);

  it("say version, unit, status and the severest drift", () => {
    expect(say("fr")).toBe("French, unit 1, suggested, major drift");
    expect(say("de")).toBe("German, unit 1, suggested, 2 segments");
  });

  it("tell a statement that there is no counterpart from none", () => {
    expect(say("it")).toBe("Italian, unit 1, suggested, no counterpart");
  });

  it("give the confidence of a suggestion", () => {
    expect(unit && unitInShort(unit)).toBe("Unit 1, suggested, 82 percent");
    expect([0.82, 0.05, 1].map(shortConfidence)).toEqual([".82", ".05", "1"]);
  });
});
