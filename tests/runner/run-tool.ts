import { spawn } from "node:child_process";
import { packageFolder } from "../../main/host/data-folder.ts";

/** Runs a tool of ours in the repository with its output shown. Resolves to the exit code, 1 when it was ended from outside. */
export function runTool(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  timeoutMs?: number,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: packageFolder(),
      stdio: "inherit",
      env: { ...process.env, ...env },
      // npm and npx are scripts there.
      shell: process.platform === "win32",
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    child.once("error", () => resolve(127));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
