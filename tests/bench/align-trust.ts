/** Whether the engine is as right as it says: predicted against observed. */
import type { AlignEngine } from "../../app/align/aligner.ts";
import { idleTask } from "../../app/task/task.ts";
import type { Corpus } from "../../data/build/align-cases.ts";
import { makeCase, readCorpus } from "../../data/build/align-cases.ts";
import { judgeOf } from "../../data/build/align-gold.ts";
import { printTable } from "./measure.ts";

/** A unit with what was said of it. */
export interface Said {
  readonly confidence: number;
  readonly right: boolean;
}

const edges = [0, 0.3, 0.5, 0.7, 0.9, 0.98];

/** Prints said against observed by bin, the Brier score and the expected calibration error. */
export function printReliability(title: string, said: readonly Said[]): void {
  if (said.length === 0) return;
  let error = 0;
  const rows = edges.flatMap((from, n) => {
    const to = edges[n + 1] ?? 1.01;
    const bin = said.filter(
      ({ confidence }) => confidence >= from && confidence < to,
    );
    if (bin.length === 0) return [];
    const mean =
      bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    const right = bin.filter((unit) => unit.right).length / bin.length;
    error += (Math.abs(mean - right) * bin.length) / said.length;
    return [
      [
        `${from} to ${Math.min(1, to)}`,
        String(bin.length),
        mean.toFixed(3),
        right.toFixed(3),
      ],
    ];
  });
  const brier =
    said.reduce(
      (sum, { confidence, right }) => sum + (confidence - (right ? 1 : 0)) ** 2,
      0,
    ) / said.length;
  printTable(
    `Reliability on ${title}: Brier ${brier.toFixed(4)}, expected calibration error ${error.toFixed(3)}`,
    [["confidence", "units", "said", "right"], ...rows],
  );
}

/** Texts made of the last lines of NTREX by the rules of data/build: books, and comparable texts. */
export function benchTrust(engine: AlignEngine): void {
  const ntrex = readCorpus("../shared/train/ntrex");
  if (ntrex === undefined) {
    console.log("Reliability skipped: ../shared/train is absent");
    return;
  }
  const last: Corpus = Object.fromEntries(
    Object.entries(ntrex).map(([id, lines]) => [id, lines.slice(-500)]),
  );
  for (const kind of ["loose", "kindred"] as const) {
    const said = Array.from({ length: 6 }, (_, n) => n).flatMap((n) => {
      const own = makeCase(last, kind, n * 70, 40, 7000 + n);
      const isRight = judgeOf(own);
      const ids = own.versions.map(({ id }) => id);
      return engine({ versions: own.versions }, idleTask).map(
        ({ members, confidence }): Said => ({
          confidence,
          right: isRight(ids.map((id) => members[id] ?? [])),
        }),
      );
    });
    printReliability(`${kind} texts of NTREX's last 500 lines`, said);
  }
}
