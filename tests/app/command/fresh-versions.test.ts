import { describe, expect, it } from "vitest";
import { freshVersions } from "../../../app/command/fresh-versions.ts";
import type { Proposal } from "../../../app/contract/commands.ts";
import { findSegment, textOf } from "../../../app/model/places.ts";
import type { Project } from "../../../app/model/records.ts";
import { alignInputOf } from "../../../app/workbench/alignment.ts";
import { run } from "../laws.ts";
import { buildProject } from "../project-builder.ts";

/** s1–s3 de, s4–s6 fr, s7–s9 es; u1 confirmed, u2 imported; es came later. */
const project = buildProject(
  {
    de: ["A.", "B.", "C."],
    fr: ["Un.", "Deux.", "Trois."],
    es: ["Uno.", "Dos.", "Tres."],
  },
  { members: { de: [0], fr: [0] }, status: "confirmed", origin: "engine" },
  { members: { de: [1], fr: [1] }, status: "suggested", origin: "import" },
);

function proposal(...segments: readonly string[]): Proposal {
  const members: Record<string, { segment: string; text: string }[]> = {};
  for (const segment of segments) {
    const place = findSegment(project, segment);
    if (place === undefined) throw new Error(`No segment ${segment}.`);
    members[place.version.id] = [
      ...(members[place.version.id] ?? []),
      { segment, text: textOf(place) },
    ];
  }
  return { members, confidence: 0.7, reasons: [] };
}

function propose(before: Project, ...proposals: Proposal[]): Project {
  return run(before, "propose", { proposals }).project;
}

describe("a version that came later", () => {
  it("is fresh until something is linked to it", () => {
    expect([...freshVersions(project)]).toEqual(["es"]);
    const after = propose(project, proposal("s1", "s4", "s7"));
    expect([...freshVersions(after)]).toEqual([]);
  });

  it("joins units that stay, which are the user's suggestions from then on", () => {
    const { units } = propose(
      project,
      proposal("s1", "s4", "s7"),
      proposal("s2", "s8"),
      proposal("s3", "s6", "s9"),
    );
    expect(units).toMatchObject([
      { id: "u1", members: { de: ["s1"], fr: ["s4"], es: ["s7"] }, status: "suggested", origin: "user" },
      { id: "u2", members: { de: ["s2"], fr: ["s5"], es: ["s8"] }, status: "suggested", origin: "import" },
      { id: "u3", members: { de: ["s3"], fr: ["s6"], es: ["s9"] }, status: "suggested", origin: "engine" },
    ]); // prettier-ignore
  });

  it("takes no unit that stays apart, nor makes one of two", () => {
    const { units } = propose(project, proposal("s1", "s5", "s7"));
    expect(units).toEqual(project.units);
  });

  it("lets the engine see what is linked; else that is fixed", () => {
    expect(alignInputOf(project).fixed?.links).toEqual([]);
    const after = propose(project, proposal("s1", "s4", "s7"));
    expect(alignInputOf(after).fixed?.links).toHaveLength(2);
  });
});
