/**
 * What `npm start` runs: opens Electron's window, or says in one line why it is
 * a browser's instead and how to get the other.
 */
import { resolve } from "node:path";
import { Failure } from "../app/contract/failure.ts";
import { packageFolder } from "./host/data-folder.ts";
import { stderrLog } from "./host/log.ts";
import { readStartArguments, startUsage } from "./start/arguments.ts";
import { installElectron } from "./start/electron-install.ts";
import { electronPackage, findElectron } from "./start/electron-runtime.ts";
import { runElectron } from "./start/run-electron.ts";
import { hasDisplay } from "./web/app-window.ts";
import { runWebHost } from "./web/run-web-host.ts";

const later =
  "For its own window run `npx install-electron` once, then `npm start`.";

async function start(args: readonly string[]): Promise<number> {
  if (args.includes("--help")) {
    process.stdout.write(`${startUsage}\n`);
    return 0;
  }
  const asked = readStartArguments(args);
  if (typeof asked === "string") {
    process.stderr.write(`${asked}\n${startUsage}\n`);
    return 2;
  }
  const projectPath =
    asked.projectPath === undefined ? undefined : resolve(asked.projectPath);
  const inBrowser = (openWindow: boolean): Promise<number> =>
    runWebHost({
      openWindow,
      untilDeserted: openWindow,
      ...(projectPath === undefined ? {} : { projectPath }),
    });

  if (asked.serve) return inBrowser(false);
  if (asked.browser) return inBrowser(true);
  if (!hasDisplay()) {
    say("There is no display here, so Pentapla is served to a browser.");
    return inBrowser(false);
  }
  const found = await electron();
  if (found.program === null) {
    say(`Pentapla opens in your browser: ${found.why}. ${later}`);
    return inBrowser(true);
  }
  const end = await runElectron({
    program: found.program,
    app: packageFolder(),
    projectPath,
  });
  if (!end.atOnce) return end.code;
  say(
    `Pentapla opens in your browser: Electron could not start (see above; exit code ${end.code}).`,
  );
  return inBrowser(true);
}

type Electron =
  | { readonly program: string }
  | { readonly program: null; readonly why: string };

/** Electron's program; it is downloaded where it is absent and that may be done. */
async function electron(): Promise<Electron> {
  const folder = electronPackage();
  const present = findElectron(folder);
  if (present !== null) return { program: present };
  if (folder === null)
    return { program: null, why: "the package electron is not installed" };
  const ci = process.env["CI"];
  if (ci !== undefined && ci !== "" && ci !== "false")
    return { program: null, why: "Electron is not downloaded in CI" };
  say("Getting Electron's runtime, once (about 120 MB) …");
  const failed = await installElectron({ folder, onProgress: progress() });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const program = findElectron(folder);
  if (failed === null && program !== null) return { program };
  return {
    program: null,
    why: `Electron's runtime could not be downloaded (${failed ?? "it is not where it should be"})`,
  };
}

/** One line that is written over in a terminal; elsewhere a line every 20 MB. */
function progress(): (bytes: number) => void {
  let told = 0;
  return (bytes) => {
    const mb = Math.round(bytes / 1e6);
    if (process.stderr.isTTY) process.stderr.write(`\r  ${mb} MB`);
    else if (mb >= told + 20) {
      told = mb;
      process.stderr.write(`  ${mb} MB\n`);
    }
  };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  if (error instanceof Failure) say(error.message);
  else stderrLog.warn("Pentapla could not start.", error);
  process.exitCode = 2;
}
