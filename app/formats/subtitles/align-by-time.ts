/** Links the cues of subtitle files of one film by when they are shown. */
import type { ReadText, ReadUnit } from "../format.ts";

export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** Cues belong together where they share this part of the shorter one's time. */
const leastShare = 0.4;

/** Longer cues overlap with what was passed; they are rare enough to be left to the aligner. */
const longestMs = 60_000;

/** Where more are shown at once, times tell nothing. */
const mostAtOnce = 50;

/**
 * Suggestions over texts by their place: cues whose times overlap for most of
 * the shorter one, and all that hang together by such overlaps. A cue that
 * overlaps with none is linked to nothing, as is a text without times.
 * Confidence is the least share of time that two versions have in common.
 */
export function alignByTime(
  texts: readonly Pick<ReadText, "times">[],
): readonly ReadUnit[] {
  const spans = texts.map(({ times }) => times ?? []);
  let count = 0;
  const offsets = spans.map((list) => {
    count += list.length;
    return count - list.length;
  });
  const groups = new Groups(count);
  spans.forEach((a, one) => {
    spans.slice(one + 1).forEach((b, rest) => {
      for (const [x, y] of overlaps(a, b))
        groups.join((offsets[one] ?? 0) + x, (offsets[one + 1 + rest] ?? 0) + y); // prettier-ignore
    });
  });
  const textOf = (at: number): number => offsets.findLastIndex((offset) => offset <= at); // prettier-ignore
  const units: ReadUnit[] = [];
  for (const group of groups.all()) {
    const members = new Map<number, number[]>();
    for (const at of group) {
      const text = textOf(at);
      const segment = at - (offsets[text] ?? 0);
      const known = members.get(text);
      if (known === undefined) members.set(text, [segment]);
      else known.push(segment);
    }
    if (members.size < 2) continue;
    const hulls = [...members].map(([text, list]) => hull(list, spans[text] ?? [])); // prettier-ignore
    const shares = hulls.flatMap((a, at) => hulls.slice(at + 1).map((b) => common(a, b))); // prettier-ignore
    units.push({
      members: [...members].map(([text, segments]) => ({ text, segments })),
      absent: [],
      status: "suggested",
      confidence: Math.round(Math.min(...shares) * 100) / 100,
      reasons: [{ text: "Shown at the same time" }],
    });
  }
  return units;
}

/** Pairs of cues, by their places, that share enough time. */
function* overlaps(
  a: readonly Span[],
  b: readonly Span[],
): Generator<readonly [number, number]> {
  const orderB = inTime(b);
  let from = 0;
  for (const at of inTime(a)) {
    const one = a[at];
    if (one === undefined) continue;
    while (from < orderB.length && (b[orderB[from] ?? 0]?.endMs ?? 0) + longestMs < one.startMs) from += 1; // prettier-ignore
    let met = 0;
    for (let next = from; next < orderB.length && met < mostAtOnce; next++) {
      const other = orderB[next] ?? 0;
      const two = b[other];
      if (two === undefined || two.startMs > one.endMs) break;
      if (two.endMs >= one.startMs) met += 1;
      if (share(one, two) >= leastShare) yield [at, other];
    }
  }
}

function inTime(spans: readonly Span[]): readonly number[] {
  return spans
    .map((_, at) => at)
    .sort((x, y) => (spans[x]?.startMs ?? 0) - (spans[y]?.startMs ?? 0) || x - y); // prettier-ignore
}

/** Milliseconds in common, in parts of the shorter span. */
function share(a: Span, b: Span): number {
  const shorter = Math.min(a.endMs - a.startMs, b.endMs - b.startMs);
  return shorter <= 0 ? 0 : overlap(a, b) / shorter;
}

/** Milliseconds in common, in parts of both together. */
function common(a: Span, b: Span): number {
  const all = Math.max(a.endMs, b.endMs) - Math.min(a.startMs, b.startMs);
  return all <= 0 ? 0 : overlap(a, b) / all;
}

function overlap(a: Span, b: Span): number {
  return Math.max(
    0,
    Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs),
  );
}

function hull(indexes: readonly number[], spans: readonly Span[]): Span {
  let [startMs, endMs] = [Infinity, -Infinity];
  for (const at of indexes) {
    startMs = Math.min(startMs, spans[at]?.startMs ?? Infinity);
    endMs = Math.max(endMs, spans[at]?.endMs ?? -Infinity);
  }
  return { startMs, endMs };
}

/** Disjoint sets of numbers. */
class Groups {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, at) => at);
  }

  join(a: number, b: number): void {
    this.#parents[this.#root(a)] = this.#root(b);
  }

  /** Each group's members, ascending, in the order of its first one. */
  all(): Iterable<readonly number[]> {
    const groups = new Map<number, number[]>();
    this.#parents.forEach((_, at) => {
      const root = this.#root(at);
      const known = groups.get(root);
      if (known === undefined) groups.set(root, [at]);
      else known.push(at);
    });
    return groups.values();
  }

  #root(at: number): number {
    let root = at;
    while (this.#parents[root] !== root) {
      const parent = this.#parents[root] ?? root;
      // Halving the path keeps it short.
      this.#parents[root] = this.#parents[parent] ?? parent;
      root = this.#parents[root] ?? root;
    }
    return root;
  }
}
