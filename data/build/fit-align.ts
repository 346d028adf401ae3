/**
 * Fits the models of app/align on line-parallel corpora and writes them to
 * app/align/fitted-models.ts: those for versions that have nothing but
 * themselves on NTREX-128 and FLORES-200 dev, those for versions whose words
 * have vectors on NTREX-128 alone, which the vectors have not seen. The last 500
 * lines of NTREX are held out.
 * Run: npx tsx data/build/fit-align.ts
 */
import fs from "node:fs";
import { format } from "prettier";
import type {
  AlignedPair,
  AlignedVersions,
} from "../../app/align/align-all.ts";
import { alignAll } from "../../app/align/align-all.ts";
import { beadCells } from "../../app/align/bead-trust.ts";
import { pairWords } from "../../app/align/align.ts";
import type { IndexedVersion } from "../../app/align/indexed-version.ts";
import { indexVersion } from "../../app/align/indexed-version.ts";
import { unitFeatures } from "../../app/align/confidence.ts";
import { joinUnits } from "../../app/align/join-units.ts";
import { probability } from "../../app/align/logistic.ts";
import { vectorWords } from "../../app/align/evidence-vectors.ts";
import type { AlignModels } from "../../app/align/weights.ts";
import { fittedModels } from "../../app/align/fitted-models.ts";
import type { WordEvidence } from "../../app/align/word-links.ts";
import { loadLexicon } from "../../main/host/lexicon.ts";
import { idleTask } from "../../app/task/task.ts";
import type { AlignCase, Corpus } from "./align-cases.ts";
import { caseKinds, makeCase, readCorpus, seeded } from "./align-cases.ts";
import { groupsOf, judgeOf } from "./align-gold.ts";
import type { Case } from "./fit-logistic.ts";
import { fitLogistic } from "./fit-logistic.ts";
import { fitWeights } from "./fit-weights.ts";

const [whole, flores] = ["ntrex", "flores-dev"].map((name) =>
  readCorpus(`../shared/train/${name}`),
);
if (whole === undefined || flores === undefined) {
  console.error("Nothing to fit on: ../shared/train is not there.");
  process.exit(2);
}

/** The last lines are left for `npm run bench:align` to judge the confidence by. */
const ntrex: Corpus = Object.fromEntries(
  Object.entries(whole).map(([id, lines]) => [id, lines.slice(0, -500)]),
);

/** Cases of every kind, from 15 sentences to 145. */
function makeCases(corpora: readonly Corpus[]): readonly AlignCase[] {
  const chance = seeded(20);
  return Array.from({ length: 72 }, (_, n) => n).flatMap((n) => {
    const corpus = corpora[n % corpora.length];
    const kind = caseKinds[(n >> 1) % caseKinds.length];
    if (corpus === undefined || kind === undefined) return [];
    const count = Math.round(
      kind === "comparable" || kind === "kindred"
        ? 15 + 60 * chance() ** 2
        : 25 + 120 * chance() ** 2,
    );
    const size = corpus["en"]?.length ?? 0;
    const from = Math.floor(chance() * (size - count));
    return [makeCase(corpus, kind, from, count, n + 1)];
  });
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

type Learn = (
  list: Case[],
  own: AlignCase,
  done: AlignedVersions,
  versions: readonly IndexedVersion[],
) => void;

function fitOne(
  name: keyof Omit<AlignModels, "weights">,
  cases: readonly AlignCase[],
  evidence: readonly WordEvidence[],
  models: AlignModels,
  learn: Learn,
): AlignModels {
  const list: Case[] = [];
  cases.forEach((full, n) => {
    const own = subset(full, n);
    const versions = own.versions.map((version) => indexVersion(version));
    const set = { plain: models, known: models };
    learn(
      list,
      own,
      alignAll(versions, idleTask, { evidenceOf: () => evidence, models: set }),
      versions,
    );
  });
  const model = fitLogistic(list).map((value) => Number(value.toFixed(3)));
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

const learners: readonly (readonly [
  keyof Omit<AlignModels, "weights">,
  Learn,
])[] = [
  [
    "free",
    (list, own, { first }) => {
      if (own.kind === "book" || own.kind === "swapped") return;
      for (const { x, y, context } of first) {
        const groups = groupsOf(own, [x, y]);
        for (const { a, b, features } of context.similar)
          list.push({
            features,
            right: groups.get(`${x}:${a}`) === groups.get(`${y}:${b}`),
          });
      }
    },
  ],
  ["bead", (list, own, { first }) => learnCells(list, own, first)],
  [
    "beadAgain",
    (list, own, { last }) => {
      if (own.versions.length > 2) learnCells(list, own, last);
    },
  ],
  [
    "unit",
    (list, own, { graph, last }, versions) => {
      const pairOf = pairWords(versions, last);
      const isRight = judgeOf(own);
      for (const unit of joinUnits(graph, () => undefined))
        list.push({
          features: unitFeatures(graph, unit, { versions, pairOf }),
          right: isRight(unit),
        });
    },
  ],
];

function fitAll(
  corpora: readonly Corpus[],
  evidence: readonly WordEvidence[],
  start: AlignModels,
): AlignModels {
  const cases = makeCases(corpora);
  const { weights, f1 } = fitWeights(
    // Long books too, from which words can be learnt.
    [
      ...cases.filter(({ kind }) => kind === "loose"),
      ...corpora.map((corpus, n) => makeCase(corpus, "loose", 50, 450, 90 + n)),
    ],
    evidence,
    start.weights,
  );
  console.log("weights", JSON.stringify(weights), f1.toFixed(3));
  let models: AlignModels = { ...start, weights };
  for (const [name, learn] of learners)
    models = fitOne(name, cases, evidence, models, learn);
  return models;
}

const plain = fitAll([ntrex, flores], [], fittedModels.plain);
const known = fitAll([ntrex], [vectorWords(loadLexicon())], fittedModels.known);
const source = `/** Written by data/build/fit-align.ts. */
import type { ModelSet } from "./weights.ts";

export const fittedModels: ModelSet = ${JSON.stringify({ plain, known })};
`;
fs.writeFileSync(
  "app/align/fitted-models.ts",
  await format(source, { parser: "typescript" }),
);
