import type { Bead } from "./bead.ts";
import type { LinkGraph } from "./link-graph.ts";

/** The probability that a bead's segments belong together, from its score alone. */
export function trustOf(bead: Bead): number {
  return 1 / (1 + Math.exp(-0.5 * bead.score - 1));
}

/** The mean trust between a unit's versions; a pair of versions without a link counts a half of the others' mean. */
export function unitConfidence(
  graph: LinkGraph,
  unit: readonly (readonly number[])[],
): number {
  let sum = 0;
  let pairs = 0;
  let missing = 0;
  unit.forEach((segments, x) =>
    unit.forEach((others, y) => {
      if (y <= x || segments.length === 0 || others.length === 0) return;
      let best = 0;
      for (const s of segments)
        for (const partner of graph[x]?.[y]?.[s] ?? [])
          if (others.includes(partner.to)) best = Math.max(best, partner.trust);
      if (best === 0) missing++;
      else {
        sum += best;
        pairs++;
      }
    }),
  );
  if (pairs === 0) return 0;
  return (sum / pairs) * ((pairs + missing / 2) / (pairs + missing));
}
