import { describe, expect, it } from "vitest";
import { buildProject, versionIn, withDrift } from "../project-builder.ts";
import { refusal, run } from "../laws.ts";

const project = withDrift(
  withDrift(
    buildProject(
      { de: ["Eins.", "Zwei.", "Drei."], fr: ["Un.", "Deux."], en: ["One."] },
      { de: [0], fr: [0], en: [0] },
      { de: [1], fr: [1] },
      { members: { de: [2] }, absent: ["fr"] },
    ),
    { de: "Zwei", fr: "Deux" },
    { odd: ["fr"] },
  ),
  { fr: "Un" },
);

const english = {
  id: "en-GB",
  title: "British",
  dir: "ltr",
  file: "en.txt",
  segmentation: "sentences",
  text: " One. \n\nTwo.\n",
  ranges: [
    { start: 0, end: 6, kind: "heading" },
    { start: 8, end: 12, kind: "sentence" },
  ],
} as const;

describe("adding a version", () => {
  it("cuts it at the ranges without white space at their edges, with fresh ids", () => {
    const { project: after, outcome } = run(project, "addVersion", { ...english, ranges: [...english.ranges], at: 1 }); // prettier-ignore
    expect(after.versions.map(({ id }) => id)).toEqual(["de", "en-GB", "fr", "en"]); // prettier-ignore
    expect(versionIn(after, "en-GB").segments).toEqual([
      { id: "s7", gap: 1, length: 4, kind: "heading" },
      { id: "s8", gap: 3, length: 4, kind: "sentence" },
    ]);
    expect(after.counters.segment).toBe(8);
    expect(outcome.message).toBe("en-GB added with 2 segments");
  });

  it("takes an empty text", () => {
    const { project: after } = run(project, "addVersion", { ...english, text: " \n", ranges: [] }); // prettier-ignore
    expect(versionIn(after, "en-GB").segments).toEqual([]);
  });

  it("refuses an id that is taken in any case, blank ranges and ranges out of order", () => {
    const [first, second] = english.ranges;
    const refuse = (edit: object): string => refusal(project, "addVersion", { ...english, ranges: [...english.ranges], ...edit }); // prettier-ignore
    expect(refuse({ id: "EN" })).toBe("There is a version en already.");
    expect(refuse({ ranges: [first, { start: 6, end: 8, kind: "other" }, second] })).toBe("The segment at 6 is blank."); // prettier-ignore
    expect(refuse({ ranges: [second, first] })).toBe("The words at 1 are in no segment: “One.”"); // prettier-ignore
    expect(refuse({ ranges: [first, { ...second, start: 3 }] })).toBe("The segments are not in order at 3."); // prettier-ignore
    expect(refuse({ ranges: [first] })).toBe("The words at 8 are in no segment: “Two.”"); // prettier-ignore
  });
});

describe("removing a version", () => {
  it("takes it out of units and drifts, and what says nothing without it", () => {
    const { project: after, outcome } = run(project, "removeVersion", { version: "fr" }); // prettier-ignore
    expect(after.units).toEqual([
      { ...project.units[0], members: { de: ["s1"], en: ["s6"] } },
    ]);
    expect(after.drifts).toMatchObject([{ id: "d1", mentions: [{ version: "de" }], odd: [] }]); // prettier-ignore
    expect(outcome.message).toBe("fr removed: 2 segments left 2 units; 2 units and 1 drift went with it"); // prettier-ignore
  });
});

describe("moving and describing a version", () => {
  it("moves it to a place, the last if there is no such", () => {
    const order = (to: number): string[] => run(project, "moveVersion", { version: "fr", to }).project.versions.map(({ id }) => id); // prettier-ignore
    expect(order(0)).toEqual(["fr", "de", "en"]);
    expect(order(9)).toEqual(["de", "en", "fr"]);
    expect(run(project, "moveVersion", { version: "fr", to: 1 }).outcome).toMatchObject({ changed: false, message: "fr is at place 2 already" }); // prettier-ignore
  });

  it("changes its language everywhere and nothing else", () => {
    const { project: after, outcome, label } = run(project, "describeVersion", { version: "fr", id: "fr-CH" }); // prettier-ignore
    const renamed = JSON.stringify(project).replace(/"fr"/g, '"fr-CH"');
    expect(after).toEqual(JSON.parse(renamed));
    expect([outcome.message, label]).toEqual(["fr is now fr-CH", "Change language"]); // prettier-ignore
  });

  it("turns it round, gives it a title, and may change the case of its id", () => {
    expect(run(project, "describeVersion", { version: "fr", dir: "rtl" }).outcome.message).toBe("fr reads from the right"); // prettier-ignore
    expect(versionIn(run(project, "describeVersion", { version: "fr", title: "Français" }).project, "fr").title).toBe("Français"); // prettier-ignore
    expect(run(project, "describeVersion", { version: "fr", id: "FR" }).outcome.changed).toBe(true); // prettier-ignore
    expect(run(project, "describeVersion", { version: "fr", dir: "ltr" }).outcome.changed).toBe(false); // prettier-ignore
    expect(refusal(project, "describeVersion", { version: "fr", id: "De" })).toBe("There is a version de already."); // prettier-ignore
  });
});

it("renames the project and edits its notes", () => {
  const { project: after, label } = run(project, "setMeta", { title: "Neu" });
  expect([after.meta, label]).toEqual([{ title: "Neu", notes: "" }, "Rename project"]); // prettier-ignore
  expect(run(after, "setMeta", { notes: "x" }).label).toBe("Edit notes");
  expect(run(after, "setMeta", { title: "Neu" }).outcome.changed).toBe(false);
});
