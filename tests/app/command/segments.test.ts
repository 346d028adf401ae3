import { describe, expect, it } from "vitest";
import { rangeOf } from "../../../app/model/places.ts";
import type { Project } from "../../../app/model/records.ts";
import { buildProject, sentencesOf, withDrift } from "../project-builder.ts";
import { refusal, run } from "../laws.ts";

/** The words of every mention, a list a drift. */
function marked(project: Project): string[][] {
  return project.drifts.map(({ mentions }) =>
    mentions.map((mention) => rangeOf(project, mention)?.text ?? "gone"),
  );
}

describe("split", () => {
  const project = withDrift(
    buildProject(
      { de: ["Vorher.", "Erstens 2013,   zweitens 2014."], fr: ["2013 et 2014."] }, // prettier-ignore
      { de: [1], fr: [0] },
    ),
    { de: "2013,   zweitens", fr: "2013" },
    { status: "fixed" },
  );

  it("keeps the id on the first part and both parts in the unit", () => {
    const { project: after, outcome } = run(project, "splitSegment", { segment: "s2", offset: 14 }); // prettier-ignore
    expect(sentencesOf(after, "de")).toEqual(["Vorher.", "Erstens 2013,", "zweitens 2014."]); // prettier-ignore
    expect(after.versions[0]?.segments.map(({ id, gap }) => [id, gap])).toEqual([["s1", 0], ["s2", 1], ["s4", 3]]); // prettier-ignore
    expect(after.units[0]?.members).toEqual({ de: ["s2", "s4"], fr: ["s3"] });
    expect(outcome).toMatchObject({ message: "Segment 2 split. Its unit now has both parts.", segments: ["s2", "s4"], units: ["u1"] }); // prettier-ignore
  });

  it("leaves every mark on its words, and a settled one settled", () => {
    for (const offset of [8, 10, 12, 13, 14, 16, 20]) {
      const { project: after } = run(project, "splitSegment", { segment: "s2", offset }); // prettier-ignore
      expect(marked(after)).toEqual(marked(project));
      expect(after.drifts[0]?.status).toBe("fixed");
    }
  });

  it("puts a mark's edge that fell into the gap on the words within", () => {
    const spaced = withDrift(project, { de: "Erstens 2013, " });
    const { project: after } = run(spaced, "splitSegment", { segment: "s2", offset: 13 }); // prettier-ignore
    expect(marked(after)[1]).toEqual(["Erstens 2013,"]);
    const blank = withDrift(project, { de: "  " });
    expect(marked(run(blank, "splitSegment", { segment: "s2", offset: 15 }).project)[1]).toEqual([""]); // prettier-ignore
  });

  it("keeps both parts in the memory of a rejected unit", () => {
    const rejected = run(project, "reject", { units: ["u1"] }).project;
    const { project: after, outcome } = run(rejected, "splitSegment", { segment: "s2", offset: 14 }); // prettier-ignore
    expect(after.units[0]?.members).toEqual({ de: ["s2", "s4"], fr: ["s3"] });
    expect(outcome.message).toBe("Segment 2 split");
  });

  it("refuses a place that leaves a part blank, or is inside a character", () => {
    const blank = "Segment 2 has no such place inside it to split at.";
    expect(refusal(project, "splitSegment", { segment: "s2", offset: 0 })).toBe(blank); // prettier-ignore
    expect(refusal(project, "splitSegment", { segment: "s2", offset: 30 })).toBe(blank); // prettier-ignore
    const emoji = buildProject({ de: ["a😀b"] });
    expect(refusal(emoji, "splitSegment", { segment: "s1", offset: 2 })).toBe("That place is inside a character. Split before or after it."); // prettier-ignore
    const spaced = { ...emoji, versions: emoji.versions.map((version) => ({ ...version, text: " \u00a0😀" })) }; // prettier-ignore
    expect(refusal(spaced, "splitSegment", { segment: "s1", offset: 1 })).toBe("Segment 1 can't be split there: one part would be blank."); // prettier-ignore
  });
});

describe("merge", () => {
  const project = withDrift(
    buildProject(
      { de: ["A 1.\r\n", "B 2.", "C 3."], fr: ["A.", "B."], en: ["X.", "Y."] },
      { members: { de: [0], fr: [0] }, absent: ["en"], confidence: 0.9, reasons: [{ text: "one" }, { text: "both" }] }, // prettier-ignore
      { members: { de: [1], fr: [1] }, absent: ["en"], status: "suggested", origin: "engine", confidence: 0.4, reasons: [{ text: "both" }] }, // prettier-ignore
    ),
    { de: "2" },
  );

  it("keeps the first id, makes the gap text and two units one", () => {
    const { project: after, outcome } = run(project, "mergeSegments", { segments: ["s2", "s1"] }); // prettier-ignore
    expect(sentencesOf(after, "de")).toEqual(["A 1.\r\nB 2.", "C 3."]);
    expect(after.versions[0]?.segments[0]).toEqual({ id: "s1", gap: 0, length: 10, kind: "sentence" }); // prettier-ignore
    expect(after.units).toMatchObject([
      {
        id: "u1",
        members: { de: ["s1"], fr: ["s4", "s5"] },
        absent: ["en"],
        status: "suggested",
        confidence: 0.4,
        reasons: [{ text: "one" }, { text: "both" }],
      },
    ]);
    expect(marked(after)).toEqual([["2"]]);
    expect(outcome.message).toBe("2 segments merged into segment 1; 2 units are now unit 1"); // prettier-ignore
  });

  it("confirms the one unit only if both were confirmed", () => {
    const both = run(project, "confirm", { units: ["u2"] }).project;
    const { project: after } = run(both, "mergeSegments", { segments: ["s1", "s2"] }); // prettier-ignore
    expect(after.units[0]?.status).toBe("confirmed");
  });

  it("states absent only what both did, without members", () => {
    const linked = run(project, "link", { segments: ["s6"], into: "u2" }).project; // prettier-ignore
    const { project: after } = run(linked, "mergeSegments", { segments: ["s1", "s2"] }); // prettier-ignore
    expect(after.units[0]).toMatchObject({ members: { en: ["s6"] }, absent: [] }); // prettier-ignore
  });

  it("keeps the unit of the one that is linked", () => {
    const { project: after, outcome } = run(project, "mergeSegments", { segments: ["s3", "s2"] }); // prettier-ignore
    expect(after.units[1]).toMatchObject({ id: "u2", members: { de: ["s2"], fr: ["s5"] } }); // prettier-ignore
    expect(outcome).toMatchObject({ message: "2 segments merged into segment 2", units: ["u2"] }); // prettier-ignore
  });

  it("undoes a split", () => {
    const split = run(project, "splitSegment", { segment: "s1", offset: 1 }).project; // prettier-ignore
    const { project: after } = run(split, "mergeSegments", { segments: ["s1", "s8"] }); // prettier-ignore
    expect({ ...after, counters: project.counters }).toEqual(project);
  });

  it("refuses segments that do not follow one another, or are of two versions", () => {
    expect(refusal(project, "mergeSegments", { segments: ["s1", "s3"] })).toBe("Only segments that follow one another can be merged."); // prettier-ignore
    expect(refusal(project, "mergeSegments", { segments: ["s3", "s4"] })).toBe("Segments of two versions can't be merged. Link them instead."); // prettier-ignore
    expect(run(project, "mergeSegments", { segments: ["s1", "s1"] }).outcome.changed).toBe(false); // prettier-ignore
  });
});

describe("set kind", () => {
  const project = buildProject({ de: ["A.", "B.", "C."], fr: ["D."] });

  it("sets it in several versions at once and leaves the others", () => {
    const { project: after, outcome } = run(project, "setKind", { segments: ["s3", "s1", "s4"], kind: "heading" }); // prettier-ignore
    expect(after.versions.map(({ segments }) => segments.map(({ kind }) => kind))).toEqual([["heading", "sentence", "heading"], ["heading"]]); // prettier-ignore
    expect(outcome.message).toBe("3 segments set to heading");
  });

  it("changes nothing where it is so already", () => {
    expect(run(project, "setKind", { segments: ["s1"], kind: "sentence" }).outcome).toMatchObject({ changed: false, message: "Already a sentence" }); // prettier-ignore
    expect(run(project, "setKind", { segments: ["s1"], kind: "item" }).outcome.message).toBe("Segment 1 is now an item"); // prettier-ignore
  });
});
