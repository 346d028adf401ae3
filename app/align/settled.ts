import type { AlignFixed, AlignVersion } from "./aligner.ts";
import type { Point } from "./band.ts";

/** A version without the segments of fixed links, and where its segments stood. */
export interface FreeVersion {
  readonly version: AlignVersion;
  /** The version as given. */
  readonly whole: AlignVersion;
  /** Index here → index in the version as given. */
  readonly index: readonly number[];
}

/** Takes the segments of fixed links out: they are settled, and what is left is aligned around them. */
export function withoutFixed(
  version: AlignVersion,
  fixed: AlignFixed | undefined,
): FreeVersion {
  const taken = new Set(
    (fixed?.links ?? []).flatMap((link) => link[version.id] ?? []),
  );
  const index = version.segments.flatMap((_, s) => (taken.has(s) ? [] : [s]));
  const segments = version.segments.filter((_, s) => !taken.has(s));
  return { version: { ...version, segments }, whole: version, index };
}

/**
 * The points of two free versions that fixed links pin down: the longest run of
 * links that rises in both; links that cross it pin nothing.
 */
export function fixedPoints(
  a: FreeVersion,
  b: FreeVersion,
  fixed: AlignFixed | undefined,
): readonly Point[] {
  const links = (fixed?.links ?? [])
    .flatMap((link) => {
      const inA = link[a.version.id] ?? [];
      const inB = link[b.version.id] ?? [];
      return inA.length === 0 || inB.length === 0
        ? []
        : [{ a: Math.min(...inA), b: Math.min(...inB) }];
    })
    .sort((p, q) => p.a - q.a || p.b - q.b);
  return longestRise(links).map((link) => ({
    a: before(a.index, link.a),
    b: before(b.index, link.b),
  }));
}

/** How many of ascending numbers are below a limit. */
function before(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Longest increasing subsequence by `b` of points sorted by `a`. */
function longestRise(points: readonly Point[]): readonly Point[] {
  const tails: number[] = [];
  const previous: number[] = [];
  points.forEach((point, n) => {
    const place = before(
      tails.map((tail) => points[tail]?.b ?? 0),
      point.b,
    );
    previous[n] = tails[place - 1] ?? -1;
    tails[place] = n;
  });
  const run: Point[] = [];
  for (let n = tails.at(-1) ?? -1; n >= 0; n = previous[n] ?? -1) {
    const point = points[n];
    if (point !== undefined) run.push(point);
  }
  return run.reverse();
}

/** The member set of a unit as one string, for comparison with rejected ones. */
export function memberKey(
  members: Readonly<Record<string, readonly number[]>>,
): string {
  return Object.keys(members)
    .filter((id) => (members[id] ?? []).length > 0)
    .sort()
    .map(
      (id) =>
        `${id}:${[...(members[id] ?? [])].sort((p, q) => p - q).join(",")}`,
    )
    .join(" ");
}
