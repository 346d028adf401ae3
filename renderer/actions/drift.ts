import type { Spot } from "../../app/contract/commands.ts";
import { findVersion } from "../../app/model/places.ts";
import type { DriftStatus, Project } from "../../app/model/records.ts";
import { openDialog } from "../state/dialogs.ts";
import { windowState } from "../state/store.ts";
import { textsPort } from "../state/texts-port.ts";
import { attempt, run } from "../state/workbench.ts";
import type { CanDo, Handler, Handlers } from "./handler.ts";
import { focusedDrift, focusedUnit } from "./target.ts";

function hasDrift(): CanDo {
  return focusedDrift() !== null || "There is no drift here.";
}

/** Judges the drift the user is at. */
export async function judgeDrift(status: DriftStatus): Promise<void> {
  const drift = focusedDrift();
  if (drift !== null) await run("judgeDrift", { drifts: [drift.id], status });
}

function judging(status: DriftStatus): Handler {
  return { can: hasDrift, run: () => judgeDrift(status) };
}

/** Selecting by words takes the space beside them along; a mention is the words alone. */
function withoutSpace(project: Project, spot: Spot): Spot {
  const text = findVersion(project, spot.version)?.text;
  const words = text?.slice(spot.start, spot.end) ?? "";
  if (words.trim() === "") return spot;
  return {
    version: spot.version,
    start: spot.start + (words.length - words.trimStart().length),
    end: spot.end - (words.length - words.trimEnd().length),
  };
}

export const driftHandlers: Handlers = {
  detectDrifts: {
    can: () =>
      (windowState().project?.units.length ?? 0) > 0 ||
      "Drift is looked for in linked passages. Link or align some first.",
    run: () => attempt((api) => api.startDetect({})),
  },
  detectHere: {
    can: () => {
      const { project } = windowState();
      const unit = focusedUnit();
      return project !== null && unit !== null && unit.status !== "rejected"
        ? true
        : "Drift is looked for in linked passages. Go to one first.";
    },
    run: () => {
      const unit = focusedUnit();
      const segments = Object.values(unit?.members ?? {}).flat();
      return attempt((api) => api.startDetect({ segments }));
    },
  },
  markDrift: {
    can: () =>
      (textsPort()?.selections().length ?? 0) > 0 ||
      "Select the words that differ first, in one column or several.",
    run: () => {
      const { project } = windowState();
      const spots = textsPort()?.selections() ?? [];
      if (project !== null && spots.length > 0)
        openDialog({
          kind: "markDrift",
          spots: spots.map((spot) => withoutSpace(project, spot)),
        });
    },
  },
  acceptDrift: judging("accepted"),
  rejectDrift: judging("rejected"),
  intendDrift: judging("intended"),
  fixDrift: judging("fixed"),
  comment: {
    can: hasDrift,
    run: () => {
      const drift = focusedDrift();
      if (drift !== null) openDialog({ kind: "commentDrift", drift: drift.id });
    },
  },
  assignDrift: {
    can: hasDrift,
    run: () => {
      const drift = focusedDrift();
      if (drift !== null) openDialog({ kind: "assignDrift", drift: drift.id });
    },
  },
  reopenDrift: judging("open"),
  driftReport: {
    can: () =>
      (windowState().project?.drifts.length ?? 0) > 0 ||
      "There is no drift to report. Look for drift first.",
    run: () => openDialog({ kind: "driftReport" }),
  },
  removeDrift: {
    can: hasDrift,
    run: async () => {
      const drift = focusedDrift();
      if (drift !== null) await run("removeDrift", { drift: drift.id });
    },
  },
};
