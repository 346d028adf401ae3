/**
 * Joins the links of all pairs of versions into units. Clusters grow from the
 * surest link down; two clusters are joined where one segment is linked with
 * most versions of the other cluster, so that a single wrong link cannot chain
 * neighbours together while a sentence that truly holds two joins both.
 */
import type { LinkGraph } from "./link-graph.ts";

/** Members of a unit by version number, ascending. */
export type Cluster = readonly (readonly number[])[];

interface Growing {
  readonly members: number[][];
}

/** Mean trust, over the other cluster's versions, that a segment's links must have; between two versions the search knows best. */
const agreement = 0.45;
const agreementOfTwo = 0.2;
/** The same for two segments that nothing surer took. */
const weakAgreement = 0.2;
/** Links below this join nothing. */
const leastTrust = 0.15;

export function joinUnits(
  graph: LinkGraph,
  checkpoint: () => void,
): readonly Cluster[] {
  const clusters: Growing[][] = graph.map((own, x) =>
    (own[x] ?? []).map((_, s) => ({
      members: graph.map((_, y) => (y === x ? [s] : [])),
    })),
  );
  const edges = edgesOf(graph);
  for (const isWeak of [false, true])
    edges.forEach((edge, n) => {
      if ((n & 1023) === 0) checkpoint();
      join(graph, clusters, edge, isWeak);
    });
  return collected(clusters);
}

function join(
  graph: LinkGraph,
  clusters: Growing[][],
  edge: Edge,
  isWeak: boolean,
): void {
  const one = clusters[edge.x]?.[edge.i];
  const other = clusters[edge.y]?.[edge.j];
  if (one === undefined || other === undefined || one === other) return;
  if (isWeak ? !(isAlone(one) && isAlone(other)) : !isContiguous(one, other))
    return;
  const agreed = Math.max(
    bestAgreement(graph, one, other),
    bestAgreement(graph, other, one),
  );
  const least = graph.length === 2 ? agreementOfTwo : agreement;
  if (agreed <= (isWeak ? weakAgreement : least)) return;
  other.members.forEach((list, y) => {
    for (const s of list) {
      const own = clusters[y];
      if (own !== undefined) own[s] = one;
    }
    one.members[y]?.push(...list);
  });
}

function collected(
  clusters: readonly (readonly Growing[])[],
): readonly Cluster[] {
  const seen = new Set<Growing>();
  const units: Cluster[] = [];
  for (const own of clusters)
    for (const cluster of own) {
      if (seen.has(cluster)) continue;
      seen.add(cluster);
      if (cluster.members.filter((list) => list.length > 0).length < 2)
        continue;
      units.push(cluster.members.map((list) => list.sort((p, q) => p - q)));
    }
  return units;
}

interface Edge {
  readonly x: number;
  readonly i: number;
  readonly y: number;
  readonly j: number;
  readonly trust: number;
}

function edgesOf(graph: LinkGraph): readonly Edge[] {
  const edges: Edge[] = [];
  graph.forEach((own, x) =>
    own.forEach((segments, y) => {
      if (y <= x) return;
      segments.forEach((partners, i) => {
        for (const { to, trust } of partners)
          if (trust >= leastTrust) edges.push({ x, i, y, j: to, trust });
      });
    }),
  );
  return edges.sort(
    (p, q) =>
      q.trust - p.trust || p.x - q.x || p.y - q.y || p.i - q.i || p.j - q.j,
  );
}

/** The largest share of the other cluster's versions that one segment of this cluster is linked with. */
function bestAgreement(graph: LinkGraph, from: Growing, to: Growing): number {
  let best = 0;
  from.members.forEach((segments, x) => {
    for (const s of segments) {
      let linked = 0;
      let versions = 0;
      to.members.forEach((others, y) => {
        if (y === x || others.length === 0) return;
        versions++;
        let trust = 0;
        for (const partner of graph[x]?.[y]?.[s] ?? [])
          if (others.includes(partner.to))
            trust = Math.max(trust, partner.trust);
        linked += trust;
      });
      if (versions > 0) best = Math.max(best, linked / versions);
    }
  });
  return best;
}

const isAlone = (cluster: Growing): boolean =>
  cluster.members.reduce((sum, list) => sum + list.length, 0) === 1;

/** Whether the segments that both clusters have in one version would stand side by side. */
function isContiguous(one: Growing, other: Growing): boolean {
  return one.members.every((list, x) => {
    const more = other.members[x] ?? [];
    if (list.length === 0 || more.length === 0) return true;
    const all = [...list, ...more];
    const span = Math.max(...all) - Math.min(...all) + 1;
    return span <= all.length + 1;
  });
}
