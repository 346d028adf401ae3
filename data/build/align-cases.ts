/**
 * Texts with known links, made from line-parallel corpora: books in order with
 * sentences merged, dropped, inserted and swapped; blocks moved; comparable
 * texts that keep some sentences, cut short, in another order.
 */
import fs from "node:fs";
import type { AlignVersion } from "../../app/align/aligner.ts";
import { loosened } from "./loose-books.ts";

/** Versions whose segments say which lines of the corpus they hold, wholly or in part. */
export interface AlignCase {
  readonly kind: CaseKind;
  readonly versions: readonly AlignVersion[];
  /** Version → segment → lines. */
  readonly lines: readonly (readonly (readonly number[])[])[];
}

export const caseKinds = [
  "book",
  "loose",
  "swapped",
  "moved",
  "comparable",
  "kindred",
] as const;
export type CaseKind = (typeof caseKinds)[number];

export type Corpus = Readonly<Record<string, readonly string[]>>;

/** Reads one line-parallel corpus; undefined where it is not there. */
export function readCorpus(folder: string): Corpus | undefined {
  if (!fs.existsSync(folder)) return undefined;
  return Object.fromEntries(
    ["ar", "de", "en", "fr", "it"].map((id) => [
      id,
      fs.readFileSync(`${folder}/${id}.txt`, "utf8").trim().split("\n"),
    ]),
  );
}

/** A generator of numbers 0 … 1 that repeats itself (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A stretch of text and the lines of the corpus it holds, wholly or in part. */
export interface Piece {
  readonly lines: readonly number[];
  readonly text: string;
}

/** Makes a case from `count` lines of a corpus, beginning at `from`. */
export function makeCase(
  corpus: Corpus,
  kind: CaseKind,
  from: number,
  count: number,
  seed: number,
): AlignCase {
  const chance = seeded(seed);
  const ids = Object.keys(corpus);
  const order = Array.from({ length: count }, (_, n) => from + n);
  const built = ids.map((id, x) => {
    const text = corpus[id] ?? [];
    const piece = (line: number): Piece => ({
      lines: [line],
      text: text[line] ?? "",
    });
    let pieces = order.map(piece);
    if (kind === "kindred") {
      pieces = pieces
        .filter(() => chance() < 0.6)
        .map((own) => ({ ...own, text: cutWords(own.text, 0.6, chance) }));
      // What this version alone tells of the same topics: lines behind the case's own.
      const filler = order
        .map((line) => (line + count) % text.length)
        .filter((line) => line % ids.length === x && chance() < 0.7)
        .map((line) => ({
          lines: [],
          text: cutWords(text[line] ?? "", 0.8, chance),
        }));
      return { id, pieces: inBlocks(mixed(pieces, filler, chance), chance) };
    }
    if (kind === "comparable") {
      const keep = 0.4 + 0.4 * chance();
      const cut = 0.55 + 0.45 * chance();
      pieces = pieces
        .filter(() => chance() < keep)
        .map((own) => ({ ...own, text: cutWords(own.text, cut, chance) }));
      pieces =
        chance() < 0.5 ? shuffled(pieces, chance) : inBlocks(pieces, chance);
      return { id, pieces };
    }
    const foreign = (): Piece => ({
      lines: [],
      text: text[pickOutside(text.length, from, count, chance)] ?? "",
    });
    if (kind === "loose") {
      const rates = {
        join: chance() * 0.16,
        cut: chance() * 0.2,
        shift: chance() * 0.08,
        drop: chance() ** 2 * 0.05,
      };
      return { id, pieces: loosened(pieces, rates, foreign, chance) };
    }
    const rate = chance() * 0.1;
    pieces = merged(dropped(pieces, chance() * 0.08, chance), rate, chance);
    pieces = inserted(pieces, foreign, chance() * 0.06, chance);
    if (kind === "swapped") pieces = swapped(pieces, chance() * 0.15, chance);
    if (kind === "moved" && chance() < 0.5) pieces = moved(pieces, chance);
    return { id, pieces };
  });
  return {
    kind,
    versions: built.map(({ id, pieces }) =>
      versionOf(
        id,
        pieces.map((own) => own.text),
      ),
    ),
    lines: built.map(({ pieces }) => pieces.map((own) => own.lines)),
  };
}

/** A version of which every string is a segment. */
export function versionOf(id: string, lines: readonly string[]): AlignVersion {
  let text = "";
  const segments = lines.map((line) => {
    const start = text.length;
    text += `${line}\n`;
    return { start, end: start + line.length, kind: "sentence" as const };
  });
  return { id, text, segments };
}

const shuffled = (list: readonly Piece[], chance: () => number): Piece[] =>
  list
    .map((own) => ({ own, key: chance() }))
    .sort((p, q) => p.key - q.key)
    .map(({ own }) => own);

function inBlocks(list: readonly Piece[], chance: () => number): Piece[] {
  const blocks: Piece[][] = [];
  for (const own of list) {
    const last = blocks.at(-1);
    if (last === undefined || chance() < 0.25) blocks.push([own]);
    else last.push(own);
  }
  return blocks
    .map((block) => ({ block, key: chance() }))
    .sort((p, q) => p.key - q.key)
    .flatMap(({ block }) => block);
}

/** The second list strewn into the first, both in their order. */
function mixed(
  list: readonly Piece[],
  more: readonly Piece[],
  chance: () => number,
): Piece[] {
  const rest = [...more];
  const out = list.flatMap((own) =>
    chance() < more.length / Math.max(1, list.length)
      ? [...rest.splice(0, 1), own]
      : [own],
  );
  return [...out, ...rest];
}

function cutWords(text: string, share: number, chance: () => number): string {
  const words = text.split(" ");
  const size = Math.max(3, Math.round(words.length * share));
  const start = Math.floor(chance() * (words.length - size + 1));
  return words.slice(Math.max(0, start), Math.max(0, start) + size).join(" ");
}

const dropped = (
  list: readonly Piece[],
  rate: number,
  chance: () => number,
): Piece[] => list.filter(() => chance() >= rate);

function merged(
  list: readonly Piece[],
  rate: number,
  chance: () => number,
): Piece[] {
  const out: Piece[] = [];
  for (const own of list) {
    const last = out.at(-1);
    if (last !== undefined && chance() < rate)
      out[out.length - 1] = {
        lines: [...last.lines, ...own.lines],
        text: `${last.text} ${own.text}`,
      };
    else out.push(own);
  }
  return out;
}

const inserted = (
  list: readonly Piece[],
  make: () => Piece,
  rate: number,
  chance: () => number,
): Piece[] => list.flatMap((own) => (chance() < rate ? [make(), own] : [own]));

function pickOutside(
  size: number,
  from: number,
  count: number,
  chance: () => number,
): number {
  const line = Math.floor(chance() * (size - count));
  return line < from ? line : line + count;
}

function swapped(
  list: readonly Piece[],
  rate: number,
  chance: () => number,
): Piece[] {
  const out = [...list];
  for (let n = 0; n + 2 < out.length; n++) {
    if (chance() >= rate) continue;
    const [taken] = out.splice(n, 1);
    const step = chance() < 0.8 ? 1 : 2;
    if (taken !== undefined) out.splice(n + step, 0, taken);
    n += step;
  }
  return out;
}

function moved(list: readonly Piece[], chance: () => number): Piece[] {
  const out = [...list];
  const size = 4 + Math.floor(chance() * 12);
  const block = out.splice(Math.floor(chance() * (out.length - size)), size);
  out.splice(Math.floor(chance() * out.length), 0, ...block);
  return out;
}
