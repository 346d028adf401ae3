/** The commands by name, and the one way to run them. */
import { commandArgs, type CommandName } from "../contract/commands.ts";
import { Failure } from "../contract/failure.ts";
import type { Project } from "../model/records.ts";
import { stateAbsent } from "./absent.ts";
import { applyRules } from "./apply-rules.ts";
import { attach } from "./attach.ts";
import type { CommandContext, CommandResult, CommandTable } from "./command.ts";
import { configure } from "./configure.ts";
import { correctText } from "./correct-text.ts";
import { proposeDrifts } from "./drift-proposals.ts";
import {
  addDrift,
  commentDrift,
  editDrift,
  judgeDrift,
  removeDrift,
} from "./drifts.ts";
import { setMeta } from "./meta.ts";
import { replaceText, resegment } from "./replace-text.ts";
import { mergeSegments, setKind, splitSegment } from "./segments.ts";
import { propose } from "./suggestions.ts";
import { confirm, confirmAbove, link, reject, unlink } from "./units.ts";
import {
  addVersion,
  describeVersion,
  moveVersion,
  removeVersion,
} from "./versions.ts";

export const commands: CommandTable = {
  setMeta,
  configure,
  addVersion,
  removeVersion,
  moveVersion,
  describeVersion,
  replaceText,
  resegment,
  applyRules,
  correctText,
  splitSegment,
  mergeSegments,
  setKind,
  link,
  unlink,
  confirm,
  reject,
  confirmAbove,
  stateAbsent,
  propose,
  attach,
  addDrift,
  editDrift,
  proposeDrifts,
  judgeDrift,
  commentDrift,
  removeDrift,
};

/** Checks the arguments (Failure "bad-arguments") and runs the command; the project itself is never altered. */
export function runCommand(
  project: Project,
  name: CommandName,
  args: unknown,
  context: CommandContext,
): CommandResult {
  const parsed = commandArgs[name].safeParse(args);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join(".") ?? "";
    throw new Failure(
      "bad-arguments",
      `${name} can't take ${path === "" ? "these arguments" : path}: ${issue?.message ?? "they do not fit"}.`,
      { cause: parsed.error },
    );
  }
  const run = commands[name] as (
    project: Project,
    args: unknown,
    context: CommandContext,
  ) => CommandResult;
  return run(project, parsed.data, context);
}
