import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface InstallOptions {
  /** The folder of the npm package `electron`. */
  readonly folder: string;
  /** Called whenever more has arrived, with the bytes so far. */
  readonly onProgress: (bytes: number) => void;
  /** How long to wait for the first byte. Default 5 s. */
  readonly connectMs?: number;
  /** How long to wait for the next byte later on. Default 20 s: unpacking pauses now and then. */
  readonly stallMs?: number;
}

/** Why there is no runtime, in a few words ("no connection"); null = it is installed. */
export type InstallOutcome = string | null;

const lookMs = 200;

/**
 * Runs Electron's own installer as long as bytes arrive. It tells nobody how
 * far it is, so it gets a temporary folder of its own and we watch that folder
 * and the one it unpacks to grow.
 */
export async function installElectron(
  options: InstallOptions,
): Promise<InstallOutcome> {
  const { folder, onProgress, connectMs = 5_000, stallMs = 20_000 } = options;
  const scratch = await mkdtemp(join(tmpdir(), "pentapla-electron-"));
  try {
    const installer = spawn(process.execPath, [join(folder, "install.js")], {
      stdio: ["ignore", "ignore", "pipe"],
      env: {
        ...process.env,
        TMPDIR: scratch,
        TEMP: scratch,
        TMP: scratch,
        ELECTRON_GET_NO_PROGRESS: "1",
      },
    });
    const ended = endOf(installer);
    const size = async (): Promise<number> =>
      (await sizeOf(scratch)) + (await sizeOf(join(folder, "dist")));
    const before = await size();
    let seen = before;
    let seenAt = Date.now();
    for (;;) {
      const outcome = await Promise.race([ended, pause(lookMs)]);
      if (outcome !== undefined) return outcome.reason;
      const bytes = await size();
      if (bytes !== seen) {
        seen = bytes;
        seenAt = Date.now();
        onProgress(bytes - before);
      }
      const hasStarted = seen !== before;
      if (Date.now() - seenAt < (hasStarted ? stallMs : connectMs)) continue;
      installer.kill("SIGKILL");
      await ended;
      return hasStarted ? "the download stopped" : "no connection";
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function endOf(installer: ChildProcess): Promise<{ reason: InstallOutcome }> {
  let errors = "";
  installer.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors = (errors + text).slice(0, 10_000);
  });
  return new Promise((resolve) => {
    installer.once("error", (error) => resolve({ reason: error.message }));
    installer.once("close", (code) =>
      resolve({ reason: code === 0 ? null : whyFailed(errors) }),
    );
  });
}

/** The installer prints stacks; of these people need the first line at most. */
function whyFailed(errors: string): string {
  if (/fetch failed|ENOTFOUND|ECONN|EAI_AGAIN|ETIMEDOUT/.test(errors))
    return "no connection";
  const line = /^(?:\w*Error: )(.*)$/m.exec(errors)?.[1];
  return line ?? "its installer failed";
}

async function sizeOf(folder: string): Promise<number> {
  try {
    const entries = await readdir(folder, {
      recursive: true,
      withFileTypes: true,
    });
    let bytes = 0;
    for (const entry of entries)
      if (entry.isFile())
        bytes += (await stat(join(entry.parentPath, entry.name))).size;
    return bytes;
  } catch {
    return 0; // not made yet, or being moved at this moment
  }
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms));
}
