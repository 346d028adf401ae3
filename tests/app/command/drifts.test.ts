import { describe, expect, it } from "vitest";
import { rangeOf } from "../../../app/model/places.ts";
import type { CommandArgs } from "../../../app/contract/commands.ts";
import type { Drift, Project } from "../../../app/model/records.ts";
import { buildProject, withDrift } from "../project-builder.ts";
import { refusal, run } from "../laws.ts";

const project = buildProject({ de: ["Seit 2013.", "Gut."], fr: ["Depuis 2011."], en: [] }); // prettier-ignore

const args: CommandArgs<"addDrift"> = {
  type: "date",
  relation: "conflict",
  severity: "major",
  mentions: [
    { version: "de", start: 5, end: 9 },
    { version: "fr", start: 7, end: 11 },
  ],
  odd: ["fr"],
  reason: "The years differ.",
  comment: "Which one?",
};

function drift(after: Project, id = "d1"): Drift {
  const found = after.drifts.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no ${id}`);
  return found;
}

function words(after: Project): (string | undefined)[] {
  return drift(after).mentions.map((mention) => rangeOf(after, mention)?.text);
}

describe("marking a drift by hand", () => {
  it("starts it accepted, signed and with its comment", () => {
    const { project: after, outcome } = run(project, "addDrift", args);
    expect(drift(after)).toEqual({
      id: "d1",
      type: "date",
      relation: "conflict",
      severity: "major",
      status: "accepted",
      origin: "user",
      mentions: [
        { version: "de", start: { segment: "s1", offset: 5 }, end: { segment: "s1", offset: 9 } }, // prettier-ignore
        { version: "fr", start: { segment: "s3", offset: 7 }, end: { segment: "s3", offset: 11 } }, // prettier-ignore
      ],
      odd: ["fr"],
      reason: "The years differ.",
      comments: [
        { id: "c1", text: "Which one?", by: "Ada", at: "2026-01-31T12:00:00Z" },
      ],
      by: "Ada",
      at: "2026-01-31T12:00:00Z",
    });
    expect(outcome).toMatchObject({ message: "Drift 1 marked in de and fr", drifts: ["d1"] }); // prettier-ignore
    expect(after.counters).toMatchObject({ drift: 1, comment: 1 });
  });

  it("takes a place where something is missing, and moves edges out of gaps", () => {
    const spot = (start: number, end: number): (string | undefined)[] =>
      words(run(project, "addDrift", { ...args, mentions: [{ version: "de", start, end }] }).project); // prettier-ignore
    expect(spot(4, 4)).toEqual([""]);
    expect(spot(5, 11)).toEqual(["2013."]);
    expect(spot(10, 14)).toEqual(["Gut"]);
    expect(spot(5, 14)).toEqual(["2013. Gut"]);
  });

  it("refuses places that are not there or hold no words", () => {
    const refused = (version: string, start: number, end: number): string =>
      refusal(project, "addDrift", { ...args, mentions: [{ version, start, end }] }); // prettier-ignore
    expect(refused("de", 5, 99)).toBe("de has no words from 5 to 99.");
    expect(refused("de", 9, 5)).toBe("de has no words from 9 to 5.");
    expect(refused("de", 10, 11)).toBe("That holds no words. Mark words, or a place between two letters."); // prettier-ignore
    expect(refused("en", 0, 0)).toBe("en has no text to mark.");
    expect(refused("it", 0, 0)).toBe("There is no version it.");
    expect(refusal(project, "addDrift", { ...args, odd: ["it"] })).toBe("There is no version it."); // prettier-ignore
  });
});

describe("a drift that is there", () => {
  const marked = run(project, "addDrift", args).project;

  it("is judged, by whom and when, once", () => {
    const unsigned = withDrift(marked, { de: "Gut" }, { status: "open" });
    const { project: after, outcome } = run(unsigned, "judgeDrift", { drifts: ["d1", "d2"], status: "fixed" }); // prettier-ignore
    expect(drift(after, "d2")).toMatchObject({ status: "fixed", by: "Ada" });
    expect(outcome.message).toBe("2 drifts fixed");
    expect(run(after, "judgeDrift", { drifts: ["d1"], status: "fixed" }).outcome).toMatchObject({ changed: false, message: "Drift 1 is fixed already" }); // prettier-ignore
    expect(run(after, "judgeDrift", { drifts: ["d1"], status: "open" }).outcome.message).toBe("Drift 1 open again"); // prettier-ignore
    expect(refusal(after, "judgeDrift", { drifts: ["d9"], status: "open" })).toBe("There is no drift 9."); // prettier-ignore
  });

  it("is edited field by field; an empty assignee takes the name away", () => {
    const { project: after } = run(marked, "editDrift", { drift: "d1", type: "number", assignee: "Grace", odd: [] }); // prettier-ignore
    expect(drift(after)).toEqual({ ...drift(marked), type: "number", assignee: "Grace", odd: [] }); // prettier-ignore
    const { project: freed } = run(after, "editDrift", { drift: "d1", assignee: "" }); // prettier-ignore
    expect("assignee" in drift(freed)).toBe(false);
    expect(run(freed, "editDrift", { drift: "d1", type: "number" }).outcome.changed).toBe(false); // prettier-ignore
  });

  it("opens again, if it was settled, when its mentions are put elsewhere", () => {
    const fixed = run(marked, "judgeDrift", { drifts: ["d1"], status: "fixed" }).project; // prettier-ignore
    const same = run(fixed, "editDrift", { drift: "d1", mentions: args.mentions }); // prettier-ignore
    expect(same.outcome.changed).toBe(false);
    const { project: after } = run(fixed, "editDrift", { drift: "d1", mentions: args.mentions.slice(0, 1) }); // prettier-ignore
    expect(drift(after)).toMatchObject({ status: "open", mentions: [{ version: "de" }] }); // prettier-ignore
  });

  it("is commented and removed", () => {
    const { project: after, outcome } = run(marked, "commentDrift", { drift: "d1", text: "The first." }); // prettier-ignore
    expect(drift(after).comments.map(({ id, text }) => [id, text])).toEqual([["c1", "Which one?"], ["c2", "The first."]]); // prettier-ignore
    expect(outcome.message).toBe("Comment added to drift 1");
    expect(run(after, "removeDrift", { drift: "d1" }).project.drifts).toEqual([]); // prettier-ignore
  });
});
