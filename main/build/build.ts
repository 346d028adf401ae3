/**
 * Builds dist/: the window with Vite, the hosts with esbuild.
 *   --if-stale   does nothing when dist/ is newer than everything it is made of
 *   --quiet      prints errors alone
 *   --hosts-only leaves the window as it was
 */
import { readdir, rm, utimes, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuildOptions } from "esbuild";
import { isStale } from "./stale.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const stamp = join(root, "dist/built");
const inputs = [
  "app",
  "main",
  "renderer",
  "data",
  "package.json",
  "package-lock.json",
].map((path) => join(root, path));

const flags = new Set(process.argv.slice(2));
const isQuiet = flags.has("--quiet");

if (!flags.has("--if-stale") || (await isStale(stamp, inputs))) {
  const started = new Date();
  await buildHosts();
  if (!flags.has("--hosts-only")) {
    await rm(stamp, { force: true });
    await buildWindow();
    await writeFile(stamp, "");
    // What was edited while we were building is not in it.
    await utimes(stamp, started, started);
  }
  if (!isQuiet) {
    const seconds = (Date.now() - started.getTime()) / 1000;
    process.stdout.write(`Built dist/ in ${seconds.toFixed(1)} s.\n`);
  }
}

async function buildHosts(): Promise<void> {
  const { build } = await import("esbuild");
  const outdir = join(root, "dist/main");
  const shared: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    platform: "node",
    target: "node20",
    outdir,
    // ws asks for these two native helpers and does without them.
    external: ["electron", "bufferutil", "utf-8-validate"],
    keepNames: true,
    metafile: true,
    logLevel: "warning",
  };
  const results = await Promise.all([
    build({
      ...shared,
      format: "esm",
      splitting: true,
      // Beside the entries: the task runner looks for worker.js in its own folder.
      chunkNames: "[name]-[hash]",
      entryPoints: {
        start: "main/start.ts",
        pentapla: "main/cli/pentapla.ts",
        worker: "main/worker/worker.ts",
        electron: "main/electron/main.ts",
      },
      // Bundled CommonJS packages ask for Node's own modules by require.
      banner: {
        js: 'import { createRequire as createRequireHere } from "node:module"; const require = createRequireHere(import.meta.url);',
      },
    }),
    // A sandboxed preload script can be nothing but one CommonJS file.
    build({
      ...shared,
      format: "cjs",
      outExtension: { ".js": ".cjs" },
      entryPoints: { preload: "main/electron/preload.ts" },
    }),
  ]);
  // Only what this build did not write: another host may be starting from it.
  const made = new Set(
    results.flatMap(({ metafile }) =>
      Object.keys(metafile?.outputs ?? {}).map((path) => basename(path)),
    ),
  );
  for (const name of await readdir(outdir))
    if (!made.has(name)) await rm(join(outdir, name), { recursive: true });
}

async function buildWindow(): Promise<void> {
  // React reads this at build time; a test run must not ship its slower half.
  process.env["NODE_ENV"] = "production";
  const { build } = await import("vite");
  await build({
    configFile: join(root, "main/build/vite.config.ts"),
    logLevel: isQuiet ? "error" : "warn",
  });
}
