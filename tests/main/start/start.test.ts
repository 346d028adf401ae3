/** The built `npm start`, as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { packageFolder } from "../../../main/host/data-folder.ts";
import { openLine } from "../web/line.ts";

const program = join(packageFolder(), "dist/main/start.js");
const isBuilt =
  existsSync(program) &&
  existsSync(join(packageFolder(), "dist/renderer/index.html"));
if (!isBuilt)
  console.warn("Skipped: the start can be tried only after `npm run build`.");

let userData: string;
beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), "pentapla-run-"));
});
afterEach(() => rm(userData, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  /** Waits for the address, or for the end. */
  readonly address: Promise<URL | null>;
  readonly ended: Promise<number | null>;
  out: string;
  err: string;
}

function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Started {
  const child = spawn(process.execPath, [program, ...args], {
    env: {
      PATH: "",
      HOME: userData,
      PENTAPLA_USER_DATA: userData,
      CI: "true",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let found: (url: URL | null) => void = () => undefined;
  const started: Started = {
    child,
    address: new Promise((resolve) => (found = resolve)),
    ended: once(child, "close").then(([code]) => {
      found(null);
      return code as number | null;
    }),
    out: "",
    err: "",
  };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    started.out += text;
    const url = /running at (\S+)\n/.exec(started.out)?.[1];
    if (url !== undefined) found(new URL(url));
  });
  child.stderr
    .setEncoding("utf8")
    .on("data", (text: string) => (started.err += text));
  return started;
}

describe.skipIf(!isBuilt)("npm start", () => {
  test("serves and prints one address, and ends cleanly when it is asked to, with everything saved", async () => {
    const started = start(["--serve"]);
    const url = await started.address;
    if (url === null) throw new Error(started.err);
    expect(started.out).toMatch(
      /^Pentapla is running at http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32}\n$/,
    );
    const line = await openLine(url);
    await line.connection.api.openSample({});
    await line.connection.api.run({
      command: "setMeta",
      args: { title: "Another title" },
    });
    started.child.kill("SIGTERM");
    expect(await started.ended).toBe(0);
    expect(started.err).toBe("");

    const again = start([
      "--serve",
      join(userData, "projects/sample.pentapla.json"),
    ]);
    const next = await again.address;
    if (next === null) throw new Error(again.err);
    const { connection } = await openLine(next);
    const { snapshot } = await connection.api.hello({});
    expect(snapshot?.project.meta.title).toBe("Another title");
    expect(snapshot?.session.readOnly).toBeNull();
    again.child.kill("SIGINT");
    expect(await again.ended).toBe(130);
  });

  test("without a display says so in one line and serves", async () => {
    const started = start([]);
    expect(await started.address).not.toBeNull();
    expect(started.err).toBe(
      "There is no display here, so Pentapla is served to a browser.\n",
    );
    started.child.kill("SIGTERM");
    expect(await started.ended).toBe(0);
  });

  test("without a browser says so in one line and serves", async () => {
    const started = start(["--browser"], {
      DISPLAY: ":99999",
      PENTAPLA_BROWSER: "/nowhere/chrome",
    });
    expect(await started.address).not.toBeNull();
    expect(started.err).toBe(
      "No window was opened: no Chrome, Chromium or Edge was found. Open the address below in a browser.\n",
    );
    started.child.kill("SIGTERM");
    expect(await started.ended).toBe(0);
  });

  test("in CI never downloads: it says why it is a browser's window and how to get the other", async () => {
    const started = start([], {
      DISPLAY: ":99999",
      PENTAPLA_BROWSER: "/nowhere/chrome",
      ELECTRON_OVERRIDE_DIST_PATH: "/nowhere",
    });
    expect(await started.address).not.toBeNull();
    expect(started.err.split("\n")[0]).toBe(
      "Pentapla opens in your browser: Electron is not downloaded in CI. " +
        "For its own window run `npx install-electron` once, then `npm start`.",
    );
    started.child.kill("SIGTERM");
    expect(await started.ended).toBe(0);
  });

  test("refuses what it can't open in one line, with exit code 2", async () => {
    for (const [args, line] of [
      [
        ["--serve", "/nowhere/x.pentapla.json"],
        "There is no file /nowhere/x.pentapla.json.\n",
      ],
      [["--fast"], /^There is no option --fast\.\n/],
    ] as const) {
      const started = start(args);
      expect(await started.ended).toBe(2);
      expect(started.err).toMatch(line);
      expect(started.err).not.toMatch(/\n\s+at /);
    }
  });
});
