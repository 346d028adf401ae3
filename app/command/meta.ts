/** The project's own title and notes. */
import type { Command } from "./command.ts";
import { finished, nothing } from "./draft.ts";

export const setMeta: Command<"setMeta"> = (project, args) => {
  const before = project.meta;
  const after = { ...before, ...args };
  const hasTitle = after.title !== before.title;
  const hasNotes = after.notes !== before.notes;
  const label = hasTitle || !hasNotes ? "Rename project" : "Edit notes";
  if (!hasTitle && !hasNotes) return nothing(label, "Title and notes are the same"); // prettier-ignore
  const message = hasTitle ? "Project renamed" : "Notes changed";
  return finished([{ op: "meta", before, after }], label, { message });
};
