/** How much of each version is linked with each other: what tells translations from texts on the same subject. */
import type { PassageLinks } from "./passage-links.ts";
import type { DriftInput } from "./proposal.ts";

/** `[a][b]`: share of version a, by length, in units with b. */
export function coverages(
  input: DriftInput,
  links: PassageLinks,
): readonly (readonly number[])[] {
  return input.versions.map(({ segments }, a) => {
    const linked = input.versions.map(() => 0);
    let all = 0;
    segments.forEach(({ start, end }, segment) => {
      all += end - start;
      const unit = links.unitOf[a]?.[segment] ?? -1;
      if (unit < 0) return;
      input.versions.forEach((_, b) => {
        if (links.segmentsOf(unit, b).length > 0) linked[b] = (linked[b] ?? 0) + end - start; // prettier-ignore
      });
    });
    return linked.map((length) => length / Math.max(1, all));
  });
}

/** The mean over all pairs of the better covered version of each, 0 to 1. */
export function closeness(coverage: readonly (readonly number[])[]): number {
  const pairs = coverage.flatMap((row, a) => row.flatMap((share, b) => (b > a ? [Math.max(share, coverage[b]?.[a] ?? 0)] : []))); // prettier-ignore
  return pairs.length === 0 ? 1 : pairs.reduce((sum, share) => sum + share, 0) / pairs.length; // prettier-ignore
}
