import type { TrustedBead } from "./bead-trust.ts";

/** A link between segment `to` of another version and the segment it is listed under. */
export interface Partner {
  readonly to: number;
  /** Probability that the two belong together. */
  readonly trust: number;
}

/** For versions numbered 0 … n - 1: `partners[x][y][s]` lists what segment s of x is linked with in y. */
export type LinkGraph =
  readonly (readonly (readonly (readonly Partner[])[])[])[];

/** The links of two versions (x before y). */
export interface PairLinks {
  readonly x: number;
  readonly y: number;
  readonly chosen: readonly TrustedBead[];
}

export function linkGraph(
  counts: readonly number[],
  pairs: readonly PairLinks[],
): LinkGraph {
  const graph: Partner[][][][] = counts.map((count) =>
    counts.map(() => Array.from({ length: count }, () => [])),
  );
  for (const { x, y, chosen } of pairs)
    for (const { cells } of chosen)
      for (const { i, j, trust } of cells) {
        graph[x]?.[y]?.[i]?.push({ to: j, trust });
        graph[y]?.[x]?.[j]?.push({ to: i, trust });
      }
  return graph;
}

/** What the other versions say about a pair of versions: segment of x → segment of y → 0 … 1. */
export type Support = readonly ReadonlyMap<number, number>[];

/** The share of third versions through which segments of x and y are linked, weighed by trust. */
export function supportThroughOthers(
  graph: LinkGraph,
  x: number,
  y: number,
): Support {
  const others = graph.length - 2;
  return (graph[x]?.[x] ?? []).map((_, i) => {
    const row = new Map<number, number>();
    for (let z = 0; z < graph.length; z++) {
      if (z === x || z === y) continue;
      for (const first of graph[x]?.[z]?.[i] ?? [])
        for (const second of graph[z]?.[y]?.[first.to] ?? [])
          row.set(
            second.to,
            (row.get(second.to) ?? 0) + (first.trust * second.trust) / others,
          );
    }
    return row;
  });
}
