import { apply } from "../change/apply.ts";
import type { CommandContext } from "../command/command.ts";
import { runCommand } from "../command/table.ts";
import type { CommandArgs } from "../contract/commands.ts";
import type { Project } from "../model/records.ts";
import { defaultProjectSettings } from "../model/settings.ts";

/** A project without versions. */
export function emptyProject(title: string): Project {
  return {
    meta: { title, notes: "" },
    versions: [],
    units: [],
    drifts: [],
    counters: { segment: 0, unit: 0, drift: 0, comment: 0 },
    settings: defaultProjectSettings,
  };
}

/** A project of these versions, nothing linked; it is where its history begins. */
export function newProject(
  title: string,
  versions: readonly CommandArgs<"addVersion">[],
  context: CommandContext,
): Project {
  return versions.reduce(
    (project, version) =>
      apply(
        project,
        runCommand(project, "addVersion", version, context).change,
      ),
    emptyProject(title),
  );
}
