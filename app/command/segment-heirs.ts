/** Which new segment takes over from which old one, when a version is cut anew or its text replaced. */
import type { Range, SegmentRange } from "../model/range.ts";

export interface OldSegment extends Range {
  readonly words: string;
  /** Where it lies in the new text; empty when nothing took its place. */
  readonly moved: Range;
}

export interface Heirs {
  /** A new segment's index → the old one whose id it keeps. */
  readonly keeps: ReadonlyMap<number, number>;
  /** An old segment's index → the new one that holds most of it. */
  readonly hostOf: ReadonlyMap<number, number>;
  /** A new segment's index → the old one that fills at least half of it. */
  readonly parentOf: ReadonlyMap<number, number>;
}

interface Overlap {
  readonly old: number;
  readonly next: number;
  readonly length: number;
}

/** Ids go by equal place and words, then by equal words, then by the largest overlap. */
export function heirsOf(
  olds: readonly OldSegment[],
  text: string,
  nexts: readonly SegmentRange[],
): Heirs {
  const keeps = new Map<number, number>();
  const kept = new Set<number>();
  const keep = (next: number, old: number): void => {
    if (keeps.has(next) || kept.has(old)) return;
    keeps.set(next, old);
    kept.add(old);
  };
  const wordsOf = ({ start, end }: Range): string => text.slice(start, end);
  const placed = new Map(nexts.map((range, next) => [`${range.start} ${range.end}`, next])); // prettier-ignore
  olds.forEach(({ moved, words }, old) => {
    const next = placed.get(`${moved.start} ${moved.end}`);
    const range = next === undefined ? undefined : nexts[next];
    if (next !== undefined && range !== undefined && wordsOf(range) === words)
      keep(next, old);
  });
  const waiting = new Map<string, number[]>();
  nexts.forEach((range, next) => {
    if (keeps.has(next)) return;
    const words = wordsOf(range);
    const list = waiting.get(words);
    if (list === undefined) waiting.set(words, [next]);
    else list.push(next);
  });
  olds.forEach(({ words }, old) => {
    const next = kept.has(old) ? undefined : waiting.get(words)?.shift();
    if (next !== undefined) keep(next, old);
  });
  const overlaps = overlapsOf(olds, nexts).sort(
    (a, b) => b.length - a.length || a.old - b.old || a.next - b.next,
  );
  const hostOf = new Map<number, number>();
  const parentOf = new Map<number, number>();
  for (const { old, next, length } of overlaps) {
    keep(next, old);
    if (!hostOf.has(old)) hostOf.set(old, next);
    const range = nexts[next];
    const fills = range !== undefined && length * 2 >= range.end - range.start;
    if (fills && !parentOf.has(next)) parentOf.set(next, old);
  }
  return { keeps, hostOf, parentOf };
}

/** Every pair that shares text, by a walk over both lists; both are in text order. */
function overlapsOf(
  olds: readonly OldSegment[],
  nexts: readonly Range[],
): Overlap[] {
  const overlaps: Overlap[] = [];
  let from = 0;
  olds.forEach(({ moved }, old) => {
    while ((nexts[from]?.end ?? Infinity) <= moved.start) from += 1;
    for (let next = from; next < nexts.length; next++) {
      const range = nexts[next];
      if (range === undefined || range.start >= moved.end) break;
      const start = Math.max(range.start, moved.start);
      const length = Math.min(range.end, moved.end) - start;
      if (length > 0) overlaps.push({ old, next, length });
    }
  });
  return overlaps;
}
