/** The window's copy of the document, fed by the host's steps. */
import { ChangeConflict, apply } from "../../app/change/apply.ts";
import type { WorkbenchEvent } from "../../app/contract/api.ts";
import type { Snapshot, Step } from "../../app/contract/session.ts";
import { keptColumns } from "./kept-columns.ts";
import { keepSelection } from "./keep-selection.ts";
import { noSelection, useWindow, windowState } from "./store.ts";

/** Another document is open, or none (null). */
export function showSnapshot(snapshot: Snapshot | null): void {
  if (snapshot === null)
    useWindow.setState({
      project: null,
      session: null,
      search: null,
      notices: [],
      hiddenVersions: [],
      columnWidths: {},
      ...noSelection,
    });
  else {
    const first = snapshot.project.versions[0];
    const segment = first?.segments[0];
    useWindow.setState({
      ...snapshot,
      search: null,
      notices: [],
      ...keptColumns(windowState().settings.layout, snapshot.project),
      ...noSelection,
      ...(first === undefined || segment === undefined
        ? {}
        : { focus: { version: first.id, segment: segment.id } }),
    });
  }
}

/** The same document anew, after a gap: the selection stays where it can. */
export function renewSnapshot(snapshot: Snapshot | null): void {
  const { project, ...state } = windowState();
  if (snapshot === null || project === null) {
    showSnapshot(snapshot);
    return;
  }
  useWindow.setState({
    ...snapshot,
    ...keepSelection(project, snapshot.project, state),
  });
}

/** Applies a step; false = it does not fit, and a snapshot is needed. */
export function applyStep(step: Step): boolean {
  const { project, session, ...state } = windowState();
  if (project === null || session === null) return false;
  if (step.revision <= session.revision) return true;
  if (step.revision !== session.revision + 1) return false;
  try {
    const next = apply(project, step.change);
    useWindow.setState({
      project: next,
      session: step.session,
      ...keepSelection(project, next, state),
    });
    return true;
  } catch (error) {
    if (error instanceof ChangeConflict) return false;
    throw error;
  }
}

/** Takes in what the host tells of itself and of the document; true = it was one of these. Steps are for {@link applyStep}. */
export function takeEvent(event: WorkbenchEvent): boolean {
  switch (event.event) {
    case "opened":
      showSnapshot(event.payload);
      return true;
    case "closed":
      showSnapshot(null);
      return true;
    case "session":
      if (windowState().project !== null)
        useWindow.setState({ session: event.payload });
      return true;
    case "settings":
      useWindow.setState({ settings: event.payload });
      return true;
    case "recent":
      useWindow.setState({ recent: event.payload });
      return true;
    case "task": {
      const task = event.payload;
      const { tasks } = windowState();
      useWindow.setState({
        tasks: tasks.some(({ id }) => id === task.id)
          ? tasks.map((known) => (known.id === task.id ? task : known))
          : [...tasks, task].slice(-50),
      });
      return true;
    }
    case "step":
    case "notice":
    case "action":
      return false;
  }
}
