/**
 * Every pair of versions is aligned on its own, then again with what the other
 * versions say about it (the consistency transformation that multiple sequence
 * alignment knows from T-Coffee and ProbCons). No version is the centre.
 */
import type { AlignSettings } from "../model/align-settings.ts";
import { defaultAlignSettings } from "../model/align-settings.ts";
import type { Task } from "../task/task.ts";
import type { Point } from "./band.ts";
import type { Bead } from "./bead.ts";
import type { BeadContext, TrustedBead } from "./bead-trust.ts";
import { chooseLinks, meanScore } from "./bead-trust.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import type { LinkGraph } from "./link-graph.ts";
import { linkGraph, supportThroughOthers } from "./link-graph.ts";
import { probability } from "./logistic.ts";
import { alignIndexed, pathOf, searchFine, wholeTable } from "./pair.ts";
import { similarPairs } from "./similarity.ts";
import type { ModelSet } from "./weights.ts";
import { fittedModels } from "./fitted-models.ts";
import type { WordEvidence, WordLinks } from "./word-links.ts";

/** How much full support of the other versions adds to a pair's log-likelihood ratio. */
const consistencyGain = 6;
/** In tables too large to compare whole, words in more segments than this do not say where a segment belongs. */
const rareDocuments = 24;

/** Versions x and y (x before y) and what is known of them. */
export interface AlignedPair {
  readonly x: number;
  readonly y: number;
  readonly links: WordLinks;
  readonly beads: readonly Bead[];
  readonly context: BeadContext;
  readonly chosen: readonly TrustedBead[];
}

/** The pairs after each pass, and the links of the last. */
export interface AlignedVersions {
  /** Whether any two versions' words were known beforehand. */
  readonly known: boolean;
  readonly first: readonly AlignedPair[];
  readonly last: readonly AlignedPair[];
  readonly graph: LinkGraph;
}

export interface AlignAllOptions {
  /** The points of two versions that no bead spans. */
  readonly stopsOf?: (x: number, y: number) => readonly Point[];
  /** Knowledge of two versions' words beside the texts' own. */
  readonly evidenceOf?: (x: number, y: number) => readonly WordEvidence[];
  readonly models?: ModelSet;
  readonly settings?: AlignSettings;
}

export function alignAll(
  versions: readonly IndexedVersion[],
  task: Task,
  options: AlignAllOptions = {},
): AlignedVersions {
  const set = options.models ?? fittedModels;
  const { order, widest } = options.settings ?? defaultAlignSettings;
  const pairs = versions.flatMap((a, x) =>
    versions.flatMap((b, y) => (y > x ? [{ a, b, x, y }] : [])),
  );
  const steps = pairs.length * (versions.length > 2 ? 2 : 1) + 1;
  let done = 0;
  const step = (stage: string): void => {
    task.checkpoint();
    task.progress(done++ / steps, stage);
  };
  const searched = pairs.map(({ a, b, x, y }) => {
    step(`Align ${a.id} with ${b.id}`);
    const stops = options.stopsOf?.(x, y) ?? [];
    const { beads, links, models } = alignIndexed(a, b, task, {
      swaps: true,
      stops,
      evidence: options.evidenceOf?.(x, y) ?? [],
      models: set,
      widest,
    });
    const isSmall = a.count * b.count <= wholeTable;
    const similar = similarPairs(
      a,
      b,
      links,
      isSmall ? Infinity : rareDocuments,
      () => task.checkpoint(),
    );
    const likeness = similar.map(({ features }) =>
      probability(models.free, features),
    );
    return { a, b, x, y, stops, beads, links, models, similar, likeness };
  });
  const overall = mean(searched.map(({ beads }) => meanScore(beads)));
  const first = searched.map((pair): AlignedPair => {
    task.checkpoint();
    const context = { ...pair, overall, support: () => 0, order };
    return {
      ...pair,
      context,
      chosen: chooseLinks(
        pair.a,
        pair.b,
        pair.beads,
        context,
        pair.models.bead,
      ),
    };
  });
  const counts = versions.map((version) => version.count);
  const known = searched.some(({ models }) => models === set.known);
  task.checkpoint();
  const graph = linkGraph(counts, first);
  if (versions.length < 3) return { known, first, last: first, graph };
  const last = searched.map((pair): AlignedPair => {
    const { a, b, x, y, links, stops, models } = pair;
    step(`Compare ${a.id} with ${b.id} through the others`);
    const shared = supportThroughOthers(graph, x, y);
    const support = (i: number, j: number): number => shared[i]?.get(j) ?? 0;
    const beads = searchFine(
      a,
      b,
      links,
      task,
      { swaps: true, stops, weights: models.weights, widest },
      pathOf(pair.beads),
      (i, j) => consistencyGain * support(i, j),
    );
    const context = { ...pair, overall, support, order };
    return {
      ...pair,
      beads,
      context,
      chosen: chooseLinks(a, b, beads, context, models.beadAgain),
    };
  });
  return { known, first, last, graph: linkGraph(counts, last) };
}

function mean(values: readonly number[]): number {
  return (
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  );
}
