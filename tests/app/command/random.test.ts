import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply } from "../../../app/change/apply.ts";
import { type Change, invert } from "../../../app/change/change.ts";
import { runCommand } from "../../../app/command/table.ts";
import { Failure } from "../../../app/contract/failure.ts";
import { checkInvariants } from "../../../app/model/invariants.ts";
import type { Project } from "../../../app/model/records.ts";
import { type AnyCommand, commandsArbitrary, toCommand } from "../command-arbitrary.ts"; // prettier-ignore
import { context, lawfully } from "../laws.ts";
import { projectArbitrary } from "../project-arbitrary.ts";

/** Runs what is possible; the commands refused leave nothing behind. */
function play(
  start: Project,
  seeds: readonly AnyCommand[],
): { project: Project; changes: Change[] } {
  // prettier-ignore
  let project = start;
  const changes: Change[] = [];
  for (const seed of seeds) {
    const { name, args } = toCommand(project, seed);
    try {
      const result = runCommand(project, name, args, context);
      project = lawfully(project, result);
      changes.push(result.change);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(["refused", "not-found"]).toContain(error.code);
      expect(error.message).toMatch(/^[A-Z“a-z].*\.$|: “/s);
    }
  }
  return { project, changes };
}

describe("any commands on any project", () => {
  it("starts from projects that are sound", () => {
    fc.assert(
      fc.property(projectArbitrary, (project) => {
        expect(checkInvariants(project)).toEqual([]);
      }),
    );
  });

  it("invert, survive JSON, keep the invariants, and undo to the start", () => {
    fc.assert(
      fc.property(projectArbitrary, commandsArbitrary, (start, seeds) => {
        const { project, changes } = play(start, seeds);
        let back = project;
        for (const change of changes.toReversed())
          back = apply(back, invert(change));
        expect(back).toEqual(start);
        let replica = start;
        for (const change of changes)
          replica = apply(
            replica,
            JSON.parse(JSON.stringify(change)) as Change,
          );
        expect(replica).toEqual(project);
      }),
      { numRuns: 300 },
    );
  });
});
