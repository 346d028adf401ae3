import type { DriftStatus } from "../../app/model/records.ts";
import { openDialog } from "../state/dialogs.ts";
import { textsPort } from "../state/texts-port.ts";
import { run } from "../state/workbench.ts";
import type { CanDo, Handler, Handlers } from "./handler.ts";
import { focusedDrift } from "./target.ts";

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

export const driftHandlers: Handlers = {
  markDrift: {
    can: () =>
      (textsPort()?.selections().length ?? 0) > 0 ||
      "Select the words that differ first, in one column or several.",
    run: () => {
      const spots = textsPort()?.selections() ?? [];
      if (spots.length > 0) openDialog({ kind: "markDrift", spots });
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
  removeDrift: {
    can: hasDrift,
    run: async () => {
      const drift = focusedDrift();
      if (drift !== null) await run("removeDrift", { drift: drift.id });
    },
  },
};
