import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { WorkbenchEvent } from "../../app/contract/api.ts";
import { Failure } from "../../app/contract/failure.ts";
import type { HostedWorkbench } from "./open-workbench.ts";

/**
 * Opens the project named at start-up. A file that is damaged or held by
 * somebody else is for the window to explain: what comes back is then to be
 * called with its `push` once it listens. Throws a Failure for a file that is
 * not there.
 */
export async function openAtStart(
  host: HostedWorkbench,
  projectPath: string,
): Promise<((push: (event: WorkbenchEvent) => void) => void) | undefined> {
  const path = resolve(projectPath);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile)
    throw new Failure("not-found", `There is no file ${projectPath}.`);
  const ref = host.refs.issue(path);
  const result = await host.api.openProject({ ref });
  if (result.kind === "opened") return undefined;
  let isTold = false;
  return (push) => {
    if (isTold) return;
    isTold = true;
    push({ event: "action", payload: { id: "openFile", ref } });
  };
}
