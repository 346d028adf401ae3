import { describe, expect, it } from "vitest";
import { driftTypes, driftRelations } from "../../../app/model/records.ts";
import { classify } from "../../../app/report/categories.ts";
import { driftReport } from "../../../app/report/model.ts";
import { reported } from "./report-fixture.ts";

const ids = (options = {}) =>
  driftReport(reported, options).drifts.map(({ id }) => id);

describe("a report", () => {
  it("holds all drifts but the rejected, the open ones first", () => {
    expect(ids()).toEqual(["d2", "d1", "d3"]);
    expect(driftReport(reported).leftOut).toBe(1);
  });

  it("holds what it is asked for", () => {
    expect(ids({ statuses: ["rejected", "fixed"] })).toEqual(["d3", "d4"]);
    expect(ids({ severities: ["major", "critical"] })).toEqual(["d1", "d3"]);
    expect(ids({ versions: ["fr-x-1912"] })).toEqual(["d2", "d1"]);
    expect(driftReport(reported, { versions: ["fr-x-1912"] }).versions).toHaveLength(1); // prettier-ignore
  });

  it("says what each version has of a drift, and what it lacks", () => {
    const [open, accepted] = driftReport(reported).drifts;
    expect(accepted?.columns.map((column) => column?.mentions)).toMatchObject([
      [{ words: "عام ٢٠١١", segment: 1 }],
      [{ words: "since at least 2011", start: 19, end: 38, segment: 1 }],
      [{ words: "2013", segment: 1 }],
    ]);
    expect(open?.columns).toMatchObject([
      null,
      { isOdd: false },
      { isOdd: true, mentions: [] },
    ]);
    expect(accepted).toMatchObject({
      category: "Accuracy",
      subtype: "Mistranslation",
      penalty: 5,
      units: [1],
      assignee: "Nora",
    });
  });

  it("charges each outlier its points per 1,000 words of its own", () => {
    const { scores } = driftReport(reported);
    expect(scores.map(({ version, words }) => [version, words])).toEqual([
      ["ar", 10],
      ["en", 9],
      ["fr-x-1912", 8],
    ]);
    expect(scores[2]).toMatchObject({
      drifts: { neutral: 0, minor: 1, major: 1, critical: 0 },
      accepted: { points: 5, perThousandWords: 625 },
      withOpen: { points: 6, perThousandWords: 750 },
    });
    // Fixed drifts weigh nothing.
    expect(scores[1]?.withOpen.points).toBe(0);
  });

  it("counts by type, severity and status", () => {
    expect(driftReport(reported).counts).toEqual([
      { type: "date", severity: "major", status: "accepted", count: 1 },
      { type: "term", severity: "critical", status: "fixed", count: 1 },
      { type: "omission", severity: "minor", status: "open", count: 1 },
    ]);
  });
});

describe("a category", () => {
  it("is given to every type and relation", () => {
    for (const type of driftTypes)
      for (const relation of driftRelations)
        expect(classify({ type, relation }).category).not.toBe("");
  });

  it("is the same for all relations of a type", () => {
    for (const type of driftTypes)
      expect(new Set(driftRelations.map((relation) => classify({ type, relation }).category)).size).toBe(1); // prettier-ignore
  });
});
