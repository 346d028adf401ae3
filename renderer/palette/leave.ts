import { closeDialog } from "../state/dialogs.ts";

/** Runs `act` after the palette has closed and given the focus back. */
export function leavePalette(act: () => void): void {
  closeDialog();
  setTimeout(act, 0);
}
