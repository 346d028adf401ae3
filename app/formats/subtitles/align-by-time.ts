/** Links the cues of two subtitle files of one film by when they are shown. */
import type { ReadLinks } from "../format.ts";

export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** Cues belong together where they share this part of the shorter one's time. */
const leastShare = 0.4;

/**
 * Links by index, in time order: cues whose times overlap for most of the
 * shorter one, and all that hang together by such overlaps. A cue that overlaps
 * with none is linked to nothing. Confidence is the share of time in common.
 */
export function alignByTime(
  a: readonly Span[],
  b: readonly Span[],
): ReadLinks["links"] {
  const inTime = (spans: readonly Span[]): readonly number[] =>
    spans.map((_, at) => at).sort((x, y) => (spans[x]?.startMs ?? 0) - (spans[y]?.startMs ?? 0) || x - y); // prettier-ignore
  const groups = new Groups(a.length + b.length);
  const orderB = inTime(b);
  let from = 0;
  for (const at of inTime(a)) {
    const one = a[at];
    if (one === undefined) continue;
    // Cues seldom last longer than some seconds: what ended long ago is behind.
    while (from < orderB.length && (b[orderB[from] ?? 0]?.endMs ?? 0) + reach < one.startMs) from += 1; // prettier-ignore
    for (let next = from; next < orderB.length; next++) {
      const other = orderB[next] ?? 0;
      const two = b[other];
      if (two === undefined || two.startMs > one.endMs) break;
      if (share(one, two) >= leastShare) groups.join(at, a.length + other);
    }
  }
  return linksOf(groups.all(), a, b);
}

/** Longer cues overlap with what was passed; they are rare enough to be left to the aligner. */
const reach = 60_000;

function linksOf(
  groups: Iterable<readonly number[]>,
  a: readonly Span[],
  b: readonly Span[],
): ReadLinks["links"] {
  const links: ReadLinks["links"][number][] = [];
  for (const group of groups) {
    const one = group.filter((at) => at < a.length);
    const two = group.flatMap((at) => (at < a.length ? [] : [at - a.length]));
    if (one.length === 0 || two.length === 0) continue;
    const confidence = common(hull(one, a), hull(two, b));
    links.push({
      sides: [one, two],
      status: "suggested",
      confidence: Math.round(confidence * 100) / 100,
    });
  }
  return links;
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
