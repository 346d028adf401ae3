import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/** True where a window can be shown at all. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  if (platform === "darwin" || platform === "win32") return true;
  return Boolean(env["DISPLAY"]) || Boolean(env["WAYLAND_DISPLAY"]);
}

const quiet = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--disable-features=Translate",
];

/**
 * Opens `url` as a window without tabs or address bar, with a browser profile
 * of its own below `userData`. Resolves when the browser runs; rejects when it
 * ends at once or can't be started. Closing the window ends the process.
 */
export async function openAppWindow(
  browser: string,
  url: string,
  userData: string,
): Promise<ChildProcess> {
  const profile = join(userData, "browser");
  const child = spawn(
    browser,
    [
      `--app=${url}`,
      `--user-data-dir=${profile}`,
      "--window-size=1440,900",
      "--class=Pentapla",
      ...quiet,
      // Chromium refuses to start as root with its sandbox.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
    { stdio: "ignore", detached: process.platform !== "win32" },
  );
  const settled = 1_000;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, settled);
    child.once("error", (cause) => {
      clearTimeout(timer);
      reject(
        new Error(`The browser ${browser} could not be started.`, { cause }),
      );
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      // 0: it handed the window to a browser already running on this profile.
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `The browser ${browser} ended at once (${signal ?? `exit code ${code ?? "unknown"}`}).`,
          ),
        );
    });
  });
  child.unref();
  return child;
}

/** Ends the window's browser, if it still runs. */
export function closeAppWindow(child: ChildProcess): void {
  if (child.exitCode === null && child.signalCode === null)
    child.kill("SIGTERM");
}
