/** A command: a pure function from a project and checked arguments to a change. */
import type { Change } from "../change/change.ts";
import type {
  CommandArgs,
  CommandName,
  CommandOutcome,
} from "../contract/commands.ts";
import type { Project } from "../model/records.ts";

/** Who acts, and when; signs judgements and comments. */
export interface CommandContext {
  readonly by: string;
  readonly at: string;
}

export interface CommandResult {
  /** Empty = nothing to do. */
  readonly change: Change;
  /** For the undo menu: "Split segment". */
  readonly label: string;
  readonly outcome: CommandOutcome;
}

/** Throws a Failure ("refused", "not-found") when it is not possible on this project. */
export type Command<N extends CommandName> = (
  project: Project,
  args: CommandArgs<N>,
  context: CommandContext,
) => CommandResult;

export type CommandTable = { readonly [N in CommandName]: Command<N> };
