/** Runs tasks in worker threads, keeping one idle thread warm. */
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { Failure } from "../../app/contract/failure.ts";
import { Cancelled } from "../../app/task/task.ts";
import type {
  TaskInputs,
  TaskName,
  TaskResults,
} from "../../app/task/tasks.ts";
import type { RunningTask, TaskRunner } from "../../app/workbench/ports.ts";
import { packageFolder } from "../host/data-folder.ts";
import type { FromWorker } from "./messages.ts";

/** How many threads wait for the next task; more are ended when theirs is done. */
const warmWorkers = 1;

export interface WorkerTaskRunner extends TaskRunner {
  /** Ends every thread; running tasks reject with Cancelled. */
  close(): Promise<void>;
}

/** From source the thread needs a TypeScript loader; the built tree has one file for it. */
function startWorker(): Worker {
  if (import.meta.url.endsWith(".ts")) {
    const entry = JSON.stringify(new URL("./worker.ts", import.meta.url).href);
    const { resolve } = createRequire(import.meta.url);
    const loader = new URL(
      "dist/esm/api/index.mjs",
      pathToFileURL(resolve("tsx/package.json")),
    ).href;
    // Loaders given by --import do not reach threads; one registered inside does.
    return new Worker(
      `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${entry}); });`,
      {
        eval: true,
      },
    );
  }
  return new Worker(join(packageFolder(), "dist/main/worker.js"));
}

/** A task that waits for a thread. */
interface Job {
  start(): void;
  cancel(): void;
}

/** `threads` run at the same time at most; further tasks wait for one. The default leaves room beside long work for what somebody waits for. */
export function createTaskRunner(
  threads: number = availableParallelism() + 2,
): WorkerTaskRunner {
  const alive = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: Job[] = [];
  let busyCount = 0;

  const take = (): Worker => {
    const warm = idle.pop();
    if (warm !== undefined) return warm;
    const worker = startWorker();
    alive.add(worker);
    // An idle thread that fails has nobody else to hear it, and would end the host.
    worker.on("error", () => undefined);
    worker.once("exit", () => {
      alive.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  };
  const release = (worker: Worker): void => {
    worker.unref();
    if (idle.length < warmWorkers) idle.push(worker);
    else void worker.terminate();
  };

  function run<N extends TaskName>(
    name: N,
    input: TaskInputs[N],
    onProgress: (fraction: number, stage: string) => void,
  ): RunningTask<TaskResults[N]> {
    let cancel = (): void => undefined;
    const result = new Promise<TaskResults[N]>((resolve, reject) => {
      const start = (): void => {
        busyCount += 1;
        const worker = take();
        worker.ref();
        let isCancelled = false;
        const end = (isReusable: boolean): void => {
          worker
            .off("message", onMessage)
            .off("error", onError)
            .off("exit", onExit);
          // The thread may be another task's from here on.
          cancel = () => undefined;
          busyCount -= 1;
          if (isReusable) release(worker);
          waiting.shift()?.start();
        };
        const onExit = (): void => {
          end(false);
          reject(new Cancelled());
        };
        const onError = (cause: Error): void => {
          end(false);
          reject(cause);
        };
        const onMessage = (message: FromWorker): void => {
          if (isCancelled) return;
          if (message.kind === "progress") {
            onProgress(message.fraction, message.stage);
            return;
          }
          end(true);
          if (message.kind === "result")
            resolve(message.result as TaskResults[N]);
          else
            reject(
              message.code === "internal"
                ? new Error(message.message)
                : new Failure(message.code, message.message),
            );
        };
        cancel = () => {
          isCancelled = true;
          void worker.terminate();
        };
        worker.on("message", onMessage).on("error", onError).on("exit", onExit);
        worker.postMessage({ name, input });
      };
      if (busyCount < threads) {
        start();
        return;
      }
      const job: Job = {
        start,
        cancel: () => {
          waiting.splice(waiting.indexOf(job), 1);
          cancel = () => undefined;
          reject(new Cancelled());
        },
      };
      waiting.push(job);
      cancel = () => job.cancel();
    });
    return { result, cancel: () => cancel() };
  }

  return {
    run,
    close: async () => {
      for (const job of [...waiting]) job.cancel();
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };
}
