import type { DialogState } from "./shape.ts";
import { useWindow } from "./store.ts";

/** Opens a dialog in place of the one that is open. */
export function openDialog(dialog: DialogState): void {
  useWindow.setState({ dialog });
}

export function closeDialog(): void {
  useWindow.setState({ dialog: null });
}
