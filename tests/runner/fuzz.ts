/**
 * `npm run fuzz [-- RUNS]`: every importer with far more damaged files than
 * `npm test` gives them (default 5,000 each).
 */
import { runTool } from "./run-tool.ts";

const runs = process.argv[2] ?? "5000";
if (!/^[1-9]\d{0,6}$/.test(runs)) {
  process.stderr.write("npm run fuzz -- RUNS: a whole number of files.\n");
  process.exit(2);
}
process.env["PENTAPLA_FUZZ"] = runs;
process.exitCode = await runTool("npx", [
  "--no",
  "vitest",
  "run",
  "--testTimeout=3600000",
  "tests/app/formats",
]);
