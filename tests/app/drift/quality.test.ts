/** How well the detector does on documents with injected drifts, as floors: what is lost here is lost for users. */
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { idleTask } from "../../../app/task/task.ts";
import { driftDetector } from "../../../main/worker/drift-detector.ts";
import { engines } from "../../../main/worker/engines.ts";
import { segmenter } from "../../../main/worker/segmenter.ts";

const folder = path.resolve("../shared/bench/drift");
const isThere = fs.existsSync(path.join(folder, "score.mjs"));
if (!isThere) console.log("Drift quality skipped: ../shared/bench/drift is absent"); // prettier-ignore
/** Of five rounds: the others are printed by `npm run bench:drift`. */
const rounds = [1, 3];

interface Share {
  readonly n: number;
  readonly hits: number;
}
interface Score {
  readonly byClass: Readonly<Record<string, Share>>;
  readonly precision: number;
  readonly faPer100: number;
}
interface Scorer {
  readonly scorePud: (output: unknown, data: string, rounds: readonly number[]) => { readonly res: Score }; // prettier-ignore
}

function proposalsFor(folderOfTexts: string): unknown {
  const versions = ["en", "de", "fr", "it", "ar"].map((id) => {
    const text = fs.readFileSync(path.join(folderOfTexts, `${id}.txt`), "utf8");
    return { id, text, segments: segmenter().segment(text, id) };
  });
  const units = engines.pentapla({ versions }, idleTask);
  const found = driftDetector()({ versions, units }, idleTask);
  return {
    drifts: found.map(({ mentions, type, odd }) => ({
      mentions: mentions.map(({ version, start, end }) => ({ lang: version, start, end })), // prettier-ignore
      type,
      odd,
    })),
  };
}

describe.skipIf(!isThere)("drift detection", () => {
  let score: Score;
  beforeAll(async () => {
    const data = path.join(folder, "data", "pud");
    const docs = fs.readdirSync(path.join(data, "docs")).filter((doc) => doc.startsWith("c") || rounds.some((round) => doc.startsWith(`r${round}-`))); // prettier-ignore
    const output = Object.fromEntries(docs.map((doc) => [doc, proposalsFor(path.join(data, "docs", doc))])); // prettier-ignore
    const scorer = (await import(pathToFileURL(path.join(folder, "score.mjs")).href)) as Scorer; // prettier-ignore
    score = scorer.scorePud(output, data, rounds).res;
  }, 120_000);

  const recall = (wanted: (name: string) => boolean): number => {
    const shares = Object.entries(score.byClass).flatMap(([name, share]) => (wanted(name) ? [share] : [])); // prettier-ignore
    const all = shares.reduce((sum, { n }) => sum + n, 0);
    return shares.reduce((sum, { hits }) => sum + hits, 0) / all;
  };

  it("finds nine in ten of what states a value, a name or a sentence otherwise", () => {
    const values = ["decimal", "scale", "number-word", "unit-currency", "month-weekday", "date-shift", "century", "duration", "name", "sentence-dropped"]; // prettier-ignore
    expect(recall((name) => name.startsWith("digits-") || values.includes(name))).toBeGreaterThanOrEqual(0.9); // prettier-ignore
  });

  it("finds three in four of what is negated, or said with another certainty", () => {
    expect(recall((name) => name === "negation" || name === "certainty")).toBeGreaterThanOrEqual(0.75); // prettier-ignore
  });

  it("finds a third of what stands otherwise in a short quotation", () => {
    expect(recall((name) => name === "quote")).toBeGreaterThanOrEqual(0.33); // prettier-ignore
  });

  it("finds clauses that were dropped, and passages that stand twice", () => {
    expect(recall((name) => name === "clause-dropped")).toBeGreaterThanOrEqual(0.25); // prettier-ignore
    expect(recall((name) => name === "sentence-duplicated")).toBeGreaterThanOrEqual(0.9); // prettier-ignore
  });

  it("gives three false alarms at most in a hundred sentences that agree", () => {
    expect(score.faPer100).toBeLessThanOrEqual(3);
    expect(score.precision).toBeGreaterThanOrEqual(0.8);
  });
});
