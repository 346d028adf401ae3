/** How long each version is to each other, over the passages that correspond. */
import type { DriftInput } from "./proposal.ts";

/** Characters of units that a ratio is steadied by, as if that many were equal. */
const prior = 2_000;

/** `[a][b]`: length of version b to that of a; near 1 where little is linked. */
export function lengthRatios({
  versions,
  units,
}: DriftInput): readonly (readonly number[])[] {
  const sums = versions.map(() => versions.map(() => [prior, prior] as [number, number])); // prettier-ignore
  for (const { members } of units) {
    const lengths = versions.map(({ id, segments }) => {
      let length = 0;
      for (const segment of members[id] ?? []) {
        const range = segments[segment];
        if (range !== undefined) length += range.end - range.start;
      }
      return length;
    });
    lengths.forEach((a, n) =>
      lengths.forEach((b, m) => {
        const pair = sums[n]?.[m];
        if (pair === undefined || a === 0 || b === 0) return;
        pair[0] += a;
        pair[1] += b;
      }),
    );
  }
  return sums.map((row) => row.map(([a, b]) => b / a));
}
