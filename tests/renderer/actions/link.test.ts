import { describe, expect, test } from "vitest";
import { absentArgs, linkArgs } from "../../../renderer/actions/link.ts";
import { run } from "../../app/laws.ts";
import { buildProject } from "../../app/project-builder.ts";

/** s1–s3 de, s4–s6 fr, s7–s9 it; u1 links the first of de and fr. */
const project = buildProject(
  {
    de: ["Eins.", "Zwei.", "Drei."],
    fr: ["Un.", "Deux.", "Trois."],
    it: ["Uno.", "Due.", "Tre."],
  },
  { de: [0], fr: [0] },
);

describe("linking", () => {
  test("joins the picked segments when the focus is on one of them", () => {
    const args = linkArgs(project, ["s2", "s3", "s5"], {
      version: "fr",
      segment: "s5",
    });
    expect(args).toEqual({ segments: ["s2", "s3", "s5"] });
  });

  test("takes in the focused segment that is neither picked nor linked", () => {
    const args = linkArgs(project, ["s2"], { version: "fr", segment: "s5" });
    expect(args).toEqual({ segments: ["s2", "s5"] });
  });

  test("moves the picked segments to the unit of the focused one", () => {
    const args = linkArgs(project, ["s7"], { version: "fr", segment: "s4" });
    expect(args).toEqual({ segments: ["s7"], into: "u1" });
    if (typeof args === "string") throw new Error(args);
    const { project: after } = run(project, "link", args);
    expect(after.units[0]?.members).toEqual({
      de: ["s1"],
      fr: ["s4"],
      it: ["s7"],
    });
  });

  test("asks for picks, and for more than one", () => {
    expect(typeof linkArgs(project, [], null)).toBe("string");
    expect(
      typeof linkArgs(project, ["s2"], { version: "de", segment: "s2" }),
    ).toBe("string");
  });
});

describe("stating no counterpart", () => {
  const focus = { version: "de", segment: "s1" };

  test("speaks of all versions without a member, and taken back of the same", () => {
    const args = absentArgs(project, focus, null);
    if (typeof args === "string") throw new Error(args);
    const stated = run(project, "stateAbsent", args).project;
    expect(stated.units[0]?.absent).toEqual(["it"]);
    const back = absentArgs(stated, focus, null);
    if (typeof back === "string") throw new Error(back);
    expect(run(stated, "stateAbsent", back).project.units[0]?.absent).toEqual(
      [],
    );
  });

  test("in a cell speaks of that version alone, which must have no member", () => {
    const cell = { unit: "u1", version: "it" };
    expect(absentArgs(project, focus, cell)).toEqual({
      segment: "s1",
      versions: ["it"],
    });
    expect(typeof absentArgs(project, focus, { ...cell, version: "fr" })).toBe(
      "string",
    );
    expect(typeof absentArgs(project, focus, { ...cell, version: null })).toBe(
      "string",
    );
  });
});
