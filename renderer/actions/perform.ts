/** Doing what the action table names: for keys, menus, the palette and buttons alike. */
import { actionOf } from "../../app/actions/actions.ts";
import { windowState } from "../state/store.ts";
import { showError, showToast } from "../state/toasts.ts";
import { driftHandlers } from "./drift.ts";
import { editHandlers } from "./edit.ts";
import { fileHandlers } from "./file.ts";
import { goHandlers } from "./go.ts";
import type { CanDo, Handlers, Trigger } from "./handler.ts";
import { helpHandlers } from "./help.ts";
import { segmentHandlers } from "./segment.ts";
import { unitHandlers } from "./unit.ts";
import { viewHandlers } from "./view.ts";

export const handlers: Handlers = {
  ...fileHandlers,
  ...editHandlers,
  ...viewHandlers,
  ...goHandlers,
  ...segmentHandlers,
  ...unitHandlers,
  ...driftHandlers,
  ...helpHandlers,
};

/** Reading goes on without the host; all else asks it. */
function isLocal(id: string): boolean {
  const { menu } = actionOf(id);
  return menu === "view" || menu === "go" || id === "pick" || id === "why";
}

/** True, or the reason why the action can't be done now (for a tip or a toast). */
export function canPerform(id: string, by: Trigger = "menu"): CanDo {
  const { needs } = actionOf(id);
  const { project, session, connection } = windowState();
  if (needs !== "nothing") {
    if (project === null) return "Open a project first.";
    if (connection === "lost" && !isLocal(id))
      return "The connection to Pentapla is lost. It is tried again.";
  }
  if (needs === "writable" && session?.readOnly != null)
    return session.readOnly;
  return handlers[id]?.can?.(by) ?? true;
}

/** Does an action, or says in a toast why it can't be done. */
export function perform(id: string, by: Trigger = "menu"): void {
  void startAction(id, by);
}

/** As {@link perform}; the promise is kept once it is done, null = it is done already. Never rejects. */
export function startAction(id: string, by: Trigger): Promise<void> | null {
  const can = canPerform(id, by);
  if (can !== true) {
    if (can !== "") showToast(can);
    return null;
  }
  try {
    const running = handlers[id]?.run(by);
    if (!(running instanceof Promise)) return null;
    return running.then(() => undefined, showError);
  } catch (error) {
    showError(error);
    return null;
  }
}
