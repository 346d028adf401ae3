import type { WebSocket } from "ws";

export interface DesertionOptions {
  /** The last window has been gone for `graceMs`; never called before a first one came. */
  readonly onDeserted?: () => void;
  /** Long enough for a reload. Default 10 s. */
  readonly graceMs?: number;
}

/** Tells when the last window has gone and none came back within the grace. */
export function countWindows({
  onDeserted,
  graceMs = 10_000,
}: DesertionOptions): {
  opened(socket: WebSocket): void;
  stop(): void;
} {
  let count = 0;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  return {
    opened(socket) {
      count += 1;
      clearTimeout(timer);
      socket.once("close", () => {
        count -= 1;
        if (count === 0 && !isStopped && onDeserted !== undefined)
          timer = setTimeout(onDeserted, graceMs);
      });
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
