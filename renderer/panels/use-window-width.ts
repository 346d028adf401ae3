import { useSyncExternalStore } from "react";

/** The inner width of the window in px, as it changes. */
export function useWindowWidth(): number {
  return useSyncExternalStore(followResize, () => window.innerWidth);
}

function followResize(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}
