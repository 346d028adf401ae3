import { describe, expect, it } from "vitest";
import type { Drift, Project } from "../../../app/model/records.ts";
import {
  type DriftFilter,
  driftFilter,
  driftGroupings,
  driftsByUrgency,
  groupDrifts,
  noDriftFilter,
  peopleOf,
} from "../../../app/view/drift-list.ts";
import { buildProject, withDrift } from "../project-builder.ts";

const linked = buildProject(
  {
    ar: ["منذ عام ٢٠١١ على الأقلّ."],
    en: ["They were partners since at least 2011."],
    fr: ["Des accords remontant à 2013, déjà."],
  },
  { ar: [0], en: [0], fr: [0] },
);
const project = (
  [
    { severity: "minor", status: "open", reason: "fr is later." },
    { severity: "major", status: "accepted", assignee: "Nora" },
    { severity: "critical", status: "fixed", by: "Ada" },
    { severity: "major", status: "open", type: "date", odd: ["fr"] },
    { severity: "major", status: "rejected" },
  ] satisfies readonly Partial<Drift>[]
).reduce<Project>(
  (before, more) => withDrift(before, { en: "2011" }, more),
  linked,
);
const ids = (drifts: readonly Drift[]) => drifts.map(({ id }) => id);

describe("the drift list", () => {
  it("has the open ones first, the severest before the others", () => {
    expect(ids(driftsByUrgency(project, project.drifts))).toEqual([
      "d4",
      "d1",
      "d2",
      "d3",
      "d5",
    ]);
  });

  it("follows the text where nothing else tells drifts apart", () => {
    const both = withDrift(
      withDrift(linked, { en: "2011" }, { status: "open" }),
      { en: "They" },
      { status: "open" },
    );
    expect(ids(driftsByUrgency(both, both.drifts))).toEqual(["d2", "d1"]);
  });

  it.each(driftGroupings)("grouped by %s holds every one once", (by) => {
    const groups = groupDrifts(project, project.drifts, by);
    expect(groups.flatMap(({ drifts }) => ids(drifts)).toSorted()).toEqual(
      ids(project.drifts),
    );
  });

  it("names the groups, the severest first, those without an outlier under none", () => {
    const keys = (by: "version" | "severity") =>
      groupDrifts(project, project.drifts, by).map(({ key }) => key);
    expect(keys("version")).toEqual(["fr", null]);
    expect(keys("severity")).toEqual(["critical", "major", "minor"]);
  });

  it("knows who drifts are for, and who they may be for", () => {
    expect(peopleOf(project.drifts)).toMatchObject({
      assignees: ["Nora"],
      known: expect.arrayContaining(["Ada", "Nora"]) as unknown,
    });
  });
});

describe("a filter", () => {
  const fits = (filter: Partial<DriftFilter>, drifts = project) =>
    ids(
      drifts.drifts.filter(
        driftFilter(drifts, { ...noDriftFilter, ...filter }),
      ),
    );

  it("that asks for nothing lets everything through", () => {
    expect(fits({})).toHaveLength(5);
  });

  it("narrows by each of its parts", () => {
    expect(fits({ statuses: ["open"], severities: ["major"] })).toEqual(["d4"]);
    expect(fits({ types: ["date"] })).toEqual(["d4"]);
    expect(fits({ versions: ["en", "fr"] })).toEqual([]);
    expect(fits({ assignees: ["Nora"] })).toEqual(["d2"]);
    expect(fits({ assignees: [""] })).toHaveLength(4);
  });

  it("finds words of reasons and texts whatever their case, accents and vowel signs", () => {
    expect(fits({ text: "  LATER " })).toEqual(["d1"]);
    expect(fits({ text: "2011" })).toHaveLength(5);
    const spoken = withDrift(linked, { ar: "الأقلّ", fr: "déjà" });
    expect(fits({ text: "الأقل" }, spoken)).toEqual(["d1"]);
    expect(fits({ text: "DEJA" }, spoken)).toEqual(["d1"]);
    expect(fits({ text: "jamais" }, spoken)).toEqual([]);
  });
});
