/**
 * Fits the models of app/align/weights.ts on line-parallel corpora (NTREX-128
 * and FLORES-200 dev) and prints them. Run: npx tsx data/build/fit-align.ts
 */
import type {
  AlignedPair,
  AlignedVersions,
} from "../../app/align/align-all.ts";
import { alignAll } from "../../app/align/align-all.ts";
import { beadCells } from "../../app/align/bead-trust.ts";
import { indexVersion } from "../../app/align/indexed-version.ts";
import { unitFeatures } from "../../app/align/confidence.ts";
import { joinUnits } from "../../app/align/join-units.ts";
import { probability } from "../../app/align/logistic.ts";
import type { AlignModels } from "../../app/align/weights.ts";
import { alignModels } from "../../app/align/weights.ts";
import { idleTask } from "../../app/task/task.ts";
import type { AlignCase } from "./align-cases.ts";
import { caseKinds, makeCase, readCorpus, seeded } from "./align-cases.ts";
import { groupsOf } from "./align-gold.ts";
import type { Case } from "./fit-logistic.ts";
import { fitLogistic } from "./fit-logistic.ts";

const corpora = ["ntrex", "flores-dev"].flatMap((name) => {
  const corpus = readCorpus(`../shared/train/${name}`);
  return corpus === undefined ? [] : [corpus];
});
if (corpora.length === 0) {
  console.error("Nothing to fit on: ../shared/train is not there.");
  process.exit(2);
}

const chance = seeded(20);
const cases: AlignCase[] = [];
for (let n = 0; n < 40; n++) {
  const corpus = corpora[n % corpora.length];
  const kind = caseKinds[(n >> 1) % caseKinds.length];
  if (corpus === undefined || kind === undefined) continue;
  const count = Math.round(
    kind === "comparable" ? 15 + 60 * chance() ** 2 : 25 + 120 * chance() ** 2,
  );
  const from = Math.floor(chance() * (900 - count));
  cases.push(makeCase(corpus, kind, from, count, n + 1));
}

const shown = (model: readonly number[]): string =>
  `[${model.map((weight) => weight.toFixed(3)).join(", ")}]`;

/** Predicted against observed, in tenths. */
function reliability(
  list: readonly { readonly p: number; readonly right: boolean }[],
): string {
  return Array.from({ length: 10 }, (_, k) => {
    const bin = list.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === k);
    const share =
      bin.filter(({ right }) => right).length / Math.max(1, bin.length);
    return `${(k / 10).toFixed(1)}: ${share.toFixed(2)} of ${bin.length}`;
  }).join("  ");
}

/** Version subsets: all five, or fewer, so that the models meet every number. */
function subset(own: AlignCase, n: number): AlignCase {
  const sizes = [5, 2, 5, 3, 2];
  const size = sizes[n % sizes.length] ?? 5;
  const start = n % 5;
  const pick = Array.from({ length: size }, (_, k) => (start + k) % 5).sort(
    (p, q) => p - q,
  );
  return {
    kind: own.kind,
    versions: pick.flatMap((x) => own.versions[x] ?? []),
    lines: pick.flatMap((x) => [own.lines[x] ?? []]),
  };
}

type Learn = (list: Case[], own: AlignCase, done: AlignedVersions) => void;

function fit(
  name: keyof Omit<AlignModels, "weights">,
  models: AlignModels,
  learn: Learn,
): AlignModels {
  const list: Case[] = [];
  cases.forEach((full, n) => {
    const own = subset(full, n);
    learn(
      list,
      own,
      alignAll(own.versions.map(indexVersion), () => [], idleTask, models),
    );
  });
  const model = fitLogistic(list);
  console.log(name, shown(model), `${list.length} cases`);
  console.log(
    reliability(
      list.map(({ features, right }) => ({
        p: probability(model, features),
        right,
      })),
    ),
  );
  return { ...models, [name]: model };
}

const learnCells = (
  list: Case[],
  own: AlignCase,
  pairs: readonly AlignedPair[],
): void => {
  for (const { x, y, beads, context } of pairs) {
    const groups = groupsOf(own, [x, y]);
    for (const cells of beadCells(beads, context))
      for (const { i, j, features } of cells)
        list.push({
          features,
          right: groups.get(`${x}:${i}`) === groups.get(`${y}:${j}`),
        });
  }
};

let models = alignModels;
models = fit("free", models, (list, own, { first }) => {
  if (own.kind !== "comparable" && own.kind !== "moved") return;
  for (const { x, y, context } of first) {
    const groups = groupsOf(own, [x, y]);
    for (const { a, b, features } of context.similar)
      list.push({
        features,
        right: groups.get(`${x}:${a}`) === groups.get(`${y}:${b}`),
      });
  }
});
models = fit("bead", models, (list, own, { first }) =>
  learnCells(list, own, first),
);
models = fit("beadAgain", models, (list, own, { last }) => {
  if (own.versions.length > 2) learnCells(list, own, last);
});
models = { ...models };
fit("unit", models, (list, own, { graph }) => {
  const groups = groupsOf(own);
  for (const unit of joinUnits(graph, () => undefined)) {
    const met = new Set(
      unit.flatMap((segments, x) =>
        segments.map((s) => groups.get(`${x}:${s}`)),
      ),
    );
    list.push({ features: unitFeatures(graph, unit), right: met.size === 1 });
  }
});
