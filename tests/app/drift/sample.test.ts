/** The sample project: what people marked in it, and which of it the detector finds by itself. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Drift, DriftType, Project } from "../../../app/model/records.ts";
import type { DriftProposal } from "../../../app/drift/compare/proposal.ts";
import { rangeOf } from "../../../app/model/places.ts";
import { idleTask } from "../../../app/task/task.ts";
import { driftInputOf } from "../../../app/workbench/detection.ts";
import { loadProject } from "../../../main/cli/load-project.ts";
import { dataFile } from "../../../main/host/data-folder.ts";
import { driftDetector } from "../../../main/worker/drift-detector.ts";

/** Types that a reviewer may give the same find. */
const kin: readonly (readonly DriftType[])[] = [
  ["number", "money", "percent", "unit", "duration", "date"],
  ["omission", "addition"],
];

function isKin(a: DriftType, b: DriftType): boolean {
  return a === b || kin.some((types) => types.includes(a) && types.includes(b));
}

/** `found`: same words, kin type. `near`: same words, another type. */
function verdict(
  project: Project,
  drift: Drift,
  proposals: readonly DriftProposal[],
): "found" | "near" | "missed" {
  const places = drift.mentions.flatMap((mention) => {
    const range = rangeOf(project, mention);
    return range === undefined ? [] : [{ ...range, version: mention.version }];
  });
  const on = proposals.filter(({ mentions }) =>
    mentions.some((mention) =>
      places.some(({ version, start, end }) =>
        version === mention.version &&
        (start === end || mention.start === mention.end
          ? mention.start <= end && start <= mention.end
          : mention.start < end && start < mention.end)))); // prettier-ignore
  if (on.some(({ type }) => isKin(type, drift.type))) return "found";
  return on.length > 0 ? "near" : "missed";
}

describe("the sample project", () => {
  let project: Project;
  let proposals: readonly DriftProposal[];
  beforeAll(async () => {
    project = await loadProject(dataFile("sample", "sample.pentapla.json"));
    proposals = driftDetector()(driftInputOf(project), idleTask);
  });

  it("has the cooperation dated differently, with the reason", () => {
    const dated = proposals.find(({ reason }) => reason.includes("dates it from 2013")); // prettier-ignore
    expect(dated).toMatchObject({ type: "date", relation: "conflict", odd: ["fr"] }); // prettier-ignore
    expect(dated?.reason).toContain("2011");
    expect(dated?.reason).toContain("nearly a decade");
  });

  it("fits one screen, the sure and severe first", () => {
    expect(proposals.length).toBeLessThanOrEqual(30);
    const order = ["critical", "major", "minor", "neutral"];
    const ranks = proposals.map(({ severity }) => order.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    for (const { confidence } of proposals)
      expect(confidence).toBeGreaterThanOrEqual(0.35);
  });

  it("finds some of what people marked, as this table tells", () => {
    const marked = project.drifts.filter(({ origin }) => origin === "user");
    const verdicts = marked.map((drift) => verdict(project, drift, proposals));
    console.log(
      marked
        .map(
          ({ id, type, relation, reason }, n) =>
            `${(verdicts[n] ?? "").padEnd(6)} ${id} ${type} ${relation}: ${reason}`,
        ) // prettier-ignore
        .join("\n"),
    );
    expect(verdicts.filter((each) => each === "found").length).toBeGreaterThanOrEqual(10); // prettier-ignore
  });
});
