import { openDialog } from "../state/dialogs.ts";
import { openSearch, stepHit } from "../state/search.ts";
import { windowState } from "../state/store.ts";
import { redo, undo } from "../state/workbench.ts";
import type { CanDo, Handlers } from "./handler.ts";

function canStep(): CanDo {
  return (
    (windowState().search?.hits.length ?? 0) > 0 || "Search for words first."
  );
}

export const editHandlers: Handlers = {
  undo: {
    can: () =>
      windowState().session?.undo != null || "There is nothing to undo.",
    run: undo,
  },
  redo: {
    can: () =>
      windowState().session?.redo != null || "There is nothing to redo.",
    run: redo,
  },
  search: { run: () => openSearch() },
  nextHit: { can: canStep, run: () => stepHit(1) },
  previousHit: { can: canStep, run: () => stepHit(-1) },
  settings: { run: () => openDialog({ kind: "settings" }) },
};
