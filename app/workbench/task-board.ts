/** The tasks that run or have ended: starts them, reports their progress, cancels them. */
import { Failure } from "../contract/failure.ts";
import type { TaskState } from "../contract/session.ts";
import { Cancelled } from "../task/task.ts";
import type { TaskInputs, TaskName, TaskResults } from "../task/tasks.ts";
import type { Ports, RunningTask } from "./ports.ts";

/** How many ended tasks are remembered for the tasks panel. */
const remembered = 20;

export class TaskBoard {
  readonly #ports: Pick<Ports, "tasks" | "log">;
  readonly #changed: (state: TaskState) => void;
  readonly #states = new Map<string, TaskState>();
  readonly #running = new Map<string, RunningTask<unknown>>();
  #count = 0;

  constructor(
    ports: Pick<Ports, "tasks" | "log">,
    changed: (state: TaskState) => void,
  ) {
    this.#ports = ports;
    this.#changed = changed;
  }

  get states(): readonly TaskState[] {
    return [...this.#states.values()];
  }

  /** Starts a task; `finish` puts its result to use and says in one sentence what came of it. Resolves when all is done, never rejects. */
  start<N extends TaskName>(
    title: string,
    name: N,
    input: TaskInputs[N],
    finish: (result: TaskResults[N]) => Promise<string>,
  ): { id: string; ended: Promise<void> } {
    return this.follow(
      title,
      (onProgress) => this.#ports.tasks.run(name, input, onProgress),
      finish,
    );
  }

  /** As {@link start}, for work that `begin` starts elsewhere than in the task runner. */
  follow<R>(
    title: string,
    begin: (
      onProgress: (fraction: number, stage: string) => void,
    ) => RunningTask<R>,
    finish: (result: R) => Promise<string>,
  ): { id: string; ended: Promise<void> } {
    const id = `t${++this.#count}`;
    const running = begin((fraction, stage) =>
      this.#patch(id, { fraction, stage }),
    );
    // Only now: what can't be begun is refused, and was never a task.
    this.#set({
      id,
      title,
      stage: "",
      fraction: 0,
      state: "running",
      message: "",
    });
    this.#running.set(id, running);
    const ended = running.result
      .then(async (result) => {
        if (!this.#running.has(id)) throw new Cancelled();
        this.#patch(id, {
          fraction: 1,
          state: "done",
          message: await finish(result),
        });
      })
      .catch((cause: unknown) => this.#end(id, title, cause))
      .finally(() => this.#running.delete(id));
    return { id, ended };
  }

  cancel(id: string): void {
    const running = this.#running.get(id);
    if (running === undefined) {
      if (!this.#states.has(id))
        throw new Failure("not-found", `There is no task ${id}.`);
      return;
    }
    this.#running.delete(id);
    running.cancel();
  }

  cancelAll(): void {
    for (const id of [...this.#running.keys()]) this.cancel(id);
  }

  #end(id: string, title: string, cause: unknown): void {
    if (cause instanceof Cancelled) {
      this.#patch(id, {
        state: "cancelled",
        message: `${title}: cancelled. Nothing was changed.`,
      });
      return;
    }
    if (!(cause instanceof Failure))
      this.#ports.log.warn(`The task “${title}” failed.`, cause);
    this.#patch(id, {
      state: "failed",
      message:
        cause instanceof Failure
          ? cause.message
          : `${title} failed. Nothing was changed.`,
    });
  }

  #patch(id: string, patch: Partial<TaskState>): void {
    const state = this.#states.get(id);
    if (state?.state === "running") this.#set({ ...state, ...patch });
  }

  #set(state: TaskState): void {
    this.#states.set(state.id, state);
    for (const [id, { state: is }] of this.#states) {
      if (this.#states.size <= remembered) break;
      if (is !== "running") this.#states.delete(id);
    }
    this.#changed(state);
  }
}
