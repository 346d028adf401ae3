import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { BrowserContext, Page } from "@playwright/test";
import { packageFolder } from "../../main/host/data-folder.ts";
import type { LaunchOptions } from "./fixture.ts";

/** A host and its window. */
export interface RunningHost {
  readonly page: Page;
  /** In good order; nothing happens where it has ended already. */
  end(): Promise<void>;
  kill9(): Promise<void>;
}

/** A host that runs as a process of ours. */
export interface ServedHost extends RunningHost {
  readonly pid: number;
}

const startMs = 20_000;

/** Starts the browser host as `npm start -- --serve` does and opens its address in `context`. */
export async function launchServed(
  { userData, home, project }: LaunchOptions,
  context: BrowserContext,
): Promise<ServedHost> {
  const child = spawn(
    process.execPath,
    [
      join(packageFolder(), "dist/main/start.js"),
      "--serve",
      ...(project === undefined ? [] : [project]),
    ],
    {
      env: {
        ...process.env,
        HOME: home,
        USERPROFILE: home,
        PENTAPLA_USER_DATA: userData,
        CI: "true",
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const url = await addressOf(child);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return {
    page,
    pid: child.pid ?? 0,
    end: () => stop(child, "SIGTERM"),
    kill9: () => stop(child, "SIGKILL"),
  };
}

/** Ends a process that we started, and waits until it is gone. */
export async function stop(
  child: ChildProcess,
  signal: NodeJS.Signals,
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

async function addressOf(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (stdout === null) throw new Error("The host was started without stdout.");
  const timer = setTimeout(() => child.kill("SIGKILL"), startMs);
  try {
    for await (const line of createInterface(stdout)) {
      const url = /^Pentapla is running at (\S+)$/.exec(line)?.[1];
      if (url !== undefined) return url;
    }
  } finally {
    clearTimeout(timer);
    // Whatever it prints later must not fill the pipe.
    stdout.resume();
  }
  throw new Error(
    "The host ended, or took 20 s, before it printed its address.",
  );
}
