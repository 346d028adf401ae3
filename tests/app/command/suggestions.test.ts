import { describe, expect, it } from "vitest";
import type { Proposal } from "../../../app/contract/commands.ts";
import { findSegment, textOf } from "../../../app/model/places.ts";
import type { Project, Unit } from "../../../app/model/records.ts";
import { buildProject } from "../project-builder.ts";
import { run } from "../laws.ts";

/** s1–s4 de, s5–s8 fr; u1 confirmed, u2 and u3 suggested by the engine. */
const suggested = { status: "suggested", origin: "engine", confidence: 0.5 } as const; // prettier-ignore
const project = buildProject(
  { de: ["A.", "B.", "C.", "D."], fr: ["Un.", "Deux.", "Trois.", "Quatre."] },
  { de: [0], fr: [0] },
  { members: { de: [1], fr: [1] }, ...suggested },
  { members: { de: [2], fr: [3] }, ...suggested },
);

function proposal(
  segments: readonly string[],
  confidence = 0.95,
  texts: Record<string, string> = {},
): Proposal {
  // prettier-ignore
  const members: Record<string, { segment: string; text: string }[]> = {};
  for (const segment of segments) {
    const place = findSegment(project, segment);
    const version = place?.version.id ?? "de";
    const text = texts[segment] ?? (place === undefined ? "" : textOf(place));
    members[version] = [...(members[version] ?? []), { segment, text }];
  }
  return { members, confidence, reasons: [{ text: "Names: Meta" }] };
}

function propose(
  before: Project,
  ...proposals: Proposal[]
): ReturnType<typeof run> {
  // prettier-ignore
  return run(before, "propose", { proposals });
}

function sets(after: Project): [string, string, Unit["members"]][] {
  return after.units.map(({ id, status, members }) => [id, status, members]);
}

describe("what an engine proposes", () => {
  it("takes the place of all suggestions; what is proposed again keeps its id", () => {
    const { project: after, outcome } = propose(project, proposal(["s3", "s7"], 0.6), proposal(["s6", "s2"])); // prettier-ignore
    expect(sets(after)).toEqual([
      ["u1", "confirmed", { de: ["s1"], fr: ["s5"] }],
      ["u2", "suggested", { de: ["s2"], fr: ["s6"] }],
      ["u4", "suggested", { de: ["s3"], fr: ["s7"] }],
    ]);
    expect(after.units[1]).toMatchObject({ confidence: 0.95, origin: "engine", reasons: [{ text: "Names: Meta" }] }); // prettier-ignore
    expect(outcome.message).toBe("Aligned 2 versions: 2 units, 1 of them uncertain"); // prettier-ignore
    expect(outcome.report).toBeUndefined();
  });

  it("changes nothing when the same is proposed again", () => {
    const { project: once } = propose(project, proposal(["s3", "s7"], 0.6));
    expect(propose(once, proposal(["s3", "s7"], 0.6)).outcome.changed).toBe(false); // prettier-ignore
  });

  it("leaves imported links, which no engine says again", () => {
    const imported = buildProject(
      { de: ["A.", "B."], fr: ["Un.", "Deux."] },
      { members: { de: [0], fr: [0] }, status: "suggested", origin: "import" },
      { members: { de: [1], fr: [1] }, ...suggested },
    );
    expect(propose(imported).project.units.map(({ id }) => id)).toEqual(["u1"]);
  });

  it("leaves confirmed, rejected and the user's units", () => {
    const linked = run(project, "link", { segments: ["s4", "s7"] }).project;
    const rejected = run(linked, "reject", { units: ["u3"] }).project;
    const { project: after, outcome } = propose(rejected);
    expect(after.units.map(({ id }) => id)).toEqual(["u1", "u3", "u4"]);
    expect(outcome.message).toBe("No links found");
  });

  it("is dropped part by part where segments were edited, bound or removed, and counted", () => {
    const { project: after, outcome } = propose(
      project,
      proposal(["s1", "s2", "s6"]),
      proposal(["s3", "s4", "s7"], 0.95, { s4: "D!" }),
      proposal(["s8", "s99"]),
    );
    expect(sets(after).slice(1)).toEqual([
      ["u2", "suggested", { de: ["s2"], fr: ["s6"] }],
      ["u4", "suggested", { de: ["s3"], fr: ["s7"] }],
    ]);
    expect(outcome).toMatchObject({
      message: "Aligned 2 versions: 2 units; 3 parts dropped",
      report: [
        "2 parts dropped: edited meanwhile",
        "1 part dropped: linked already",
        "1 unit dropped: nothing left to link",
      ],
    });
  });

  it("is passed over in silence where it is a unit that stays", () => {
    const { outcome } = propose(project, proposal(["s5", "s1"]), proposal(["s3", "s7"])); // prettier-ignore
    expect(outcome).toMatchObject({ message: "Aligned 2 versions: 1 unit" });
    expect(outcome.report).toBeUndefined();
  });

  it("is not taken below the least confidence, nor if the same set was rejected", () => {
    const rejected = run(project, "reject", { units: ["u3"] }).project;
    const { project: after, outcome } = propose(rejected, proposal(["s3", "s8"]), proposal(["s4", "s7"], 0.149), proposal(["s2", "s6"], 0.15)); // prettier-ignore
    expect(sets(after).map(([id]) => id)).toEqual(["u1", "u2", "u3"]);
    expect(outcome.report).toEqual(["1 unit dropped: rejected before", "1 unit dropped: confidence below 0.15"]); // prettier-ignore
  });

  it("replaces only suggestions that touch the segments it was asked for", () => {
    const { project: after, outcome } = run(project, "propose", { proposals: [proposal(["s3", "s6"])], within: ["s3"] }); // prettier-ignore
    expect(sets(after).map(([id]) => id)).toEqual(["u1", "u2"]);
    expect(outcome).toMatchObject({ message: "Aligned anew here: 0 units; 1 part dropped" }); // prettier-ignore
    const { project: freed } = run(project, "propose", { proposals: [proposal(["s3", "s7"])], within: ["s3"] }); // prettier-ignore
    expect(sets(freed).map(([id]) => id)).toEqual(["u1", "u2", "u4"]);
  });
});
