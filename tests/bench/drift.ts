/**
 * Drift detection on documents with injected drifts (PUD) and on annotated
 * government pages (SwissGov), beside the comparison of figures that
 * translation QA tools do, through the published scorer.
 * Run: npx tsx tests/bench/drift.ts [pud|swissgov] [--misses N] [--alarms N]
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { DriftProposal } from "../../app/drift/compare/proposal.ts";
import { idleTask } from "../../app/task/task.ts";
import { driftDetector } from "../../main/worker/drift-detector.ts";
import { engines } from "../../main/worker/engines.ts";
import { segmenter } from "../../main/worker/segmenter.ts";
import { cpuMs } from "./measure.ts";

const folder = "../shared/bench/drift";

/** The proposals for the documents in a folder of texts named by their language. */
function detect(texts: ReadonlyMap<string, string>): readonly DriftProposal[] {
  const versions = [...texts].map(([id, text]) => ({
    id,
    text,
    segments: segmenter().segment(text, id),
  }));
  const units = engines.pentapla({ versions }, idleTask);
  return driftDetector()({ versions, units }, idleTask);
}

function output(docs: string): Record<string, unknown> {
  return Object.fromEntries(
    fs
      .readdirSync(docs)
      .sort()
      .map((doc) => {
        const texts = new Map(
          ["en", "de", "fr", "it", "ar"].flatMap((language) => {
            const file = path.join(docs, doc, `${language}.txt`);
            return fs.existsSync(file) ? [[language, fs.readFileSync(file, "utf8")] as const] : []; // prettier-ignore
          }),
        );
        const drifts = detect(texts).map(({ mentions, type, odd }) => ({
          mentions: mentions.map(({ version, start, end }) => ({ lang: version, start, end })), // prettier-ignore
          type,
          odd,
        }));
        return [doc, { drifts }];
      }),
  );
}

/** Prints recall, localised precision and false alarms, per class and language. */
export async function benchDrift(args: readonly string[] = []): Promise<void> {
  const scorer = path.resolve(folder, "score.mjs");
  if (!fs.existsSync(scorer)) {
    console.log(`Drift skipped: ${folder} is absent`);
    return;
  }
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "drift-"));
  const kinds = args.filter((arg) => arg === "pud" || arg === "swissgov");
  for (const kind of kinds.length > 0 ? kinds : ["pud", "swissgov"]) {
    const file = path.join(temporary, `${kind}.json`);
    const ms = cpuMs(
      () =>
      fs.writeFileSync(file, JSON.stringify(output(path.join(folder, "data", kind, "docs")))), // prettier-ignore
    );
    console.log(`\n${kind}: Pentapla, ${(ms / 1000).toFixed(1)} s CPU with segmentation and alignment`); // prettier-ignore
    const more = args.filter((arg) => arg !== "pud" && arg !== "swissgov");
    const score = (...rest: string[]): string =>
      execFileSync("node", [scorer, kind, ...rest], { encoding: "utf8" });
    console.log(score(file, ...more));
    for (const mode of ["naive", "locale"]) {
      const baseline = path.join(temporary, `${kind}-${mode}.json`);
      execFileSync("node", [path.resolve(folder, "baselines.mjs"), kind, mode, baseline]); // prettier-ignore
      console.log(`${kind}: figures compared ${mode === "naive" ? "as printed" : "with each locale's marks"}`); // prettier-ignore
      console.log(score(baseline));
    }
  }
  fs.rmSync(temporary, { recursive: true });
  await Promise.resolve();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await benchDrift(process.argv.slice(2));
