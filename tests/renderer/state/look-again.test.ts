import { describe, expect, it } from "vitest";
import { apply } from "../../../app/change/apply.ts";
import { runCommand } from "../../../app/command/table.ts";
import { driftInputOf, driftProposalsOf } from "../../../app/workbench/detection.ts"; // prettier-ignore
import { idleTask } from "../../../app/task/task.ts";
import { segmentsToLookAt } from "../../../renderer/state/look-again.ts";
import { detect } from "../../app/drift/compare/texts.ts";
import { buildProject } from "../../app/project-builder.ts";

const context = { by: "", at: "2026-01-01T00:00:00Z" };
const plain = buildProject(
  { en: ["It has 30 rooms.", "It is old."], de: ["Es hat 31 Räume.", "Es ist alt."] },
  { en: [0], de: [0] },
  { en: [1], de: [1] },
); // prettier-ignore
const proposals = driftProposalsOf(plain, detect(driftInputOf(plain), idleTask)); // prettier-ignore
const project = apply(plain, runCommand(plain, "proposeDrifts", { proposals }, context).change); // prettier-ignore
const ids = project.versions.map(({ segments }) => segments.map(({ id }) => id)); // prettier-ignore
const [first, second] = [0, 1].map((n) => ids.flatMap((list) => list[n] ?? []));

describe("what is worth looking at again", () => {
  it("is a changed unit with a drift that nobody has judged", () => {
    const args = { segment: first?.[1] ?? "", text: "Es hat 30 Räume." };
    expect(project.drifts).toHaveLength(1);
    expect(segmentsToLookAt(project, "correctText", args)).toEqual(first);
    expect(segmentsToLookAt(project, "link", { segments: first ?? [] })).toEqual(first); // prettier-ignore
  });

  it("is nothing where no drift was proposed, or none is left to judge", () => {
    const args = { segment: second?.[0] ?? "", text: "It is very old." };
    expect(segmentsToLookAt(project, "correctText", args)).toEqual([]);
    const drifts = project.drifts.map(({ id }) => id);
    const judged = apply(project, runCommand(project, "judgeDrift", { drifts, status: "accepted" }, context).change); // prettier-ignore
    expect(segmentsToLookAt(judged, "mergeSegments", { segments: first ?? [] })).toEqual([]); // prettier-ignore
  });

  it("is nothing after commands that change no words and no links", () => {
    expect(segmentsToLookAt(project, "setKind", { segments: first ?? [], kind: "heading" })).toEqual([]); // prettier-ignore
    expect(segmentsToLookAt(project, "confirm", { units: ["u1"] })).toEqual([]);
  });
});
