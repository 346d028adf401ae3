/**
 * Finds patterns that could take for ever. A backtracking matcher takes time
 * exponential in the text where a repeated part can match the same text in
 * two ways, and a high power of it where many repeated parts follow on one
 * another. Sets are compared on a sample of characters of all kinds.
 */
import type { Part } from "./pattern.ts";

/** A count up to this is no danger. */
const fewTimes = 10;
const longestChain = 3;

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
  return new Set(all.flatMap((chars) => [...chars]));
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
  switch (part.kind) {
    case "set":
    case "edge":
      return null;
    case "look":
      return riskOf(part.body);
    case "choice":
      return firstRisk(part.branches);
    case "row":
      return firstRisk(part.items) ?? chainRisk(part.items);
    case "repeat":
      return riskOf(part.body) ?? (isLong(part) ? repeatRisk(part.body) : null);
  }
}

function firstRisk(parts: readonly Part[]): string | null {
  for (const part of parts) {
    const risk = riskOf(part);
    if (risk !== null) return risk;
  }
  return null;
}

/** Whether a part that is repeated can match one text in two ways. */
function repeatRisk(body: Part): string | null {
  if (body.kind === "set") return null;
  if (isNullable(body)) return "it repeats something that may be empty";
  const rows = rowsOf(body);
  for (const [i, row] of rows.entries()) {
    const others = rows.slice(i + 1).map((other) => firstOfRow(other));
    if (others.some((other) => overlap(firstOfRow(row), other)))
      return "it repeats alternatives that can match the same text";
    for (const [at, item] of row.entries()) {
      const inner = item.kind === "repeat" ? item.body : item;
      if (inner.kind === "choice" || inner.kind === "row") {
        const risk = repeatRisk(inner);
        if (risk !== null) return risk;
      }
      if (!varies(item)) continue;
      const rest = row.slice(at + 1);
      const next = rest.every(isNullable)
        ? union([firstOfRow(rest), ...rows.map(firstOfRow)])
        : firstOfRow(rest);
      if (overlap(firstOf(item), next))
        return "it repeats a repetition, and text can be shared out in many ways";
    }
  }
  return null;
}

function rowsOf(part: Part): readonly (readonly Part[])[] {
  if (part.kind === "choice") return part.branches.flatMap(rowsOf);
  return [part.kind === "row" ? part.items : [part]];
}

/** Repetitions that follow on one another and can share out the same text. */
function chainRisk(items: readonly Part[]): string | null {
  let chain = 0;
  let chars: Chars = new Set();
  for (const item of items) {
    if (item.kind === "edge" || item.kind === "look") continue;
    const own = firstOf(item);
    const isShared = chain > 0 && overlap(chars, own);
    if (isLong(item)) {
      chain = isShared ? chain + 1 : 1;
      chars = own;
    } else if (!isShared && !isNullable(item)) chain = 0;
    if (chain > longestChain)
      return `more than ${longestChain} repetitions can share out the same text`;
  }
  return null;
}
