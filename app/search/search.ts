/** Search in all versions: plain words or a regular expression, a segment at a time. */
import type { SearchHit } from "../contract/api.ts";
import { placesOf } from "../model/places.ts";
import type { Version } from "../model/records.ts";
import type { Task } from "../task/task.ts";
import { fold } from "./fold.ts";

export interface SearchQuery {
  readonly text: string;
  readonly regex: boolean;
  readonly matchCase: boolean;
  readonly matchDiacritics: boolean;
  /** Hits returned; the total counts all. */
  readonly limit: number;
}

export interface SearchResult {
  readonly hits: SearchHit[];
  readonly total: number;
  /** Why the pattern can't be used, in a sentence. */
  readonly error: string | null;
}

/** Hits in reading order, version by version. An empty query finds nothing; empty matches do not count. */
export function search(
  versions: readonly Version[],
  query: SearchQuery,
  task: Task,
): SearchResult {
  if (query.text === "") return { hits: [], total: 0, error: null };
  const pattern = patternOf(query);
  if (typeof pattern === "string")
    return { hits: [], total: 0, error: pattern };
  const hits: SearchHit[] = [];
  let total = 0;
  for (const [done, version] of versions.entries()) {
    task.progress(done / versions.length, `Search ${version.id}`);
    const { starts } = placesOf(version);
    version.segments.forEach((segment, index) => {
      if (index % 256 === 0) task.checkpoint();
      const start = starts[index] ?? 0;
      for (const [from, to] of matchesIn(
        version.text.slice(start, start + segment.length),
        pattern,
        query.matchDiacritics,
      )) {
        total += 1;
        if (hits.length < query.limit)
          hits.push({
            version: version.id,
            segment: segment.id,
            start: from,
            end: to,
          });
      }
    });
  }
  return { hits, total, error: null };
}

function patternOf(query: SearchQuery): RegExp | string {
  // A pattern's own letters are folded as the texts are, or it would not find itself.
  const text = query.matchDiacritics ? query.text : fold(query.text).text;
  // No hyphen among these: with the flag "u" one that is escaped is an error.
  const source = query.regex
    ? text
    : text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  try {
    return new RegExp(source, query.matchCase ? "gu" : "giu");
  } catch (cause) {
    const why =
      cause instanceof Error
        ? cause.message.replace(/^Invalid regular expression: /, "")
        : "";
    return `This is not a regular expression: ${why}`;
  }
}

function matchesIn(
  text: string,
  pattern: RegExp,
  matchDiacritics: boolean,
): readonly (readonly [number, number])[] {
  const folded = matchDiacritics ? null : fold(text);
  const found: [number, number][] = [];
  for (const match of (folded?.text ?? text).matchAll(pattern)) {
    if (match[0] === "") continue;
    const end = match.index + match[0].length;
    // A hit runs to where the next kept letter begins, so that trailing marks belong to it.
    found.push(
      folded === null
        ? [match.index, end]
        : [folded.origin[match.index] ?? 0, folded.origin[end] ?? text.length],
    );
  }
  return found;
}
