/** What must hold of every command, checked wherever a test runs one. */
import { expect } from "vitest";
import { apply } from "../../app/change/apply.ts";
import { type Change, changeSchema, invert } from "../../app/change/change.ts";
import type { CommandResult } from "../../app/command/command.ts";
import { runCommand } from "../../app/command/table.ts";
import type { CommandArgs, CommandName } from "../../app/contract/commands.ts";
import { Failure } from "../../app/contract/failure.ts";
import { checkInvariants } from "../../app/model/invariants.ts";
import type { Project } from "../../app/model/records.ts";
import { testTime } from "./project-builder.ts";

export const context = { by: "Ada", at: testTime };

export interface Ran extends CommandResult {
  readonly project: Project;
}

/** Runs a command, checks the laws, and gives the project after it. */
export function run<N extends CommandName>(
  before: Project,
  name: N,
  args: CommandArgs<N>,
): Ran {
  const result = runCommand(before, name, args, context);
  return { ...result, project: lawfully(before, result) };
}

/** Applies a command's change: it inverts, survives JSON, keeps the invariants and says truly whether it changed anything. */
export function lawfully(before: Project, result: CommandResult): Project {
  const frozen = JSON.stringify(before);
  const change = throughJson(result.change);
  const after = apply(before, change);
  expect(checkInvariants(after)).toEqual([]);
  expect(apply(after, throughJson(invert(change)))).toEqual(before);
  expect(JSON.stringify(before)).toBe(frozen);
  expect(result.outcome.changed).toBe(result.change.length > 0);
  if (result.outcome.changed) expect(after).not.toEqual(before);
  expect(result.outcome.message).not.toBe("");
  expect(result.outcome.message.length).toBeLessThanOrEqual(90);
  expect(result.label).not.toBe("");
  return after;
}

function throughJson(change: Change): Change {
  const copy = changeSchema.parse(JSON.parse(JSON.stringify(change)));
  expect(copy).toEqual(change);
  return copy;
}

/** The sentence with which a command refuses; fails when it does not. */
export function refusal<N extends CommandName>(
  project: Project,
  name: N,
  args: CommandArgs<N>,
): string {
  try {
    runCommand(project, name, args, context);
  } catch (error) {
    if (error instanceof Failure && ["refused", "not-found"].includes(error.code))
      return error.message; // prettier-ignore
    throw error;
  }
  throw new Error(`${name} was not refused`);
}
