/** Which process holds something: a pid alone is given out again, its start time is not. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A living process. `start` is only good for comparing; null = not to be known here. */
export interface ProcessIdentity {
  readonly start: string | null;
}

/** null = there is no process `pid`. */
export async function processIdentity(
  pid: number,
): Promise<ProcessIdentity | null> {
  if (pid !== process.pid && !isAlive(pid)) return null;
  const isOwn = pid === process.pid;
  switch (process.platform) {
    case "linux":
      return linuxProcess(pid);
    case "darwin":
      return { start: isOwn ? ownStart() : await startFromPs(pid) };
    case "win32":
      return { start: isOwn ? ownStart() : await startFromPowerShell(pid) };
    default:
      return { start: null };
  }
}

/** Whether two starts are of the same process; unknown ones may be. */
export function mayBeSameStart(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true;
  const [one, other] = [Number(a), Number(b)];
  // The system's list has full seconds, and our own clock started a little later.
  return (
    Number.isFinite(one) &&
    Number.isFinite(other) &&
    Math.abs(one - other) < 3_000
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(
      error instanceof Error &&
      "code" in error &&
      error.code === "ESRCH"
    );
  }
}

async function linuxProcess(pid: number): Promise<ProcessIdentity | null> {
  try {
    const [line, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8"),
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
    ]);
    // The second field is the program's name in parentheses and may hold anything.
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    const [state, ticks] = [fields[0], fields[19]];
    if (state === "Z" || state === "X") return null;
    return { start: ticks === undefined ? null : `${boot.trim()}/${ticks}` };
  } catch {
    return isAlive(pid) ? { start: null } : null;
  }
}

function ownStart(): string {
  return String(Math.round(performance.timeOrigin));
}

async function startFromPs(pid: number): Promise<string | null> {
  try {
    const { stdout } = await run("ps", ["-o", "lstart=", "-p", String(pid)], {
      env: { ...process.env, LC_ALL: "C" },
    });
    const ms = Date.parse(stdout.trim());
    return Number.isNaN(ms) ? null : String(ms);
  } catch {
    return null;
  }
}

async function startFromPowerShell(pid: number): Promise<string | null> {
  try {
    const command = `[DateTimeOffset]::new((Get-Process -Id ${pid}).StartTime).ToUnixTimeMilliseconds()`;
    const { stdout } = await run(
      "powershell.exe",
      ["-NoProfile", "-NonInteractive", "-Command", command],
      { timeout: 10_000, windowsHide: true },
    );
    return /^\d+$/.test(stdout.trim()) ? stdout.trim() : null;
  } catch {
    return null;
  }
}
