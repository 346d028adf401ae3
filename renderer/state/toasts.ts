/** One message at a time at the window's foot. */
import type { Toast } from "./shape.ts";
import { useWindow, windowState } from "./store.ts";

let lastId = 0;

export function showToast(
  text: string,
  action?: Toast["action"],
  offer?: Toast["offer"],
): void {
  show({
    kind: "info",
    text,
    ...(action === undefined ? {} : { action }),
    ...(offer === undefined ? {} : { offer }),
  });
}

/** Says what went wrong; read out at once. */
export function showError(error: unknown): void {
  const text = error instanceof Error ? error.message : String(error);
  show({ kind: "error", text });
}

export function dismissToast(id: number): void {
  if (windowState().toast?.id === id) useWindow.setState({ toast: null });
}

function show(toast: Omit<Toast, "id">): void {
  lastId += 1;
  useWindow.setState({ toast: { ...toast, id: lastId } });
}
