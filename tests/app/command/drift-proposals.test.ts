import { describe, expect, it } from "vitest";
import { apply } from "../../../app/change/apply.ts";
import { runCommand } from "../../../app/command/table.ts";
import type {
  CommandArgs,
  CommandName,
  DriftProposal,
} from "../../../app/contract/commands.ts";
import type { Project } from "../../../app/model/records.ts";
import { driftProposalsOf } from "../../../app/workbench/detection.ts";
import { buildProject } from "../project-builder.ts";

const context = { by: "Ada", at: "2026-01-01T00:00:00Z" };

function after<N extends CommandName>(
  project: Project,
  command: N,
  args: CommandArgs<N>,
): Project {
  return apply(project, runCommand(project, command, args, context).change);
}

/** Two versions that disagree on a number and a year. */
function disagreeing(): Project {
  return buildProject({
    en: ["It had 12 rooms.", "It closed in 2011."],
    fr: ["Il avait 21 pièces.", "Il a fermé en 2013."],
  });
}

function proposal(
  project: Project,
  en: string,
  fr: string,
  type: DriftProposal["type"],
): DriftProposal {
  const mentions = ([["en", en], ["fr", fr]] as const).map(([version, words]) => {
    const text = project.versions.find(({ id }) => id === version)?.text ?? "";
    const start = text.indexOf(words);
    return { version, start, end: start + words.length };
  }); // prettier-ignore
  const [made] = driftProposalsOf(project, [
    {
      type,
      relation: "conflict",
      severity: "major",
      odd: ["fr"],
      reason: "They differ.",
      confidence: 0.8,
      mentions,
    },
  ]);
  if (made === undefined) throw new Error("Nothing was proposed.");
  return made;
}

describe("proposing drifts", () => {
  it("opens what was found, and finds it again under the same id", () => {
    const start = disagreeing();
    const found = [
      proposal(start, "12", "21", "number"),
      proposal(start, "2011", "2013", "date"),
    ];
    const once = after(start, "proposeDrifts", { proposals: found });
    expect(once.drifts.map(({ id, status, origin, type }) => [id, status, origin, type])).toEqual([["d1", "open", "auto", "number"], ["d2", "open", "auto", "date"]]); // prettier-ignore
    expect(
      runCommand(once, "proposeDrifts", { proposals: found }, context).change,
    ).toEqual([]);
  });

  it("never brings a rejected drift back for the same words, though the text around them moved", () => {
    const start = disagreeing();
    const one = after(start, "proposeDrifts", {
      proposals: [proposal(start, "12", "21", "number")],
    });
    const rejected = after(one, "judgeDrift", {
      drifts: ["d1"],
      status: "rejected",
    });
    const moved = after(rejected, "correctText", {
      segment: rejected.versions[0]?.segments[0]?.id ?? "",
      text: "Truly, it had 12 rooms.",
    });
    const again = after(moved, "proposeDrifts", {
      proposals: [proposal(moved, "12", "21", "number")],
    });
    expect(again.drifts.map(({ id, status }) => [id, status])).toEqual([
      ["d1", "rejected"],
    ]);
  });

  it("does not bring a rejected drift back with a word more or less", () => {
    const start = disagreeing();
    const one = after(start, "proposeDrifts", {
      proposals: [proposal(start, "12", "21", "number")],
    });
    const rejected = after(one, "judgeDrift", {
      drifts: ["d1"],
      status: "rejected",
    });
    const wider = proposal(rejected, "12 rooms", "21 pièces", "number");
    const other = proposal(rejected, "12 rooms", "21 pièces", "date");
    const again = after(rejected, "proposeDrifts", {
      proposals: [wider, other],
    });
    expect(again.drifts.map(({ id, type }) => [id, type])).toEqual([
      ["d1", "number"],
      ["d2", "date"],
    ]);
  });

  it("leaves what was found elsewhere when single units are compared again", () => {
    const start = buildProject(
      {
        en: ["It had 12 rooms.", "It closed in 2011."],
        fr: ["Il avait 21 pièces.", "Il a fermé en 2013."],
      },
      { en: [0], fr: [0] },
      { en: [1], fr: [1] },
    );
    const both = after(start, "proposeDrifts", {
      proposals: [
        proposal(start, "12", "21", "number"),
        proposal(start, "2011", "2013", "date"),
      ],
    });
    const segment = both.versions[0]?.segments[0]?.id ?? "";
    const again = after(both, "proposeDrifts", {
      proposals: [],
      within: [segment],
    });
    expect(again.drifts.map(({ id }) => id)).toEqual(["d2"]);
  });

  it("takes back untouched drifts that are not found any more, and keeps judged and discussed ones", () => {
    const start = disagreeing();
    const both = after(start, "proposeDrifts", {
      proposals: [
        proposal(start, "12", "21", "number"),
        proposal(start, "2011", "2013", "date"),
      ],
    });
    const discussed = after(both, "commentDrift", {
      drift: "d2",
      text: "Ask the client.",
    });
    const none = after(discussed, "proposeDrifts", { proposals: [] });
    expect(none.drifts.map(({ id }) => id)).toEqual(["d2"]);
  });

  it("drops what was edited while it was looked for, and says so", () => {
    const start = disagreeing();
    const found = proposal(start, "2011", "2013", "date");
    const edited = after(start, "correctText", {
      segment: start.versions[0]?.segments[1]?.id ?? "",
      text: "It closed in 2013.",
    });
    const result = runCommand(
      edited,
      "proposeDrifts",
      { proposals: [found] },
      context,
    );
    expect(result.change).toEqual([]);
    expect(result.outcome.message).toContain("1 dropped");
  });
});
