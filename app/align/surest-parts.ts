import type { Cluster } from "./join-units.ts";

/** A unit, or a part of one, and how surely its members belong together. */
export interface Judged {
  readonly unit: Cluster;
  readonly confidence: number;
}

/** Units at least so sure stay whole. */
const sureEnough = 0.2;
/** A part has to be so much surer than the whole. */
const leastGain = 0.1;

/**
 * An unsure unit of three versions or more often is a sure one with a stranger:
 * versions are taken out while that makes the rest surer; what was taken out is
 * judged as a unit of its own.
 */
export function surestParts(
  whole: Cluster,
  judge: (unit: Cluster) => number,
): readonly Judged[] {
  let unit = whole;
  let confidence = judge(whole);
  while (confidence < sureEnough) {
    const versions = presentIn(unit);
    if (versions.length < 3) break;
    const parts = versions.map((x) => {
      const part = unit.map((list, y) => (y === x ? [] : list));
      return { unit: part, confidence: judge(part) };
    });
    const best = parts.reduce((p, q) => (q.confidence > p.confidence ? q : p));
    if (best.confidence < confidence + leastGain) break;
    ({ unit, confidence } = best);
  }
  const rest = whole.map((list, x) => ((unit[x] ?? []).length > 0 ? [] : list));
  return presentIn(rest).length < 2
    ? [{ unit, confidence }]
    : [{ unit, confidence }, ...surestParts(rest, judge)];
}

const presentIn = (unit: Cluster): readonly number[] =>
  unit.flatMap((list, x) => (list.length > 0 ? [x] : []));
