import { openDialog } from "../state/dialogs.ts";
import { setInspector, setPanel } from "../state/layout.ts";
import { setPicked } from "../state/selection.ts";
import { windowState } from "../state/store.ts";
import { unitsPort } from "../state/texts-port.ts";
import { attempt, run } from "../state/workbench.ts";
import { judgeDrift } from "./drift.ts";
import type { CanDo, Handlers } from "./handler.ts";
import { absentArgs, linkArgs } from "./link.ts";
import {
  chosenUnits,
  focusedSegment,
  focusedUnit,
  isInDrift,
} from "./target.ts";
import { wayOn } from "./walk.ts";

function hasUnits(): CanDo {
  return (
    isInDrift() ||
    chosenUnits().length > 0 ||
    "Nothing is linked here. Pick counterparts with Space, then link with L."
  );
}

async function judge(command: "confirm" | "reject"): Promise<void> {
  if (isInDrift()) {
    await judgeDrift(command === "confirm" ? "accepted" : "rejected");
    return;
  }
  const units = [...chosenUnits()];
  const isBulk = (unitsPort()?.ticked().length ?? 0) > 0;
  const goOn = wayOn();
  const { changed } = await run(command, { units });
  if (!changed) return;
  if (isBulk) unitsPort()?.clearTicks();
  else goOn();
}

function link(): ReturnType<typeof linkArgs> {
  const { project, picked, focus } = windowState();
  return project === null ? "" : linkArgs(project, picked, focus);
}

function absent(): ReturnType<typeof absentArgs> {
  const { project, focus } = windowState();
  if (project === null) return "";
  return absentArgs(project, focus, unitsPort()?.cell() ?? null);
}

/** Picked segments, else the focused one. */
function chosenSegments(): string[] {
  const { picked } = windowState();
  const place = focusedSegment();
  if (picked.length > 0) return [...picked];
  return place === null ? [] : [place.segment.id];
}

async function alignAll(): Promise<void> {
  const { project } = windowState();
  const count = (status: string): number =>
    project?.units.filter((unit) => unit.status === status).length ?? 0;
  const start = (): void => void attempt((api) => api.startAlign({}));
  if (count("suggested") === 0) start();
  else
    openDialog({
      kind: "confirm",
      title: "Realign everything?",
      text: `${count("confirmed")} confirmed units stay; ${count("suggested")} suggestions are made anew.`,
      verb: "Realign",
      run: start,
    });
  return Promise.resolve();
}

export const unitHandlers: Handlers = {
  link: {
    can: () => {
      const args = link();
      return typeof args === "string" ? args : true;
    },
    run: async () => {
      const args = link();
      if (typeof args === "string") return;
      const { changed } = await run("link", args);
      if (changed) setPicked([]);
    },
  },
  unlink: {
    can: () => chosenSegments().length > 0 || "Put the caret in a segment.",
    run: async () => {
      const { changed } = await run("unlink", { segments: chosenSegments() });
      if (changed) setPicked([]);
    },
  },
  confirm: { can: hasUnits, run: () => judge("confirm") },
  reject: { can: hasUnits, run: () => judge("reject") },
  confirmAbove: {
    can: () => focusedSegment() !== null || "Put the caret in a segment.",
    run: async () => {
      const place = focusedSegment();
      if (place !== null)
        await run("confirmAbove", { segment: place.segment.id });
    },
  },
  stateAbsent: {
    can: () => {
      const args = absent();
      return typeof args === "string" ? args : true;
    },
    run: async () => {
      const args = absent();
      if (typeof args !== "string") await run("stateAbsent", args);
    },
  },
  why: {
    can: () => focusedUnit() !== null || "Nothing is linked here.",
    run: () => {
      if (windowState().view === "texts") setInspector(true);
      else setPanel(true, "unit");
    },
  },
  alignAll: { run: alignAll },
  alignSettings: { run: () => openDialog({ kind: "alignSettings" }) },
  dotPlot: {
    can: () =>
      (windowState().project?.versions.length ?? 0) > 1 ||
      "A dot plot takes two versions.",
    run: () => openDialog({ kind: "dotPlot" }),
  },
  realign: {
    can: () => chosenSegments().length > 0 || "Put the caret in a segment.",
    run: () => attempt((api) => api.startAlign({ segments: chosenSegments() })),
  },
};
