/** One undo and redo history for texts, segments, units and drifts, derived from the steps taken. */
import type { Change } from "../change/change.ts";
import type { JournalEntry } from "./ports.ts";

interface Entry {
  readonly label: string;
  readonly change: Change;
}

/** Immutable; `undone` and `redone` are stacks with the next one last. */
export interface History {
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

export const emptyHistory: History = { past: [], future: [] };

/** The history after one more step. A step back or forth that has no partner (its "do" was before the journal began) leaves the history as it is. */
export function record(
  history: History,
  step: Pick<JournalEntry, "kind" | "label" | "change">,
): History {
  switch (step.kind) {
    case "do":
      return {
        past: [...history.past, { label: step.label, change: step.change }],
        future: [],
      };
    case "undo": {
      const entry = history.past.at(-1);
      return entry === undefined
        ? history
        : {
            past: history.past.slice(0, -1),
            future: [...history.future, entry],
          };
    }
    case "redo": {
      const entry = history.future.at(-1);
      return entry === undefined
        ? history
        : {
            past: [...history.past, entry],
            future: history.future.slice(0, -1),
          };
    }
  }
}
