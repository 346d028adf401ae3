import { describe, expect, it } from "vitest";
import type { Project, Unit } from "../../../app/model/records.ts";
import { buildProject } from "../project-builder.ts";
import { refusal, run } from "../laws.ts";

/** s1–s3 de, s4–s6 fr, s7–s8 en; u1 de1 fr1 (suggested), u2 de2 fr2 en2 (confirmed by the engine's user). */
const project = buildProject(
  {
    de: ["Eins.", "Zwei.", "Drei."],
    fr: ["Un.", "Deux.", "Trois."],
    en: ["One.", "Two."],
  },
  {
    members: { de: [0], fr: [0] },
    status: "suggested",
    origin: "engine",
    confidence: 0.6,
    reasons: [{ text: "Lengths fit" }],
  },
  { de: [1], fr: [1], en: [1] },
);

function unit(after: Project, id: string): Unit | undefined {
  return after.units.find((candidate) => candidate.id === id);
}

describe("link", () => {
  it("makes a user's confirmed unit, members by version in text order", () => {
    const { project: after, outcome } = run(project, "link", { segments: ["s6", "s7", "s3"] }); // prettier-ignore
    expect(unit(after, "u3")).toEqual({
      id: "u3",
      members: { de: ["s3"], fr: ["s6"], en: ["s7"] },
      absent: [],
      status: "confirmed",
      origin: "user",
      confidence: 1,
      reasons: [],
      by: "Ada",
      at: "2026-01-31T12:00:00Z",
    });
    expect(Object.keys(unit(after, "u3")?.members ?? {})).toEqual(["de", "fr", "en"]); // prettier-ignore
    expect(outcome).toMatchObject({ message: "Unit 3 links 3 segments of 3 versions", units: ["u3"] }); // prettier-ignore
    expect(after.counters.unit).toBe(3);
  });

  it("takes segments out of other units, which keep their standing while they say something", () => {
    const { project: after } = run(project, "link", { segments: ["s3", "s8"] });
    expect(unit(after, "u2")).toMatchObject({ members: { de: ["s2"], fr: ["s5"] }, status: "confirmed" }); // prettier-ignore
    const { project: dissolved } = run(project, "link", { segments: ["s1", "s6"] }); // prettier-ignore
    expect(unit(dissolved, "u1")).toBeUndefined();
  });

  it("keeps the id, the reasons and the absent versions of a unit that is picked whole", () => {
    const stated = run(project, "stateAbsent", { segment: "s1" }).project;
    const { project: after } = run(stated, "link", { segments: ["s1", "s4", "s6"] }); // prettier-ignore
    expect(unit(after, "u1")).toMatchObject({
      members: { de: ["s1"], fr: ["s4", "s6"] },
      absent: ["en"],
      origin: "user",
      confidence: 1,
      status: "confirmed",
      reasons: [{ text: "Lengths fit" }],
    });
  });

  it("extends the unit it is given, and what was absent there is not any more", () => {
    const stated = run(project, "stateAbsent", { segment: "s1" }).project;
    const { project: after } = run(stated, "link", { segments: ["s7", "s2"], into: "u1" }); // prettier-ignore
    expect(unit(after, "u1")).toMatchObject({ members: { de: ["s1", "s2"], fr: ["s4"], en: ["s7"] }, absent: [] }); // prettier-ignore
    expect(unit(after, "u2")).toMatchObject({ members: { fr: ["s5"], en: ["s8"] } }); // prettier-ignore
  });

  it("changes nothing where exactly these are linked and confirmed already", () => {
    const { outcome } = run(project, "link", { segments: ["s2", "s5", "s8"] });
    expect(outcome).toMatchObject({ changed: false, message: "Unit 2 links these already" }); // prettier-ignore
  });

  it("confirms as the user's a suggestion that is linked by hand", () => {
    const { project: after } = run(project, "link", { segments: ["s1", "s4"] });
    expect(unit(after, "u1")).toMatchObject({ status: "confirmed", origin: "user", confidence: 1 }); // prettier-ignore
    expect(after.units).toHaveLength(2);
  });

  it("forgets the rejection of exactly this member set", () => {
    const rejected = run(project, "reject", { units: ["u1"] }).project;
    const { project: after } = run(rejected, "link", { segments: ["s4", "s1"] }); // prettier-ignore
    expect(after.units.map(({ id, status }) => [id, status])).toEqual([["u2", "confirmed"], ["u3", "confirmed"]]); // prettier-ignore
  });

  it("refuses one version alone, rejected units and what is not there", () => {
    expect(refusal(project, "link", { segments: ["s1", "s2"] })).toBe("Pick segments of two versions or more to link them."); // prettier-ignore
    expect(refusal(project, "link", { segments: ["s1", "s99"] })).toBe("That segment is not there any more."); // prettier-ignore
    expect(refusal(project, "link", { segments: ["s1"], into: "u9" })).toBe("There is no unit 9."); // prettier-ignore
    const rejected = run(project, "reject", { units: ["u1"] }).project;
    expect(refusal(rejected, "link", { segments: ["s7"], into: "u1" })).toBe("Unit 1 is rejected. Confirm it first."); // prettier-ignore
  });
});

describe("unlink", () => {
  it("leaves a unit of the user's where two versions are left", () => {
    const { project: after, outcome } = run(project, "unlink", { segments: ["s8"] }); // prettier-ignore
    expect(unit(after, "u2")).toMatchObject({ members: { de: ["s2"], fr: ["s5"] }, origin: "user", status: "confirmed", confidence: 1, by: "Ada" }); // prettier-ignore
    expect(outcome.message).toBe("Segment 2 unlinked");
  });

  it("dissolves a unit that says nothing any more", () => {
    const { project: after, outcome } = run(project, "unlink", { segments: ["s1", "s3", "s2"] }); // prettier-ignore
    expect(after.units.map(({ id }) => id)).toEqual(["u2"]);
    expect(outcome.message).toBe("2 segments unlinked; 1 unit dissolved");
  });

  it("keeps a lone unit that states a version absent", () => {
    const stated = run(project, "stateAbsent", { segment: "s1" }).project;
    const { project: after } = run(stated, "unlink", { segments: ["s4"] });
    expect(unit(after, "u1")).toMatchObject({ members: { de: ["s1"] }, absent: ["en"] }); // prettier-ignore
  });

  it("changes nothing where nothing is linked", () => {
    expect(run(project, "unlink", { segments: ["s3"] }).outcome.changed).toBe(false); // prettier-ignore
  });
});

describe("confirm and reject", () => {
  it("confirm a suggestion without making it the user's", () => {
    const { project: after, outcome } = run(project, "confirm", { units: ["u1", "u2"] }); // prettier-ignore
    expect(unit(after, "u1")).toMatchObject({ status: "confirmed", origin: "engine", confidence: 0.6, by: "Ada" }); // prettier-ignore
    expect(outcome).toMatchObject({ message: "Unit 1 confirmed", units: ["u1"] }); // prettier-ignore
    expect(run(after, "confirm", { units: ["u1"] }).outcome).toMatchObject({ changed: false, message: "Unit 1 is confirmed already" }); // prettier-ignore
  });

  it("keep a rejected unit as a memory that binds nothing", () => {
    const { project: after, outcome } = run(project, "reject", { units: ["u1", "u2"] }); // prettier-ignore
    expect(outcome.message).toBe("2 units rejected");
    expect(after.units.map(({ status }) => status)).toEqual(["rejected", "rejected"]); // prettier-ignore
    expect(run(after, "unlink", { segments: ["s1"] }).outcome.changed).toBe(false); // prettier-ignore
    expect(run(after, "reject", { units: ["u1"] }).outcome.changed).toBe(false);
  });

  it("confirm a rejected unit only while its segments are free", () => {
    const rejected = run(project, "reject", { units: ["u1"] }).project;
    expect(unit(run(rejected, "confirm", { units: ["u1"] }).project, "u1")?.status).toBe("confirmed"); // prettier-ignore
    const linked = run(rejected, "link", { segments: ["s1", "s7"] }).project;
    expect(refusal(linked, "confirm", { units: ["u1"] })).toBe("Unit 1 can't be confirmed: unit 3 holds its segments now."); // prettier-ignore
  });

  it("confirm every suggestion at or above a segment", () => {
    const { project: after, outcome } = run(project, "confirmAbove", { segment: "s5" }); // prettier-ignore
    expect(outcome).toMatchObject({ message: "Unit 1 confirmed", units: ["u1"] }); // prettier-ignore
    expect(run(after, "confirmAbove", { segment: "s6" }).outcome.changed).toBe(false); // prettier-ignore
    expect(run(project, "confirmAbove", { segment: "s8" }).outcome.changed).toBe(false); // prettier-ignore
  });
});

describe("stateAbsent", () => {
  it("makes a lone unit for an unlinked segment, absent in all other versions", () => {
    const { project: after, outcome } = run(project, "stateAbsent", { segment: "s3" }); // prettier-ignore
    expect(unit(after, "u3")).toMatchObject({ members: { de: ["s3"] }, absent: ["fr", "en"], status: "confirmed", origin: "user", confidence: 1 }); // prettier-ignore
    expect(outcome.message).toBe("Segment 3 has no counterpart in fr and en");
  });

  it("confirms the suggestion it is stated of, so that it outlives new suggestions", () => {
    const { project: after } = run(project, "stateAbsent", { segment: "s4" });
    expect(unit(after, "u1")).toMatchObject({ absent: ["en"], status: "confirmed", origin: "user" }); // prettier-ignore
  });

  it("is taken back version by version, and a lone unit goes with the last", () => {
    const stated = run(project, "stateAbsent", { segment: "s3" }).project;
    const one = run(stated, "stateAbsent", { segment: "s3", versions: ["fr"], absent: false }).project; // prettier-ignore
    expect(unit(one, "u3")?.absent).toEqual(["en"]);
    const none = run(one, "stateAbsent", { segment: "s3", absent: false });
    expect(unit(none.project, "u3")).toBeUndefined();
    expect(run(project, "stateAbsent", { segment: "s3", absent: false }).outcome.changed).toBe(false); // prettier-ignore
  });

  it("refuses versions in which the unit has members, and unknown ones", () => {
    expect(refusal(project, "stateAbsent", { segment: "s1", versions: ["fr"] })).toBe("Unit 1 has a segment in fr. Unlink it first."); // prettier-ignore
    expect(refusal(project, "stateAbsent", { segment: "s1", versions: ["it"] })).toBe("There is no version it."); // prettier-ignore
    expect(run(project, "stateAbsent", { segment: "s2" }).outcome).toMatchObject({ changed: false, message: "Segment 2 is linked in every version" }); // prettier-ignore
  });
});

describe("linking what is linked elsewhere", () => {
  it("says which unit it was taken from, and whether that is dissolved", () => {
    const start = buildProject(
      { en: ["One.", "Two."], fr: ["Un.", "Deux."] },
      { en: [0], fr: [0] },
    );
    const { outcome } = run(start, "link", { segments: ["s1", "s4"] });
    expect(outcome.message).toMatch(/; taken from unit 1, now dissolved$/);
  });
});
