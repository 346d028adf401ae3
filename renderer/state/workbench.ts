/** The line to the workbench, as the rest of the window uses it. */
import type {
  MethodResult,
  RunCommand,
  WorkbenchApi,
  WorkbenchEvent,
} from "../../app/contract/api.ts";
import type { HostBridge } from "../../app/contract/bridge.ts";
import { connect } from "../../app/contract/client.ts";
import type { CommandOutcome } from "../../app/contract/commands.ts";
import { Failure } from "../../app/contract/failure.ts";
import type { FileRef } from "../../app/contract/files.ts";
import type { Settings } from "../../app/contract/session.ts";
import { findSegment } from "../../app/model/places.ts";
import type { Project, SegmentId } from "../../app/model/records.ts";
import { segmentsToLookAt } from "./look-again.ts";
import {
  applyStep,
  renewSnapshot,
  showSnapshot,
  takeEvent,
} from "./replica.ts";
import {
  focusSegment,
  hasMovedFrom,
  selectDrift,
  selectUnit,
  whereNow,
} from "./selection.ts";
import { useWindow, windowState } from "./store.ts";
import { textsPort, unitsPort } from "./texts-port.ts";
import { showError, showToast } from "./toasts.ts";

let connected: WorkbenchApi | null = null;
let bridge: HostBridge<File> | null = null;

/** The workbench; refuses before {@link connectWindow}. */
export function workbench(): WorkbenchApi {
  if (connected === null)
    throw new Failure("io", "The window is not connected to Pentapla yet.");
  return connected;
}

/** Makes a dropped file known to the host. */
export async function adoptFile(file: File): Promise<FileRef> {
  if (bridge === null)
    throw new Failure("io", "The window is not connected to Pentapla yet.");
  return bridge.adopt(file);
}

/**
 * Connects the window to its host. `onGreeted` runs after every greeting,
 * `onEvent` gets the notices and the actions of native menus.
 */
export function connectWindow(
  host: HostBridge<File>,
  onGreeted: (isFirst: boolean) => void,
  onEvent: (event: WorkbenchEvent) => void,
): void {
  bridge = host;
  const connection = connect(host.channel);
  connected = connection.api;
  connection.onEvent((event) => {
    if (event.event === "step") {
      if (!applyStep(event.payload)) void resync();
    } else if (!takeEvent(event)) onEvent(event);
  });
  host.onStatus((status) => {
    useWindow.setState({ connection: status });
    if (status === "open") void greet(onGreeted);
  });
}

async function greet(onGreeted: (isFirst: boolean) => void): Promise<void> {
  try {
    const { snapshot, tasks, ...hello } = await workbench().hello({});
    const isFirst = windowState().hello === null;
    useWindow.setState({
      hello,
      tasks,
      settings: hello.settings,
      recent: hello.recent,
    });
    if (isFirst) showSnapshot(snapshot);
    else renewSnapshot(snapshot);
    onGreeted(isFirst);
  } catch (error) {
    showError(error);
  }
}

let resyncing = false;

async function resync(): Promise<void> {
  if (resyncing) return;
  resyncing = true;
  try {
    renewSnapshot(await workbench().snapshot({}));
  } catch (error) {
    showError(error);
  } finally {
    resyncing = false;
  }
}

/** Calls the workbench and shows a failure as a toast; null = it failed. */
export async function attempt<R>(
  call: (api: WorkbenchApi) => Promise<R>,
): Promise<R | null> {
  try {
    return await call(workbench());
  } catch (error) {
    if (!(error instanceof Failure && error.code === "cancelled"))
      showError(error);
    return null;
  }
}

/**
 * Runs a command, says what it did (with Undo) and selects what it made, unless
 * the user has gone elsewhere meanwhile. A failure is shown and gives an
 * outcome that changed nothing; never throws.
 */
export const run: RunCommand = async (command, args) => {
  const from = whereNow();
  const outcome = await attempt((api) => api.run({ command, args }));
  if (outcome === null) return { message: "", changed: false };
  const { project } = windowState();
  const changed = project === null || !outcome.changed ? [] : segmentsToLookAt(project, command, args); // prettier-ignore
  sayOutcome(outcome, changed);
  if (!hasMovedFrom(from)) selectOutcome(outcome);
  return outcome;
};

/** Says what a command did and selects what it names. */
export function showOutcome(outcome: CommandOutcome): void {
  sayOutcome(outcome);
  selectOutcome(outcome);
}

/** Offers to look for drift again where segments changed that have some. */
function sayOutcome(
  outcome: CommandOutcome,
  changed: readonly SegmentId[] = [],
): void {
  if (outcome.message !== "")
    showToast(
      outcome.message,
      outcome.changed ? { label: "Undo", run: () => void undo() } : undefined,
      changed.length === 0 ? undefined : { label: "Look for drift here", run: () => void attempt((api) => api.startDetect({ segments: [...changed] })) }, // prettier-ignore
    );
}

function selectOutcome(outcome: CommandOutcome): void {
  const { project } = windowState();
  if (project === null) return;
  selectSegment(project, outcome.segments ?? []);
  const unit = outcome.units?.[0];
  if (unit !== undefined && project.units.some(({ id }) => id === unit)) {
    selectUnit(unit);
    unitsPort()?.reveal(unit, { flash: true });
  }
  const drift = outcome.drifts?.[0];
  if (drift !== undefined && project.drifts.some(({ id }) => id === drift))
    selectDrift(drift);
}

/** The caret stays where it is in one of these; else the first is shown. */
function selectSegment(project: Project, segments: readonly SegmentId[]): void {
  const caret = textsPort()?.caret() ?? null;
  if (caret !== null && segments.includes(caret.segment)) {
    focusSegment(caret.version, caret.segment);
    return;
  }
  const [first] = segments;
  const place = first === undefined ? undefined : findSegment(project, first);
  if (place === undefined) return;
  focusSegment(place.version.id, place.segment.id);
  textsPort()?.reveal(place.segment.id, { flash: true });
}

export async function undo(): Promise<void> {
  const done = await attempt((api) => api.undo({}));
  if (done !== null) sayHistory(done, "Undone", "There is nothing to undo.");
}

export async function redo(): Promise<void> {
  const done = await attempt((api) => api.redo({}));
  if (done !== null) sayHistory(done, "Redone", "There is nothing to redo.");
}

function sayHistory(
  { label }: MethodResult<"undo">,
  done: string,
  nothing: string,
): void {
  showToast(label === null ? nothing : `${done}: ${label}`);
}

/** Keeps settings for all projects; shown at once, before the host has stored them. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  useWindow.setState({ settings: { ...windowState().settings, ...change } });
  const stored = await attempt((api) => api.setSettings(change));
  if (stored !== null) useWindow.setState({ settings: stored });
}
