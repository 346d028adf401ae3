import type { VersionId } from "../../app/model/records.ts";
import { counted } from "../parts/words.ts";
import { openDialog } from "../state/dialogs.ts";
import { windowState } from "../state/store.ts";
import { run } from "../state/workbench.ts";

/** Asks before a version is removed: many records lose their part of it. */
export function askRemoval(id: VersionId): void {
  const { project } = windowState();
  const version = project?.versions.find((other) => other.id === id);
  if (project === null || version === undefined) return;
  const units = project.units.filter(
    ({ members }) => members[id] !== undefined,
  ).length;
  openDialog({
    kind: "confirm",
    title: `Remove ${id}?`,
    text: `Its ${counted(version.segments.length, "segment")} leave ${counted(units, "unit")}. You can undo this.`,
    verb: "Remove version",
    run: () => void run("removeVersion", { version: id }),
  });
}
