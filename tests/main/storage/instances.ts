/** Starting other instances of the store as processes, and ending them. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles the script of the other instance into `outfile`, so that each starts in a moment. */
export async function buildInstance(outfile: string): Promise<void> {
  await build({
    entryPoints: [
      fileURLToPath(new URL("another-instance.ts", import.meta.url)),
    ],
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "error",
  });
}

export interface Instance {
  readonly process: ChildProcess;
  /** The lines it has printed; complete once `ended` has resolved. */
  readonly lines: readonly string[];
  /** Resolves with its first line; rejects when it ends without one. */
  readonly started: Promise<string>;
  readonly ended: Promise<void>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
}

export function startInstance(
  script: string,
  args: readonly string[],
  command: readonly string[] = [process.execPath],
): Instance {
  const [program = process.execPath, ...before] = command;
  const child = spawn(program, [...before, script, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  let rest = "";
  let errors = "";
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  const started = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (data: Buffer) => {
      const parts = (rest + data.toString()).split("\n");
      rest = parts.pop() ?? "";
      lines.push(...parts);
      if (lines[0] !== undefined) resolve(lines[0]);
    });
    child.on("close", () => reject(new Error(`It ended early. ${errors}`)));
  });
  const ended = once(child, "close").then(() => undefined);
  return {
    process: child,
    lines,
    started,
    ended,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
