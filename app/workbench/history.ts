/** One undo and redo history for texts, segments, units and drifts, derived from the steps taken. */
import { type Change, invert } from "../change/change.ts";
import type { JournalEntry } from "./ports.ts";

interface Entry {
  readonly label: string;
  readonly change: Change;
}

/** Immutable; both are stacks with the next one last. */
export interface History {
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

export const emptyHistory: History = { past: [], future: [] };

/** The history after one more step. The step that one goes back or forth by may be from before the journal began; all it needs is in the one itself. */
export function record(
  { past, future }: History,
  { kind, label, change }: Pick<JournalEntry, "kind" | "label" | "change">,
): History {
  switch (kind) {
    case "do":
      return { past: [...past, { label, change }], future: [] };
    case "undo":
      return {
        past: past.slice(0, -1),
        future: [...future, { label, change: invert(change) }],
      };
    case "redo":
      return {
        past: [...past, { label, change }],
        future: future.slice(0, -1),
      };
  }
}
