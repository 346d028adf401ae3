import { closeDialog, openDialog } from "../state/dialogs.ts";
import { windowState } from "../state/store.ts";
import type { CanDo, Handlers } from "./handler.ts";
import { focusRegion } from "./regions.ts";
import { walkDrifts, walkUncertain, walkUnits } from "./walk.ts";

function hasUnits(): CanDo {
  const { project } = windowState();
  return (
    (project !== null && project.units.length > 0) || "Nothing is linked yet."
  );
}

export const goHandlers: Handlers = {
  palette: {
    run: () =>
      windowState().dialog?.kind === "palette"
        ? closeDialog()
        : openDialog({ kind: "palette", text: "" }),
  },
  goTo: { run: () => openDialog({ kind: "goTo" }) },
  nextUncertain: { can: hasUnits, run: () => walkUncertain(1) },
  previousUncertain: { can: hasUnits, run: () => walkUncertain(-1) },
  nextDrift: { run: () => walkDrifts(1) },
  previousDrift: { run: () => walkDrifts(-1) },
  nextUnit: { can: hasUnits, run: () => walkUnits(1) },
  previousUnit: { can: hasUnits, run: () => walkUnits(-1) },
  nextRegion: { run: () => focusRegion(1) },
  previousRegion: { run: () => focusRegion(-1) },
};
