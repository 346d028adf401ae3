/**
 * Long work is a pure function `(input, task) → result`. The task is its only
 * window on the world: it reports progress and learns that it was cancelled.
 */
export interface Task {
  /** `fraction` 0 … 1 of the whole; `stage` in words, e.g. "Align fr with de". */
  progress(fraction: number, stage: string): void;
  /** Throws {@link Cancelled} once the task was cancelled; call it in every outer loop. */
  checkpoint(): void;
}

/** Thrown by a task's checkpoint after cancellation; never shown as an error. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** For callers that neither watch nor cancel. */
export const idleTask: Task = {
  progress: () => undefined,
  checkpoint: () => undefined,
};
