import { describe, expect, it } from "vitest";
import { rangeOf } from "../../../app/model/places.ts";
import type { Drift, Project } from "../../../app/model/records.ts";
import { buildProject, sentencesOf, withDrift } from "../project-builder.ts";
import { refusal, run } from "../laws.ts";

const text = "Der Bericht von 2013 nennt 265 Millionen.";

/** One mark on `words` of the second of three segments. */
function project(words: string, status: Drift["status"] = "open"): Project {
  return withDrift(
    buildProject({ de: ["Vorher.", text, "Nachher."], fr: ["Oui."] }, { de: [1], fr: [0] }), // prettier-ignore
    { de: words },
    { status },
  );
}

function corrected(
  before: Project,
  words: string,
): { words: string; lost?: string; status?: string } {
  // prettier-ignore
  const { project: after } = run(before, "correctText", { segment: "s2", text: words }); // prettier-ignore
  expect(sentencesOf(after, "de")).toEqual(["Vorher.", words.trim(), "Nachher."]); // prettier-ignore
  expect(after.units).toEqual(before.units);
  const [drift] = after.drifts;
  const [mention] = drift?.mentions ?? [];
  if (drift === undefined || mention === undefined) throw new Error("no drift");
  return {
    words: rangeOf(after, mention)?.text ?? "gone",
    status: drift.status,
    ...(mention.lost === undefined ? {} : { lost: mention.lost }),
  };
}

describe("correcting a segment's text", () => {
  it.each([
    ["words before it", "2013", text.replace("Der", "Dieser lange"), "2013"],
    ["words behind it", "2013", text.replace("nennt", "zählt"), "2013"],
    ["an edit inside", "von 2013 nennt", text.replace("2013", "1999"), "von 1999 nennt"], // prettier-ignore
    ["a letter inside", "Bericht", text.replace("Bericht", "Berricht"), "Berricht"], // prettier-ignore
    ["all its words replaced", "Millionen", text.replace("Millionen", "Tonnen"), "Tonnen"], // prettier-ignore
    ["a digit replaced", "2013", text.replace("2013", "2011"), "2011"],
    ["words inserted before", "2013", text.replace("2013", "etwa 2013"), "2013"], // prettier-ignore
    ["words inserted behind", "2013", text.replace("2013", "2013 zuerst"), "2013"], // prettier-ignore
    ["letters inserted at the edge", "2013", text.replace("2013", "2013er"), "2013"], // prettier-ignore
    ["its beginning deleted with what is before", "2013 nennt", text.replace("von 2013 ", ""), "nennt"], // prettier-ignore
    ["its end deleted with what is behind", "von 2013", text.replace("2013 nennt ", ""), "von "], // prettier-ignore
  ])("moves a mark along: %s", (_what, words, next, expected) => {
    expect(corrected(project(words), next)).toEqual({ words: expected, status: "open" }); // prettier-ignore
  });

  it("leaves an empty mark with the lost words where all of them went", () => {
    const before = project("2013");
    expect(corrected(before, text.replace(" 2013", ""))).toEqual({ words: "", lost: "2013", status: "open" }); // prettier-ignore
    expect(run(before, "correctText", { segment: "s2", text: text.replace(" 2013", "") }).outcome.message).toBe("Segment 2 corrected; a mark lost “2013”"); // prettier-ignore
    expect(corrected(project("Bericht"), "Ganz was?")).toEqual({ words: "", lost: "Bericht", status: "open" }); // prettier-ignore
  });

  it.each([
    ["fixed", "open"],
    ["intended", "open"],
    ["accepted", "accepted"],
    ["rejected", "rejected"],
    ["open", "open"],
  ] as const)("makes a %s drift whose words changed %s", (status, expected) => {
    expect(corrected(project("2013", status), text.replace("2013", "2011")).status).toBe(expected); // prettier-ignore
    expect(corrected(project("2013", status), text.replace("Der", "Ein")).status).toBe(status); // prettier-ignore
  });

  it("moves the ends of marks that run over several segments, and opens them again", () => {
    for (const words of [
      `Vorher. ${text} Nachher`,
      `her. ${text}`,
      `${text} Nach`,
    ]) {
      // prettier-ignore
      const after = corrected(project(words, "fixed"), text.replace("2013", "nun")); // prettier-ignore
      expect(after).toEqual({ words: words.replace("2013", "nun"), status: "open" }); // prettier-ignore
    }
  });

  it("keeps a place where something is missing between its words", () => {
    const before = withDrift(buildProject({ de: ["Vorher.", text, "Nachher."] }), { de: "" }); // prettier-ignore
    const [drift] = before.drifts;
    const at = { segment: "s2", offset: text.indexOf("nennt") };
    const missing: Project = { ...before, drifts: drift === undefined ? [] : [{ ...drift, status: "fixed", mentions: [{ version: "de", start: at, end: at }] }] }; // prettier-ignore
    const { project: after } = run(missing, "correctText", { segment: "s2", text: text.replace("Der", "Ein langer") }); // prettier-ignore
    expect(after.drifts[0]).toMatchObject({ status: "fixed", mentions: [{ start: { offset: at.offset + 7 } }] }); // prettier-ignore
  });

  it("drops white space around the words, and says when nothing changed", () => {
    expect(corrected(project("2013"), ` \n${text} neu. `).words).toBe("2013");
    expect(run(project("2013"), "correctText", { segment: "s2", text: ` ${text}\n` }).outcome).toMatchObject({ changed: false, message: "Segment 2 reads like that already" }); // prettier-ignore
  });

  it("keeps the line ends that were there, though what is typed has LF alone", () => {
    const before = buildProject({ de: ["Eins\r\nzwei\r\ndrei.", "Vier."] });
    const words = (text: string): string | undefined =>
      sentencesOf(run(before, "correctText", { segment: "s1", text }).project, "de")[0]; // prettier-ignore
    expect(words("Eins\nzwei\nvier.")).toBe("Eins\r\nzwei\r\nvier.");
    expect(words("Eins\nzwei.")).toBe("Eins\r\nzwei.");
    expect(words("Eins zwei drei.")).toBe("Eins zwei drei.");
    const same = run(before, "correctText", { segment: "s1", text: "Eins\nzwei\ndrei." }); // prettier-ignore
    expect(same.outcome.changed).toBe(false);
    const other = run(before, "correctText", { segment: "s2", text: "Vier\nfünf." }); // prettier-ignore
    expect(sentencesOf(other.project, "de")[1]).toBe("Vier\r\nfünf.");
    const mixed = buildProject({ de: ["a\nb\r\nc"] });
    expect(sentencesOf(run(mixed, "correctText", { segment: "s1", text: "a\nb\nd" }).project, "de")).toEqual(["a\nb\r\nd"]); // prettier-ignore
  });

  it("refuses a blank text", () => {
    expect(refusal(project("2013"), "correctText", { segment: "s2", text: " \u200b\n" })).toBe("A segment can't be blank. Merge it with its neighbour instead."); // prettier-ignore
  });
});
