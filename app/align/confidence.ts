import type { LinkGraph } from "./link-graph.ts";
import { logOdds } from "./logistic.ts";

/** What a unit is judged by, in the order of the fitted model. */
export const unitFeatureNames = [
  "mean trust of its links (log odds)",
  "weakest link between two versions (log odds)",
  "share of its pairs of versions without a link",
  "segments beyond one a version",
  "versions beyond two",
] as const;

export function unitFeatures(
  graph: LinkGraph,
  unit: readonly (readonly number[])[],
): readonly number[] {
  const trusts: number[] = [];
  let missing = 0;
  unit.forEach((segments, x) =>
    unit.forEach((others, y) => {
      if (y <= x || segments.length === 0 || others.length === 0) return;
      let best = 0;
      for (const s of segments)
        for (const partner of graph[x]?.[y]?.[s] ?? [])
          if (others.includes(partner.to)) best = Math.max(best, partner.trust);
      if (best === 0) missing++;
      else trusts.push(Math.max(-4, Math.min(7, logOdds(best))));
    }),
  );
  const pairs = Math.max(1, trusts.length);
  const versions = unit.filter((list) => list.length > 0).length;
  const segments = unit.reduce((sum, list) => sum + list.length, 0);
  return [
    trusts.reduce((sum, trust) => sum + trust, 0) / pairs,
    Math.min(...trusts, 7),
    missing / (pairs + missing),
    Math.min(4, segments - versions),
    versions - 2,
  ];
}
