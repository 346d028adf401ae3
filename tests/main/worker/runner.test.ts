import { afterEach, expect, test } from "vitest";
import { Cancelled } from "../../../app/task/task.ts";
import type { TaskResults } from "../../../app/task/tasks.ts";
import type { RunningTask } from "../../../app/workbench/ports.ts";
import {
  createTaskRunner,
  type WorkerTaskRunner,
} from "../../../main/worker/runner.ts";

let runner: WorkerTaskRunner | undefined;
afterEach(() => runner?.close());

/** Cuts a text of `count` sentences. */
function cut(
  by: WorkerTaskRunner,
  count: number,
): RunningTask<TaskResults["segment"]> {
  const text = "Der Hund bellt. ".repeat(count);
  const input = [{ text, language: "de", segmentation: "sentences" }] as const;
  return by.run("segment", input, () => undefined);
}

test("cancelling a task that has ended leaves the thread to the next one", async () => {
  runner = createTaskRunner();
  const ended = cut(runner, 1);
  await ended.result;
  const next = cut(runner, 20_000);
  ended.cancel();
  expect((await next.result)[0]).toHaveLength(20_000);
});

test("a cancelled task rejects at once, and its thread takes no other", async () => {
  runner = createTaskRunner();
  await cut(runner, 1).result;
  const cancelled = cut(runner, 200_000);
  cancelled.cancel();
  cancelled.cancel();
  const next = cut(runner, 2);
  await expect(cancelled.result).rejects.toThrow(Cancelled);
  expect((await next.result)[0]).toHaveLength(2);
});

test("tasks beyond the threads wait in order, and can be cancelled while they do", async () => {
  runner = createTaskRunner(1);
  const order: number[] = [];
  const tasks = [1, 2, 3, 4].map((count) => {
    const task = cut(runner ?? createTaskRunner(), count);
    task.result.then(
      () => order.push(count),
      () => order.push(-count),
    );
    return task;
  });
  tasks[2]?.cancel();
  await Promise.allSettled(tasks.map(({ result }) => result));
  expect(order).toEqual([-3, 1, 2, 4]);
});

test("a failing task frees its thread for those that wait", async () => {
  runner = createTaskRunner(1);
  const failing = runner.run(
    "project",
    {
      title: "",
      texts: [{ file: "a.txt", id: "de", text: " " }],
      segmentation: "sentences",
      engine: "pentapla",
    },
    () => undefined,
  );
  const next = cut(runner, 3);
  await expect(failing.result).rejects.toMatchObject({ code: "unreadable" });
  expect((await next.result)[0]).toHaveLength(3);
});

test("closing cancels what runs and what waits", async () => {
  const closing = createTaskRunner(1);
  const tasks = [cut(closing, 200_000), cut(closing, 1)];
  const ends = Promise.allSettled(tasks.map(({ result }) => result));
  await closing.close();
  for (const end of await ends)
    expect(end).toMatchObject({ status: "rejected", reason: { name: "Cancelled" } }); // prettier-ignore
});
