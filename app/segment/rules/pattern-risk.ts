/**
 * Finds patterns that could take for ever. A backtracking matcher takes time
 * exponential in the text where a repeated part can match the same text in
 * two ways, and a high power of it where many repeated parts follow on one
 * another; small counts multiply likewise. Sets are compared on a sample of
 * characters of all kinds.
 */
import type { Part } from "./pattern.ts";

/** A higher count is taken for endless. */
const fewTimes = 10;
const longestChain = 2;
/** Ways to match one text that small counts may add up to. */
const mostWays = 1_000;

const sample: readonly string[] = [
  ...Array.from({ length: 0x180 }, (_, code) => String.fromCodePoint(code)),
  ...Array.from(
    "ΑΩαωЖжЫыЁёԱաאתابتةى٠٩۰अआक०।กขกាက၀ሀአ። あアー漢字한국ᄀ\u0301\u064e\u093e\u200c\u200d",
  ),
  ...Array.from(
    "‐–—‘’‚“”„†•…‰‹›\u2003\u2028\u2029\u202f\u2060\u3000、。「」『』！？；：،؛؟۔․。😀𝒜",
  ),
];

type Chars = ReadonlySet<number>;
const known = new Map<string, Chars>();

/** Which characters of the sample a single-character source matches. */
function charsOf(source: string): Chars {
  const found = known.get(source);
  if (found !== undefined) return found;
  const pattern = new RegExp(`^(?:${source})$`, "v");
  const chars = new Set<number>();
  sample.forEach((character, i) => {
    if (pattern.test(character)) chars.add(i);
  });
  if (known.size > 5_000) known.clear();
  known.set(source, chars);
  return chars;
}

function overlap(one: Chars, other: Chars): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  for (const char of small) if (large.has(char)) return true;
  return false;
}

function union(all: readonly Chars[]): Chars {
  const one = new Set<number>();
  for (const chars of all) for (const char of chars) one.add(char);
  return one;
}

function isNullable(part: Part): boolean {
  switch (part.kind) {
    case "set":
      return false;
    case "edge":
    case "look":
      return true;
    case "choice":
      return part.branches.some(isNullable);
    case "row":
      return part.items.every(isNullable);
    case "repeat":
      return part.least === 0 || isNullable(part.body);
  }
}

/** Characters with which a match of the part can begin. */
function firstOf(part: Part): Chars {
  switch (part.kind) {
    case "set":
      return charsOf(part.source);
    case "edge":
    case "look":
      return new Set();
    case "choice":
      return union(part.branches.map(firstOf));
    case "row":
      return firstOfRow(part.items);
    case "repeat":
      return firstOf(part.body);
  }
}

function firstOfRow(items: readonly Part[]): Chars {
  const end = items.findIndex((item) => !isNullable(item));
  return union(items.slice(0, end < 0 ? undefined : end + 1).map(firstOf));
}

const varies = (part: Part): boolean =>
  part.kind === "repeat" && part.least !== part.most;
const isLong = (part: Part): boolean =>
  part.kind === "repeat" && part.most > fewTimes;

/** Why the pattern could take for ever, to be read after "because"; null where it can't. */
export function riskOf(part: Part): string | null {
  return (
    endlessRisk(part) ??
    (waysOf(part) > mostWays
      ? "its parts can share out the same text in too many ways"
      : null)
  );
}

function endlessRisk(part: Part): string | null {
  switch (part.kind) {
    case "set":
    case "edge":
      return null;
    case "look":
      return endlessRisk(part.body);
    case "choice":
      return firstRisk(part.branches);
    case "row":
      return firstRisk(part.items) ?? chainRisk(part.items);
    case "repeat":
      return (
        endlessRisk(part.body) ?? (isLong(part) ? repeatRisk(part.body) : null)
      );
  }
}

function firstRisk(parts: readonly Part[]): string | null {
  for (const part of parts) {
    const risk = endlessRisk(part);
    if (risk !== null) return risk;
  }
  return null;
}

/** Whether a part that is repeated can match one text in two ways. */
function repeatRisk(body: Part): string | null {
  if (body.kind === "set") return null;
  if (isNullable(body)) return "it repeats something that may be empty";
  const rows = rowsOf(body);
  const begin = new Set<number>();
  for (const row of rows) {
    const first = firstOfRow(row);
    if (overlap(begin, first))
      return "it repeats alternatives that can match the same text";
    for (const char of first) begin.add(char);
  }
  for (const row of rows) {
    const inner = row
      .map((item) => (item.kind === "repeat" ? item.body : item))
      .filter(({ kind }) => kind === "choice" || kind === "row");
    for (const each of inner) {
      const risk = repeatRisk(each);
      if (risk !== null) return risk;
    }
    // From the end: with which characters what follows an item can begin.
    let next: Chars = begin;
    for (const item of row.toReversed()) {
      const own = firstOf(item);
      if (varies(item) && overlap(own, next))
        return "it repeats a repetition, and text can be shared out in many ways";
      next = isNullable(item) ? union([own, next]) : own;
    }
  }
  return null;
}

function rowsOf(part: Part): readonly (readonly Part[])[] {
  if (part.kind === "choice") return part.branches.flatMap(rowsOf);
  return [part.kind === "row" ? part.items : [part]];
}

/** An item of a row that can share text with the varying items just before it. */
interface Chained {
  readonly item: Part;
  readonly isShared: boolean;
}

function chained(items: readonly Part[]): readonly Chained[] {
  let isOpen = false;
  let chars: Chars = new Set();
  return items.flatMap((item) => {
    if (item.kind === "edge" || item.kind === "look") return [];
    const own = firstOf(item);
    const isShared = isOpen && overlap(chars, own);
    if (varies(item)) {
      chars = isShared || (isOpen && isNullable(item)) ? union([chars, own]) : own; // prettier-ignore
      isOpen = true;
    } else if (!isShared && !isNullable(item)) isOpen = false;
    return [{ item, isShared }];
  });
}

/** Endless repetitions that follow on one another and can share out the same text. */
function chainRisk(items: readonly Part[]): string | null {
  let chain = 0;
  for (const { item, isShared } of chained(items)) {
    if (isLong(item)) chain = isShared ? chain + 1 : 1;
    else if (!isShared && !isNullable(item)) chain = 0;
    if (chain > longestChain)
      return `more than ${longestChain} repetitions can share out the same text`;
  }
  return null;
}

/** In how many ways, about and at most, small counts let a part match one text. */
function waysOf(part: Part): number {
  switch (part.kind) {
    case "set":
    case "edge":
      return 1;
    case "look":
      return waysOf(part.body);
    case "choice":
      return Math.max(...part.branches.map(waysOf));
    case "row":
      return waysOfRow(part.items);
    case "repeat": {
      const { body, most } = part;
      const own = waysOf(body);
      if (most <= 1 || body.kind === "set") return own;
      const isRisky = !isLong(part) && repeatRisk(body) !== null;
      return Math.max(own, isRisky ? widthOf(body) : 1) ** most;
    }
  }
}

/** Chains multiply; between them something stands that both must leave alone. */
function waysOfRow(items: readonly Part[]): number {
  let most = 1;
  let ways = 1;
  for (const { item, isShared } of chained(items)) {
    if (!isShared && !isNullable(item)) ways = 1;
    ways *= waysOf(item);
    if (isShared && varies(item) && !isLong(item)) ways *= widthOf(item);
    most = Math.max(most, ways);
  }
  return most;
}

/** How many lengths or alternatives a part has, a small number. */
function widthOf(part: Part): number {
  switch (part.kind) {
    case "set":
    case "edge":
    case "look":
      return 1;
    case "choice":
      return Math.max(part.branches.length, ...part.branches.map(widthOf));
    case "row":
      return Math.max(2, ...part.items.map(widthOf));
    case "repeat":
      return Math.max(
        Math.min(part.most, fewTimes) - part.least + 1,
        widthOf(part.body),
      );
  }
}
