/**
 * The n-way engine: every pair of versions is aligned on its own, then again
 * with what the other versions say about it (the consistency transformation
 * that multiple sequence alignment knows from T-Coffee and ProbCons), and the
 * links of all pairs are joined into units. No version is the centre.
 */
import type { Task } from "../task/task.ts";
import type {
  AlignEngine,
  AlignInput,
  AlignVersion,
  SuggestedUnit,
} from "./aligner.ts";
import type { Bead } from "./bead.ts";
import { trustOf, unitConfidence } from "./confidence.ts";
import type { IndexedVersion } from "./indexed-version.ts";
import { indexVersion } from "./indexed-version.ts";
import type { Cluster } from "./join-units.ts";
import { joinUnits } from "./join-units.ts";
import type { LinkGraph, PairBeads } from "./link-graph.ts";
import { linkGraph, supportThroughOthers } from "./link-graph.ts";
import type { PairResult } from "./pair.ts";
import { alignIndexed, pathOf, searchPair } from "./pair.ts";
import { reasonsFor } from "./reasons.ts";
import type { FreeVersion } from "./settled.ts";
import { fixedPoints, memberKey, withoutFixed } from "./settled.ts";

/** How much full support of the other versions adds to a pair's log-likelihood ratio. */
const consistencyGain = 6;
/** Less sure units are not proposed. */
export const leastConfidence = 0.15;

/**
 * Aligns any number of versions. Segments of fixed links are settled: they pin
 * the order down and appear in no proposed unit.
 */
export const align: AlignEngine = (input, task) => {
  const free = input.versions.map((version) =>
    withoutFixed(version, input.fixed),
  );
  const versions = free.map(({ version }) => indexVersion(version));
  const pairs = pairsOf(versions, free, input);
  const counts = versions.map((version) => version.count);
  const steps = pairs.length * (versions.length > 2 ? 2 : 1) + 1;
  let done = 0;
  const step = (stage: string): void => {
    task.checkpoint();
    task.progress(done++ / steps, stage);
  };
  let results = pairs.map((pair) => {
    step(`Align ${pair.a.id} with ${pair.b.id}`);
    return alignIndexed(pair.a, pair.b, task, {
      swaps: true,
      stops: pair.stops,
    });
  });
  let graph = graphOf(counts, pairs, results);
  if (versions.length > 2) {
    const known = graph;
    results = pairs.map((pair, n) => {
      step(`Compare ${pair.a.id} with ${pair.b.id} through the others`);
      return searchAgain(pair, results[n], known, task);
    });
    graph = graphOf(counts, pairs, results);
  }
  step("Join into units");
  const linksOf = (x: number, y: number) =>
    results[pairs.findIndex((pair) => pair.x === x && pair.y === y)]?.links;
  const rejected = new Set((input.fixed?.rejected ?? []).map(memberKey));
  return inOrder(joinUnits(graph)).flatMap((unit, n): SuggestedUnit[] => {
    if ((n & 255) === 0) task.checkpoint();
    const members = membersOf(unit, free);
    const confidence = unitConfidence(graph, unit);
    if (confidence < leastConfidence || rejected.has(memberKey(members)))
      return [];
    return [
      { members, confidence, reasons: reasonsFor(versions, unit, linksOf) },
    ];
  });
};

/** Aligns two versions; every segment is in one bead, most in the order of the texts. */
export function alignPair(
  a: AlignVersion,
  b: AlignVersion,
  task: Task,
  options: { readonly swaps?: boolean } = {},
): readonly Bead[] {
  return alignIndexed(indexVersion(a), indexVersion(b), task, options).beads;
}

interface Pair {
  readonly a: IndexedVersion;
  readonly b: IndexedVersion;
  readonly x: number;
  readonly y: number;
  readonly stops: ReturnType<typeof fixedPoints>;
}

function pairsOf(
  versions: readonly IndexedVersion[],
  free: readonly FreeVersion[],
  input: AlignInput,
): readonly Pair[] {
  return versions.flatMap((a, x) =>
    versions.flatMap((b, y) => {
      const freeA = free[x];
      const freeB = free[y];
      return y > x && freeA !== undefined && freeB !== undefined
        ? [{ a, b, x, y, stops: fixedPoints(freeA, freeB, input.fixed) }]
        : [];
    }),
  );
}

function searchAgain(
  { a, b, x, y, stops }: Pair,
  result: PairResult | undefined,
  graph: LinkGraph,
  task: Task,
): PairResult {
  if (result === undefined)
    throw new Error(`${a.id} and ${b.id} were not aligned`);
  const support = supportThroughOthers(graph, x, y);
  const bonus = (i: number, j: number): number =>
    consistencyGain * (support[i]?.get(j) ?? 0);
  const options = { swaps: true, stops };
  const path = pathOf(result.beads);
  const beads = searchPair(a, b, result.links, task, options, path, bonus);
  return { beads, links: result.links };
}

function graphOf(
  counts: readonly number[],
  pairs: readonly Pair[],
  results: readonly PairResult[],
): LinkGraph {
  return linkGraph(
    counts,
    pairs.map(({ x, y }, n): PairBeads => ({
      x,
      y,
      beads: (results[n]?.beads ?? []).flatMap((bead) =>
        bead.a < bead.aEnd && bead.b < bead.bEnd
          ? [{ bead, trust: trustOf(bead) }]
          : [],
      ),
    })),
  );
}

function membersOf(
  unit: Cluster,
  free: readonly FreeVersion[],
): SuggestedUnit["members"] {
  return Object.fromEntries(
    unit.flatMap((list, x) => {
      const own = free[x];
      return list.length === 0 || own === undefined
        ? []
        : [[own.version.id, list.map((s) => own.index[s] ?? 0)]];
    }),
  );
}

/** Units in the order of the first version; one without it follows what precedes it in its own first version. */
function inOrder(units: readonly Cluster[]): readonly Cluster[] {
  const width = units[0]?.length ?? 0;
  let ordered: Cluster[] = [];
  for (let x = 0; x < width; x++) {
    const own = units
      .filter((unit) => unit.findIndex((list) => list.length > 0) === x)
      .sort((p, q) => (p[x]?.[0] ?? 0) - (q[x]?.[0] ?? 0));
    if (own.length === 0) continue;
    const after = new Map<Cluster | undefined, Cluster[]>();
    const placed = ordered
      .filter((unit) => (unit[x]?.length ?? 0) > 0)
      .sort((p, q) => (p[x]?.[0] ?? 0) - (q[x]?.[0] ?? 0));
    let next = 0;
    for (const unit of own) {
      while ((placed[next]?.[x]?.[0] ?? Infinity) < (unit[x]?.[0] ?? 0)) next++;
      const before = placed[next - 1];
      after.set(before, [...(after.get(before) ?? []), unit]);
    }
    ordered = [
      ...(after.get(undefined) ?? []),
      ...ordered.flatMap((unit) => [unit, ...(after.get(unit) ?? [])]),
    ];
  }
  return ordered;
}
