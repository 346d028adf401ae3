/**
 * `npm test`: builds, runs the unit and contract tests, then the end-to-end
 * tests in a real browser, and ends with one line that sums up.
 *   --e2e   the end-to-end tests alone
 * PENTAPLA_CHECKS=1 runs format, lint, types and dependency rules first; each
 * of them counts as a test. (.ci/run sets it, so that nothing runs twice.)
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFolder } from "../main/host/data-folder.ts";
import {
  electronPackage,
  findElectron,
} from "../main/start/electron-runtime.ts";
import { ensureBrowser } from "./runner/ensure-browser.ts";
import {
  add,
  type Counts,
  line,
  none,
  readPlaywright,
  readVitest,
} from "./runner/counts.ts";
import { runTool } from "./runner/run-tool.ts";

const onlyE2e = process.argv.includes("--e2e");
const results = join(packageFolder(), "test-results");
const unitResults = join(results, "unit.json");
const e2eResults = join(results, "e2e.json");

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });

let counts = none;
const isBuilt =
  (await runTool("npx", [
    "--no",
    "tsx",
    "main/build/build.ts",
    "--if-stale",
  ])) === 0;
if (process.env["PENTAPLA_CHECKS"] === "1")
  counts = add(counts, await checks());
if (!onlyE2e) counts = add(counts, await unitTests());
counts = add(counts, await e2eTests());
await writeFile(join(results, "summary.txt"), `${line(counts)}\n`);
say(line(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

async function checks(): Promise<Counts> {
  let sum = none;
  for (const script of ["format:check", "lint", "types", "rules"]) {
    const code = await runTool("npm", ["run", "--silent", script]);
    if (code !== 0) say(`npm run ${script} failed (exit code ${code}).`);
    sum = add(
      sum,
      code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 },
    );
  }
  return sum;
}

async function unitTests(): Promise<Counts> {
  const code = await runTool("npx", [
    "--no",
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${unitResults}`,
  ]);
  return readVitest(unitResults, code);
}

async function e2eTests(): Promise<Counts> {
  const failed = { ...none, failed: 1 };
  if (!isBuilt) {
    say("The end-to-end tests did not run: the build failed.");
    return failed;
  }
  const browser = await ensureBrowser(say);
  if (browser === null) {
    say(
      "The end-to-end tests did not run: there is no Chrome, Chromium or Edge, and none could be installed.",
    );
    return failed;
  }
  if (findElectron(electronPackage()) === null)
    say(
      "Electron's runtime is not installed: the end-to-end tests run in the browser host alone.",
    );
  const code = await runTool(
    "npx",
    [
      "--no",
      "playwright",
      "test",
      "--config",
      "tests/e2e/playwright.config.ts",
    ],
    {
      PENTAPLA_TEST_BROWSER: browser,
    },
  );
  return readPlaywright(e2eResults, code);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
