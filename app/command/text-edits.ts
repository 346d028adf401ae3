/**
 * What was changed between two states of a text, as few edits as will do: lines
 * first, then words within changed lines, then characters within changed words
 * (E. Myers 1986, through `diff`). Long inputs are first parted at tokens that
 * are unique on both sides (B. Cohen's patience diff), and a part that would
 * still cost too much is taken as one edit.
 */
import { type ArrayChange, diffArrays } from "diff";

/** `[start, end)` of the text before becomes `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Level = "lines" | "words" | "characters";

const tokenPatterns: Readonly<Record<Level, RegExp>> = {
  lines: /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g,
  words: /[\p{L}\p{M}\p{N}]+|\s+|[^]/gu,
  characters: /[^]/gu,
};
/**
 * Myers costs the square of the number of edits. So many are looked for in one
 * part, as long as the steps for the whole comparison last (about a second);
 * small parts come first, so that one rewritten chapter does not coarsen the rest.
 */
const maxEdits: Readonly<Record<Level, number>> = {
  lines: 800,
  words: 800,
  characters: 60,
};
const maxSteps = 1_500_000;
const patienceFrom = 3_000;
/** Characters that two words share by chance say nothing of where one went. */
const minSharedCharacters = 3;

/** What is left of {@link maxSteps}. */
interface Budget {
  steps: number;
}

/** Edits in text order, disjoint; none when the texts are equal. */
export function textEdits(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  return editsAt("lines", before, after, 0, { steps: maxSteps });
}

function editsAt(
  level: Level,
  before: string,
  after: string,
  offset: number,
  budget: Budget,
): TextEdit[] {
  if (level === "characters")
    return characterEdits(before, after, offset, budget);
  const next = level === "lines" ? "words" : "characters";
  const hunks = hunksOf(
    before.match(tokenPatterns[level]) ?? [],
    after.match(tokenPatterns[level]) ?? [],
    maxEdits[level],
    budget,
  );
  const bySize = hunks.toSorted((a, b) => sizeOf(a) - sizeOf(b) || a.at - b.at);
  return bySize
    .flatMap((hunk) =>
      hunk.removed === "" || hunk.inserted === ""
        ? [toEdit(hunk, offset)]
        : editsAt(next, hunk.removed, hunk.inserted, offset + hunk.at, budget),
    )
    .sort((a, b) => a.start - b.start);
}

function sizeOf({ removed, inserted }: Hunk): number {
  return removed.length + inserted.length;
}

/** What both ends share stays; within, only runs long enough to mean something do. */
function characterEdits(
  before: string,
  after: string,
  offset: number,
  budget: Budget,
): TextEdit[] {
  const old = before.match(tokenPatterns.characters) ?? [];
  const now = after.match(tokenPatterns.characters) ?? [];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head])
    head += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, now.length) - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  const inner = hunksOf(
    old.slice(head, old.length - tail),
    now.slice(head, now.length - tail),
    maxEdits.characters,
    budget,
  );
  const start = offset + old.slice(0, head).join("").length;
  return joined(inner, before.slice(start - offset)).map((hunk) =>
    toEdit(hunk, start),
  );
}

interface Hunk {
  /** UTF-16 offset of `removed` in the text before. */
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

function toEdit({ at, removed, inserted }: Hunk, offset: number): TextEdit {
  const start = offset + at;
  return { start, end: start + removed.length, text: inserted };
}

/** Hunks with less than a telling run between them become one. */
function joined(hunks: readonly Hunk[], before: string): Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    const end = last === undefined ? 0 : last.at + last.removed.length;
    const between = before.slice(end, hunk.at);
    if (last === undefined || between.length >= minSharedCharacters)
      result.push(hunk);
    else
      result.splice(-1, 1, {
        at: last.at,
        removed: last.removed + between + hunk.removed,
        inserted: last.inserted + between + hunk.inserted,
      });
  }
  return result;
}

function hunksOf(
  before: readonly string[],
  after: readonly string[],
  limit: number,
  budget: Budget,
): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  const push = (removed: string, inserted: string): void => {
    const last = hunks.at(-1);
    if (removed === "" && inserted === "") return;
    if (last !== undefined && last.at + last.removed.length === at)
      hunks.splice(-1, 1, {
        at: last.at,
        removed: last.removed + removed,
        inserted: last.inserted + inserted,
      });
    else hunks.push({ at, removed, inserted });
    at += removed.length;
  };
  for (const [old, now] of parted(before, after)) {
    const parts = sharedParts(old, now, limit, budget);
    if (parts === null) push(old.join(""), now.join(""));
    else
      for (const { added, removed, value } of parts) {
        const words = value.join("");
        if (added) push("", words);
        else if (removed) push(words, "");
        else at += words.length;
      }
  }
  return hunks;
}

/** Myers' diff; null when it would take more edits than the limit or the budget allow. */
function sharedParts(
  before: readonly string[],
  after: readonly string[],
  limit: number,
  budget: Budget,
): ArrayChange<string>[] | null {
  const most = Math.min(limit, Math.floor(Math.sqrt(budget.steps)));
  const parts = diffArrays([...before], [...after], { maxEditLength: most });
  const edits = parts?.reduce((sum, { added, removed, count }) => added || removed ? sum + count : sum, 0); // prettier-ignore
  budget.steps -= (edits ?? most) ** 2;
  return parts ?? null;
}

/** The two token lists cut into parts that correspond; short lists are one part. */
function parted(
  before: readonly string[],
  after: readonly string[],
): (readonly [readonly string[], readonly string[]])[] {
  if (before.length + after.length < patienceFrom) return [[before, after]];
  const parts: [readonly string[], readonly string[]][] = [];
  let old = 0;
  let now = 0;
  for (const [i, j] of uniqueInOrder(before, after)) {
    parts.push([before.slice(old, i), after.slice(now, j)]);
    parts.push([[before[i] ?? ""], [after[j] ?? ""]]);
    old = i + 1;
    now = j + 1;
  }
  parts.push([before.slice(old), after.slice(now)]);
  return parts;
}

/** Index pairs of tokens that occur once on either side, the longest run that rises on both. */
function uniqueInOrder(
  before: readonly string[],
  after: readonly string[],
): [number, number][] {
  const places = uniquePlaces(after);
  const pairs: [number, number][] = [];
  for (const [token, i] of uniquePlaces(before)) {
    const j = places.get(token);
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const tops: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, j], k) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    previous[k] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = k;
  });
  const run: [number, number][] = [];
  for (let k = tops.at(-1) ?? -1; k >= 0; k = previous[k] ?? -1) {
    const pair = pairs[k];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

/** Token → its index, -1 for tokens that occur again. */
function uniquePlaces(tokens: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  tokens.forEach((token, i) => places.set(token, places.has(token) ? -1 : i));
  return places;
}
