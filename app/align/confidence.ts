import type { IndexedVersion } from "./indexed-version.ts";
import { at } from "./indexed-version.ts";
import { lengthFit, lengthModel } from "./length.ts";
import type { LinkGraph } from "./link-graph.ts";
import { logOdds } from "./logistic.ts";
import type { WordLinks } from "./word-links.ts";

/** What a unit is judged by, in the order of the fitted model. */
export const unitFeatureNames = [
  "mean trust of its links (log odds)",
  "weakest link between two versions (log odds)",
  "share of its pairs of versions without a link",
  "segments beyond one a version",
  "versions beyond two",
  "mean share of the words' weight that matches, over its pairs of versions",
  "the least such share",
  "weight that matches, mean over its pairs (logarithm)",
  "worst fit of lengths, at least -4",
] as const;

/** The word links of two versions, and what {@link linkedMasses} makes of them. */
export interface PairWords {
  readonly links: WordLinks;
  readonly masses: readonly [Float64Array, Float64Array];
}

/** What a unit's links are judged by beside their trust. */
export interface UnitWords {
  readonly versions: readonly IndexedVersion[];
  /** The words that versions x and y share (x before y). */
  readonly pairOf: (x: number, y: number) => PairWords | undefined;
}

export function unitFeatures(
  graph: LinkGraph,
  unit: readonly (readonly number[])[],
  words: UnitWords,
): readonly number[] {
  const shares: number[] = [];
  let weight = 0;
  let worstLength = 4;
  const trusts: number[] = [];
  let missing = 0;
  unit.forEach((segments, x) =>
    unit.forEach((others, y) => {
      if (y <= x || segments.length === 0 || others.length === 0) return;
      let best = 0;
      for (const s of segments)
        for (const partner of graph[x]?.[y]?.[s] ?? [])
          if (others.includes(partner.to)) best = Math.max(best, partner.trust);
      const a = words.versions[x];
      const b = words.versions[y];
      const pair = words.pairOf(x, y);
      if (a !== undefined && b !== undefined && pair !== undefined) {
        const shared = sharedWeight(a, segments, b, others, pair.links);
        const [massA, massB] = pair.masses;
        const mass = sumOver(massA, segments) + sumOver(massB, others);
        shares.push(shared / (mass + 8));
        weight += shared;
        const model = lengthModel(a.lettersInAll, b.lettersInAll);
        const fit = lengthFit(model, sumOver(a.letters, segments), sumOver(b.letters, others)); // prettier-ignore
        worstLength = Math.min(worstLength, fit);
      }
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
    shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length),
    Math.min(1, ...shares),
    Math.log(1 + weight / Math.max(1, shares.length)),
    Math.max(-4, worstLength),
  ];
}

const sumOver = (values: Float64Array, segments: readonly number[]): number =>
  segments.reduce((sum, s) => sum + at(values, s), 0);

/** The word weight of two stretches that matches, both sides counted. */
function sharedWeight(
  a: IndexedVersion,
  segmentsA: readonly number[],
  b: IndexedVersion,
  segmentsB: readonly number[],
  { start, partner, strength }: WordLinks,
): number {
  const typesB = typesOf(b, segmentsB);
  const bestB = new Map<number, number>();
  let matched = 0;
  for (const type of typesOf(a, segmentsA)) {
    let best = 0;
    for (let link = at(start, type); link < at(start, type + 1); link++) {
      const other = at(partner, link);
      if (!typesB.has(other)) continue;
      const value =
        Math.min(at(a.weight, type), at(b.weight, other)) * at(strength, link);
      best = Math.max(best, value);
      bestB.set(other, Math.max(bestB.get(other) ?? 0, value));
    }
    matched += best;
  }
  for (const value of bestB.values()) matched += value;
  return matched;
}

function typesOf(
  version: IndexedVersion,
  segments: readonly number[],
): ReadonlySet<number> {
  const types = new Set<number>();
  for (const s of segments)
    for (
      let slot = at(version.slotStart, s);
      slot < at(version.slotStart, s + 1);
      slot++
    )
      types.add(at(version.slotType, slot));
  return types;
}
