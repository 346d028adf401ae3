import type { MethodArgs, MethodResult } from "../contract/api.ts";
import type { Project } from "../model/records.ts";
import { Cancelled } from "../task/task.ts";
import type { Ports } from "./ports.ts";

/** A pattern that runs longer than this is given up. */
const limitMs = 5_000;

/** Searches off the command thread, so that no pattern of the user's can hold it up. */
export async function searchIn(
  ports: Pick<Ports, "tasks" | "timer">,
  project: Project,
  { versions, ...query }: MethodArgs<"search">,
): Promise<MethodResult<"search">> {
  const chosen = project.versions.filter(
    ({ id }) => versions?.includes(id) ?? true,
  );
  const input = { query, versions: chosen };
  const running = ports.tasks.run("search", input, () => undefined);
  const stopWaiting = ports.timer.after(limitMs, () => running.cancel());
  try {
    return await running.result;
  } catch (cause) {
    if (!(cause instanceof Cancelled)) throw cause;
    const error = "This pattern takes too long. Make it simpler.";
    return { hits: [], total: 0, error };
  } finally {
    stopWaiting();
  }
}
