/**
 * Drift detection on documents with injected drifts (PUD) and on annotated
 * government pages (SwissGov), beside the comparison of figures that
 * translation QA tools do, through the published scorer.
 * Then the time that 5 × 10,000 segments take, whole and after an edit.
 * Run: npx tsx tests/bench/drift.ts [pud|swissgov|size] [--misses N] [--alarms N]
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { DriftProposal } from "../../app/drift/compare/proposal.ts";
import {
  aroundUnits,
  partOf,
  unitsOfSegments,
} from "../../app/workbench/around-units.ts";
import { alignInputOf, proposalsOf } from "../../app/workbench/alignment.ts";
import { driftInputOf, driftProposalsOf } from "../../app/workbench/detection.ts"; // prettier-ignore
import { reachOfDetection } from "../../app/workbench/long-tasks.ts";
import { idleTask } from "../../app/task/task.ts";
import { driftDetector } from "../../main/worker/drift-detector.ts";
import { engines } from "../../main/worker/engines.ts";
import { segmenter } from "../../main/worker/segmenter.ts";
import { generateProject } from "./generate.ts";
import { cpuMs, printTable, quantile } from "./measure.ts";

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

/** Prints recall, localised precision and false alarms, per class and language; then CPU times. */
export async function benchDrift(args: readonly string[] = []): Promise<void> {
  const kinds = args.filter((arg) => arg === "pud" || arg === "swissgov");
  if (!args.includes("size") || kinds.length > 0) benchQuality(kinds, args);
  if (kinds.length === 0) benchSize();
  await Promise.resolve();
}

function benchQuality(kinds: readonly string[], args: readonly string[]): void {
  const scorer = path.resolve(folder, "score.mjs");
  if (!fs.existsSync(scorer)) {
    console.log(`Drift skipped: ${folder} is absent`);
    return;
  }
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), "drift-"));
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
}

const segmentCount = 10_000;
const edits = 20;

/** A generated project; its words are random, so that there is more to compare than in translations. */
function benchSize(): void {
  const project = generateProject(segmentCount);
  const input = driftInputOf(project);
  const gaps: number[] = [];
  let last = performance.now();
  const task = {
    progress: () => undefined,
    checkpoint: () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
    },
  };
  driftDetector();
  last = performance.now();
  const whole = cpuMs(() => driftDetector()(input, task));
  const times = Array.from({ length: edits }, (_, n) => {
    const segment = project.versions[n % 5]?.segments[500 + n * 400]?.id ?? "s1"; // prettier-ignore
    return cpuMs(() => {
      const units = unitsOfSegments(project, [segment]);
      const part = aroundUnits(project, units, reachOfDetection);
      driftProposalsOf(part, driftDetector()(partOf(part, units), idleTask));
    });
  });
  const anew = Array.from({ length: edits }, (_, n) => {
    const segment = project.versions[n % 5]?.segments[500 + n * 400]?.id ?? "s1"; // prettier-ignore
    return cpuMs(() => {
      const realigned = engines.pentapla(alignInputOf(project, [], [segment]), idleTask); // prettier-ignore
      proposalsOf(project, realigned);
    });
  });
  printTable(`Drift in 5 × ${segmentCount} segments`, [
    ["what", "measured", "target"],
    ["everything, s CPU", (whole / 1000).toFixed(1), "≤ 60"],
    ["longest wait for cancelling, p99 / longest ms", `${quantile(gaps, 0.99).toFixed(0)} / ${Math.max(...gaps).toFixed(0)}`, "≤ 100"],
    ["one unit after an edit, p50 / p95 ms CPU", `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, 0.95).toFixed(0)}`, "≤ 100"],
  ]); // prettier-ignore
  printTable(`Alignment of one unit in 5 × ${segmentCount} segments`, [
    ["what", "p50 ms CPU", "p95 ms CPU"],
    ["realigned, all others kept", quantile(anew, 0.5).toFixed(0), quantile(anew, 0.95).toFixed(0)],
  ]); // prettier-ignore
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await benchDrift(process.argv.slice(2));
