/** A worker thread: runs one task at a time; cancelling it means ending the thread. */
import { parentPort } from "node:worker_threads";
import { Failure } from "../../app/contract/failure.ts";
import type { Task } from "../../app/task/task.ts";
import type { FromWorker, ToWorker } from "./messages.ts";
import { taskTable } from "./task-table.ts";

/** Progress more often than this is not worth a message. */
const progressIntervalMs = 50;

const port = parentPort;
if (port === null) throw new Error("This file runs as a worker thread.");
const send = (message: FromWorker): void => port.postMessage(message);

function watchedTask(): Task {
  let last = 0;
  return {
    progress(fraction, stage) {
      const now = performance.now();
      if (now - last < progressIntervalMs) return;
      last = now;
      send({ kind: "progress", fraction, stage });
    },
    checkpoint: () => undefined,
  };
}

port.on("message", (message: ToWorker) => {
  try {
    const run = taskTable[message.name] as (
      input: unknown,
      task: Task,
    ) => unknown;
    send({ kind: "result", result: run(message.input, watchedTask()) });
  } catch (cause) {
    if (cause instanceof Failure)
      send({ kind: "error", code: cause.code, message: cause.message });
    // The detail goes to whoever reads the log; the window shows a sentence.
    else
      send({
        kind: "error",
        code: "internal",
        message: cause instanceof Error ? (cause.stack ?? cause.message) : "",
      });
  }
});
