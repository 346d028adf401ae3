import { describe, expect, it } from "vitest";
import { rangeOf } from "../../../app/model/places.ts";
import type { Project } from "../../../app/model/records.ts";
import { buildProject, sentencesOf, versionIn, withDrift } from "../project-builder.ts"; // prettier-ignore
import { refusal, run } from "../laws.ts";

const sentences = ["Der Rat tagte 2013.", "Er beschloss viel.", "Nichts geschah danach.", "Ende."]; // prettier-ignore
const project = withDrift(
  buildProject(
    { de: sentences, fr: ["Un.", "Deux.", "Trois.", "Quatre."] },
    { de: [0], fr: [0] },
    { de: [1], fr: [1] },
    { de: [2], fr: [2] },
    { de: [3], fr: [3] },
  ),
  { de: "Nichts geschah", fr: "Trois" },
  { status: "fixed" },
);

function cut(text: string): { start: number; end: number; kind: "sentence" }[] {
  return [...text.matchAll(/\S[^.]*\./g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "sentence",
  }));
}

function replaced(text: string, before = project): ReturnType<typeof run> {
  return run(before, "replaceText", { version: "de", text, ranges: cut(text) });
}

function ids(after: Project): string[] {
  return versionIn(after, "de").segments.map(({ id }) => id);
}

function marks(after: Project): string[][] {
  return after.drifts.map(({ mentions }) => mentions.map((mention) => rangeOf(after, mention)?.text ?? "gone")); // prettier-ignore
}

describe("replacing a version's text", () => {
  it("keeps ids, links and marks where nothing changed around an edit", () => {
    const { project: after, outcome } = replaced(`Neu. ${sentences.join("\n").replace("2013", "2011")}`); // prettier-ignore
    expect(ids(after)).toEqual(["s9", "s1", "s2", "s3", "s4"]);
    expect(after.units).toEqual(project.units);
    expect(marks(after)).toEqual([["Nichts geschah", "Trois"]]);
    expect(after.drifts[0]?.status).toBe("fixed");
    expect(outcome).toMatchObject({
      message: "de has its new text: 4 segments kept, 1 new, 0 gone",
      report: [
        "Segments: 3 as before, 1 with other words, 1 new, 0 gone",
        "Other words, same links: 1 segment (2)",
        "Marks: 1 kept, 0 moved, 0 lost",
      ],
    });
  });

  it("follows sentences that were moved, with their marks", () => {
    const { project: after, outcome } = replaced([sentences[2], ...sentences.slice(0, 2), sentences[3]].join(" ")); // prettier-ignore
    expect(ids(after)).toEqual(["s3", "s1", "s2", "s4"]);
    expect(after.units).toEqual(project.units);
    expect(marks(after)).toEqual([["Nichts geschah", "Trois"]]);
    expect(after.drifts[0]?.status).toBe("fixed");
    expect(outcome.changed).toBe(true);
  });

  it("keeps a sentence's link when it is written anew in its place", () => {
    const { project: after } = replaced(sentences.with(1, "Man plauderte lange.").join(" ")); // prettier-ignore
    expect(ids(after)).toEqual(["s1", "s2", "s3", "s4"]);
  });

  it("lets units go that have nothing left to link, and says which and what was lost", () => {
    const { project: after, outcome } = replaced(sentences.toSpliced(2, 1).join(" ")); // prettier-ignore
    expect(ids(after)).toEqual(["s1", "s2", "s4"]);
    expect(after.units.map(({ id }) => id)).toEqual(["u1", "u2", "u4"]);
    expect(after.drifts[0]).toMatchObject({ status: "open", mentions: [{ lost: "Nichts geschah" }, {}] }); // prettier-ignore
    expect(marks(after)).toEqual([["", "Trois"]]);
    expect(outcome).toMatchObject({
      message:
        "de has its new text: 3 segments kept, 0 new, 1 gone; 1 mark lost",
      report: [
        "Segments: 3 as before, 0 with other words, 0 new, 1 gone",
        "Gone, as nothing was left to link: 1 unit (3)",
        "Marks: 0 kept, 0 moved, 1 lost",
        "Lost with their words: “Nichts geschah”",
        "Open again, as their words changed: 1 drift",
      ],
    });
  });

  it("only drops the version from units that still link others", () => {
    const three = run(project, "addVersion", { id: "en", title: "", dir: "ltr", file: "", segmentation: "sentences", text: "Three.", ranges: cut("Three.") }).project; // prettier-ignore
    const linked = run(three, "link", { segments: ["s9"], into: "u3" }).project;
    const { project: after, outcome } = replaced(sentences.toSpliced(2, 1).join(" "), linked); // prettier-ignore
    expect(after.units[2]?.members).toEqual({ fr: ["s7"], en: ["s9"] });
    expect(outcome.report).toContain("Not linked here any more: 1 unit (3)");
  });

  it("takes the file's new name and does nothing for the same text", () => {
    const { text } = versionIn(project, "de");
    expect(replaced(text).outcome).toMatchObject({ changed: false, message: "de has that text already" }); // prettier-ignore
    const { project: after } = run(project, "replaceText", { version: "de", text, ranges: cut(text), file: "neu.txt" }); // prettier-ignore
    expect(versionIn(after, "de").file).toBe("neu.txt");
  });

  it("refuses a blank text and ranges that leave words out", () => {
    expect(refusal(project, "replaceText", { version: "de", text: " \n", ranges: [] })).toBe("The new text is blank. Remove de instead."); // prettier-ignore
    expect(refusal(project, "replaceText", { version: "de", text: "A. B.", ranges: [{ start: 0, end: 2, kind: "sentence" }] })).toBe("The words at 3 are in no segment: “B.”"); // prettier-ignore
    expect(refusal(project, "replaceText", { version: "de", text: "A.", ranges: [{ start: 0, end: 3, kind: "sentence" }] })).toBe("The segments are not in order at 0."); // prettier-ignore
  });
});

describe("cutting a version anew", () => {
  const { text } = versionIn(project, "de");
  const all = cut(text);
  const range = (from: number, to: number) => ({ start: all[from]?.start ?? 0, end: all[to]?.end ?? 0, kind: "sentence" as const }); // prettier-ignore

  it("keeps the parts of a segment in its unit, the largest under its id", () => {
    const parts = [...text.matchAll(/\S+/g)].map((word) => ({ start: word.index, end: word.index + word[0].length, kind: "other" as const })); // prettier-ignore
    const { project: after, outcome } = run(project, "resegment", { version: "de", ranges: parts, segmentation: "lines" }); // prettier-ignore
    expect(sentencesOf(after, "de")).toEqual(text.split(" "));
    expect(after.units[1]?.members["de"]).toHaveLength(3);
    expect(after.units[1]?.members["de"]).toContain("s2");
    expect(ids(after)[5]).toBe("s2");
    expect(marks(after)).toEqual([["Nichts geschah", "Trois"]]);
    expect(after.drifts[0]?.status).toBe("fixed");
    expect(versionIn(after, "de").segmentation).toBe("lines");
    expect(outcome.message).toBe("de cut anew: 11 segments, 1 of them as before"); // prettier-ignore
  });

  it("makes the units of segments one that become one", () => {
    const ranges = [range(0, 1), range(2, 2), range(3, 3)];
    const { project: after, outcome } = run(project, "resegment", { version: "de", ranges }); // prettier-ignore
    expect(ids(after)).toEqual(["s1", "s3", "s4"]);
    expect(after.units.map(({ id, members }) => [id, members])).toEqual([
      ["u1", { de: ["s1"], fr: ["s5", "s6"] }],
      ["u3", { de: ["s3"], fr: ["s7"] }],
      ["u4", { de: ["s4"], fr: ["s8"] }],
    ]);
    expect(outcome.report).toContain("Joined to another unit, as their segments were: 1 unit (2)"); // prettier-ignore
  });

  it("hands a link on where its segment is swallowed by one without", () => {
    const unlinked = run(project, "unlink", { segments: ["s1"] }).project;
    const { project: after } = run(unlinked, "resegment", { version: "de", ranges: [range(0, 1), range(2, 2), range(3, 3)] }); // prettier-ignore
    expect(after.units[0]).toMatchObject({ id: "u2", members: { de: ["s1"], fr: ["s6"] } }); // prettier-ignore
  });

  it("forgets a rejected unit whose member set is no more", () => {
    const rejected = run(project, "reject", { units: ["u2", "u3"] }).project;
    const { project: after, outcome } = run(rejected, "resegment", { version: "de", ranges: [range(0, 1), range(2, 2), range(3, 3)] }); // prettier-ignore
    expect(after.units.map(({ id }) => id)).toEqual(["u1", "u3", "u4"]);
    expect(outcome.report).toContain("No longer remembered as rejected: 1 unit (2)"); // prettier-ignore
  });

  it("does nothing for the cut it has", () => {
    expect(run(project, "resegment", { version: "de", ranges: all }).outcome).toMatchObject({ changed: false, message: "de is cut like that already" }); // prettier-ignore
  });
});
