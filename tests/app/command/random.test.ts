import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply } from "../../../app/change/apply.ts";
import { type Change, invert } from "../../../app/change/change.ts";
import { runCommand } from "../../../app/command/table.ts";
import type { CommandName } from "../../../app/contract/commands.ts";
import { Failure } from "../../../app/contract/failure.ts";
import { readProjectFile, writeProjectFile } from "../../../app/formats/project-file.ts"; // prettier-ignore
import { checkInvariants } from "../../../app/model/invariants.ts";
import { rangeOf } from "../../../app/model/places.ts";
import type { Drift, Project } from "../../../app/model/records.ts";
import { type AnyCommand, commandsArbitrary, toCommand } from "../command-arbitrary.ts"; // prettier-ignore
import { context, lawfully } from "../laws.ts";
import { projectArbitrary } from "../project-arbitrary.ts";

interface Played {
  readonly project: Project;
  readonly changes: readonly Change[];
}

/** Runs what is possible; the commands refused leave nothing behind. */
function play(start: Project, seeds: readonly AnyCommand[]): Played {
  let project = start;
  const changes: Change[] = [];
  for (const seed of seeds) {
    const { name, args } = toCommand(project, seed);
    try {
      const result = runCommand(project, name, args, context);
      const after = lawfully(project, result);
      expectMarksKept(name, project, after);
      project = after;
      changes.push(result.change);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(["refused", "not-found"]).toContain(error.code);
      expect(error.message).toMatch(/^[A-Z“a-z].*(\.|”)$/s);
    }
  }
  return { project, changes };
}

const takesMarksAway: readonly CommandName[] = ["removeDrift", "removeVersion", "editDrift"]; // prettier-ignore
const changesWords: readonly CommandName[] = ["correctText", "replaceText"];

/** No mark is dropped silently, and none changes its words while the text stays. */
function expectMarksKept(
  name: CommandName,
  before: Project,
  after: Project,
): void {
  if (takesMarksAway.includes(name)) return;
  for (const drift of before.drifts) {
    const next = after.drifts.find(({ id }) => id === drift.id);
    // What the detector proposed and nobody touched is the detector's own to take back.
    const isItsOwn = drift.origin === "auto" && drift.status === "open" && drift.comments.length === 0 && drift.assignee === undefined && drift.by === undefined; // prettier-ignore
    if (name === "proposeDrifts" && isItsOwn) continue;
    if (next === undefined) throw new Error(`${name} dropped ${drift.id}`);
    expect(next.mentions).toHaveLength(drift.mentions.length);
    if (!changesWords.includes(name))
      expect(wordsOf(after, next)).toEqual(wordsOf(before, drift));
  }
}

/** Words alone: white space at a mark's edge may become a gap. */
function wordsOf(project: Project, { mentions }: Drift): string[] {
  return mentions.map((mention) =>
    (rangeOf(project, mention)?.text ?? "gone").replace(/[\s\u200b]+/g, ""),
  );
}

describe("any commands on any project", () => {
  it("starts from projects that are sound", () => {
    fc.assert(
      fc.property(projectArbitrary, (project) => {
        expect(checkInvariants(project)).toEqual([]);
      }),
    );
  });

  it("invert, survive JSON, keep invariants and marks, and undo to the start", () => {
    fc.assert(
      fc.property(projectArbitrary, commandsArbitrary, (start, seeds) => {
        const { project, changes } = play(start, seeds);
        let back = project;
        for (const change of changes.toReversed())
          back = apply(back, invert(change));
        expect(back).toEqual(start);
        expect(writeProjectFile(back, 0)).toBe(writeProjectFile(start, 0));
        for (const change of changes) back = apply(back, change);
        expect(back).toEqual(project);
      }),
      { numRuns: 300 },
    );
  });

  it("leave host and replica with the same project and the same file", () => {
    fc.assert(
      fc.property(projectArbitrary, commandsArbitrary, (start, seeds) => {
        const { project, changes } = play(start, seeds);
        let replica = JSON.parse(JSON.stringify(start)) as Project;
        for (const change of changes)
          replica = apply(replica, JSON.parse(JSON.stringify(change)) as Change); // prettier-ignore
        expect(replica).toEqual(project);
        const file = writeProjectFile(project, changes.length);
        expect(writeProjectFile(replica, changes.length)).toBe(file);
        expect(readProjectFile(file).project).toEqual(project);
      }),
      { numRuns: 200 },
    );
  });

  it("give the same change for the same project, whatever was looked up before", () => {
    fc.assert(
      fc.property(projectArbitrary, commandsArbitrary, (start, seeds) => {
        const { project } = play(start, seeds);
        const copy = JSON.parse(JSON.stringify(project)) as Project;
        for (const seed of seeds) {
          const { name, args } = toCommand(project, seed);
          expect(attempt(copy, name, args)).toEqual(attempt(project, name, args)); // prettier-ignore
        }
      }),
      { numRuns: 100 },
    );
  });
});

function attempt(project: Project, name: CommandName, args: unknown): unknown {
  try {
    return runCommand(project, name, args, context);
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
}
