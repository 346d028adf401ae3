/** What the host tells on its own: notices, ended tasks and native menus. */
import type { WorkbenchEvent } from "../../app/contract/api.ts";
import type { TaskState } from "../../app/contract/session.ts";
import type { Toast } from "../state/shape.ts";
import { useWindow, windowState } from "../state/store.ts";
import { showError, showToast } from "../state/toasts.ts";
import { isUncertain } from "../state/unit-order.ts";
import { openProject } from "./files.ts";
import { perform } from "./perform.ts";

/** Takes the events that are not about the document itself. */
export function takeHostEvent(event: WorkbenchEvent): void {
  if (event.event === "notice") {
    const notice = event.payload;
    useWindow.setState(({ notices }) => ({ notices: [...notices, notice] }));
    if (notice.level === "error") showError(notice.text);
    else showToast(notice.text);
  } else if (event.event === "action") {
    const { id, ref } = event.payload;
    if (id === "openFile") {
      if (ref !== undefined) void openProject(ref);
    } else perform(id);
  }
}

/** Says how every task ended, once. */
export function announceTasks(): void {
  useWindow.subscribe(({ tasks }, before) => {
    if (tasks === before.tasks) return;
    for (const task of tasks) {
      const known = before.tasks.find(({ id }) => id === task.id);
      if (known?.state === "running" && task.state !== "running")
        announceEnd(task);
    }
  });
}

function announceEnd({ title, state, message }: TaskState): void {
  if (message === "") return;
  if (state === "failed") {
    showError(message);
    return;
  }
  showToast(message, state === "done" ? nextOf(title) : undefined);
}

/** What a task's result asks to be judged next. */
function nextOf(title: string): Toast["action"] {
  const { project } = windowState();
  if (title === "Look for drift")
    return project?.drifts.some(({ status }) => status === "open") === true
      ? { label: "Next drift", run: () => perform("nextDrift") }
      : undefined;
  return project?.units.some(isUncertain) === true
    ? { label: "Next uncertain", run: () => perform("nextUncertain") }
    : undefined;
}
