/** Where the drifts of a corpus stand in its segments, for editions that people read. */
import type { Drift } from "../../model/records.ts";
import { type Corpus, segmentText } from "../corpus.ts";

/** Words of a segment, and the drifts that mention them; empty words where something is missing. */
export interface MarkedWords {
  readonly words: string;
  readonly drifts: readonly Drift[];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly drift: Drift;
}

export interface DriftMarks {
  /** The words of a segment in pieces that concatenate to it. */
  pieces(versionIndex: number, segment: number): readonly MarkedWords[];
}

export function driftMarks(corpus: Corpus): DriftMarks {
  const marks = marksOf(corpus);
  return {
    pieces(versionIndex, segment) {
      const version = corpus.versions[versionIndex];
      if (version === undefined) return [];
      const words = segmentText(version, segment);
      return cut(words, marks.get(version.ids[segment] ?? "") ?? []);
    },
  };
}

/** By segment id: a mention over several segments marks each of them. */
function marksOf(corpus: Corpus): ReadonlyMap<string, readonly Mark[]> {
  const found = new Map<string, Mark[]>();
  const places = corpus.versions.map(
    ({ ids }) => new Map(ids.map((id, at) => [id, at])),
  );
  for (const drift of corpus.drifts)
    for (const { version: id, start, end } of drift.mentions) {
      const at = corpus.versions.findIndex((version) => version.id === id);
      const version = corpus.versions[at];
      const first = places[at]?.get(start.segment);
      const last = places[at]?.get(end.segment);
      if (version === undefined || first === undefined || last === undefined) continue; // prettier-ignore
      for (let segment = first; segment <= last; segment++) {
        const key = version.ids[segment] ?? "";
        const length = (version.ends[segment] ?? 0) - (version.starts[segment] ?? 0); // prettier-ignore
        const mark = {
          start: segment === first ? start.offset : 0,
          end: segment === last ? end.offset : length,
          drift,
        };
        const known = found.get(key);
        if (known === undefined) found.set(key, [mark]);
        else known.push(mark);
      }
    }
  return found;
}

function cut(words: string, marks: readonly Mark[]): readonly MarkedWords[] {
  if (marks.length === 0) return [{ words, drifts: [] }];
  const whole = marks.map(({ start, end, drift }) => ({
    start: borderAt(words, start, -1),
    end: borderAt(words, end, start === end ? -1 : 1),
    drift,
  }));
  const edges = new Set([0, words.length]);
  for (const { start, end } of whole) edges.add(start).add(end);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.flatMap((from, at): MarkedWords[] => {
    const to = sorted[at + 1];
    const missing = whole.filter(({ start, end }) => start === end && start === from); // prettier-ignore
    const empty = missing.length === 0 ? [] : [{ words: "", drifts: missing.map(({ drift }) => drift) }]; // prettier-ignore
    if (to === undefined) return empty;
    const over = whole.filter(({ start, end }) => start <= from && to <= end && start < end); // prettier-ignore
    return [
      ...empty,
      { words: words.slice(from, to), drifts: over.map(({ drift }) => drift) },
    ];
  });
}

/** The offset itself, or beside it where it would part a surrogate pair or a line end. */
function borderAt(words: string, offset: number, step: 1 | -1): number {
  return /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(words.slice(offset - 1, offset + 1)) // prettier-ignore
    ? offset + step
    : offset;
}
