/** Damages files at random and looks whether a reader bears it: what every importer has to pass. */
import { expect } from "vitest";
import { Failure } from "../../../app/contract/failure.ts";
import type {
  Reader,
  ReadResult,
  ReadText,
  Source,
} from "../../../app/formats/format.ts";
import { checkInvariants } from "../../../app/model/invariants.ts";
import { idleTask } from "../../../app/task/task.ts";
import { isSpace } from "../../../app/text/space.ts";
import { decodeText } from "../../../main/text/decode.ts";
import { randomFrom } from "../../bench/generate.ts";

/** A file in memory as readers see it; its text comes in pieces of `pieceLength` characters. */
export function sourceOf(
  name: string,
  content: string | Uint8Array,
  pieceLength = 65_536,
): Source {
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    bytes: () => bytes,
    *text() {
      const { text } = decodeText(bytes, name);
      for (let at = 0; at < text.length; at += pieceLength)
        yield text.slice(at, at + pieceLength);
    },
  };
}

/** How many damaged files a reader is given; `npm run fuzz` raises it. */
export const fuzzRuns = Number(process.env["PENTAPLA_FUZZ"] ?? 200);

/** Longer than this for one small file is a hang. */
const mostMs = 10_000;

export interface FuzzCounts {
  readonly read: number;
  readonly refused: number;
}

/**
 * Gives a reader `fuzzRuns` damaged forms of the samples (name → content): each
 * is refused with one sentence or read into a result whose ranges and indexes
 * are in order. The seed of a failing one is in the message.
 */
export function fuzzReader(
  reader: Reader,
  samples: Readonly<Record<string, string | Uint8Array>>,
  runs = fuzzRuns,
): FuzzCounts {
  const files = Object.entries(samples);
  const counts = { read: 0, refused: 0 };
  for (let seed = 1; seed <= runs; seed++) {
    const [name, sample] = files[seed % files.length] ?? ["", ""];
    const bytes = damaged(sample, seed);
    const start = performance.now();
    try {
      const result = reader.read(sourceOf(name, bytes), idleTask);
      expectOrderly(result);
      counts.read += 1;
    } catch (error) {
      if (!(error instanceof Failure))
        throw new Error(
          `${name} damaged with seed ${seed}: ${error instanceof Error ? error.message : String(error)}`,
          { cause: error },
        );
      expect(error.code, `seed ${seed}`).toBe("unreadable");
      expect(error.message, `seed ${seed}`).toMatch(/^\S[^\n]{8,}[.!?…”)]$/);
      counts.refused += 1;
    }
    const took = performance.now() - start;
    expect(took, `ms for seed ${seed}`).toBeLessThan(mostMs);
  }
  return counts;
}

/** The same sample and seed give the same damage. */
export function damaged(sample: string | Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed);
  let bytes =
    typeof sample === "string" ? new TextEncoder().encode(sample) : sample;
  const times = 1 + Math.floor(random() * 3);
  for (let n = 0; n < times; n++) {
    const damage = damages[Math.floor(random() * damages.length)];
    if (damage !== undefined) bytes = damage(bytes, random);
  }
  return bytes;
}

type Random = () => number;
type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

const hostileTexts = [
  "\0", "\u0001", "\u001f", "&", "<", ">", "]]>", "<![CDATA[", "<!--", "&#1;", "&#xD800;", "&nope;", "\ufffe",
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '"', "'", "\r", "\n\n", "\t", "\u2028", "😀",
  "\u202e", "-1", "1e999", "99999999999999999999", "NaN", "null", "{", "}", "[", "../../etc/passwd", "=cmd|' /C calc'!A0",
  "__proto__", "constructor", "𝒳", "ﷺ", ";", "~~~", " ||| ", "-->", "#", "%00",
]; // prettier-ignore

const damages: readonly Damage[] = [
  function flipBits(bytes, random) {
    const copy = bytes.slice();
    for (let n = 1 + Math.floor(random() * 8); n > 0; n--) {
      const at = Math.floor(random() * copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return copy;
  },
  function truncate(bytes, random) {
    return bytes.slice(0, Math.floor(random() * bytes.length));
  },
  function loseHead(bytes, random) {
    return bytes.slice(Math.floor(random() * bytes.length * 0.3));
  },
  function removeChunk(bytes, random) {
    const [from, to] = range(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  function repeatChunk(bytes, random) {
    const [from, to] = range(bytes, random);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  function moveChunk(bytes, random) {
    const [from, to] = range(bytes, random);
    const rest = joined(bytes.subarray(0, from), bytes.subarray(to));
    const at = Math.floor(random() * rest.length);
    const chunk = bytes.subarray(from, to);
    return joined(rest.subarray(0, at), chunk, rest.subarray(at));
  },
  function insertHostile(bytes, random) {
    const at = Math.floor(random() * (bytes.length + 1));
    const text = hostileTexts[Math.floor(random() * hostileTexts.length)] ?? "";
    const inserted = new TextEncoder().encode(text);
    return joined(bytes.subarray(0, at), inserted, bytes.subarray(at));
  },
  /** A byte of another tag, digit or sign in place of one of the same kind. */
  function swapLookalikes(bytes, random) {
    const copy = bytes.slice();
    const signs = "0123456789<>/\"'=&;:,-[]{} \n";
    for (let n = 1 + Math.floor(random() * 4); n > 0; n--) {
      const at = Math.floor(random() * copy.length);
      copy[at] = signs.charCodeAt(Math.floor(random() * signs.length));
    }
    return copy;
  },
  /** The same text in the wrong encoding, or declared as another than it is. */
  function reencode(bytes, random) {
    const text = new TextDecoder("utf-8").decode(bytes);
    const choice = Math.floor(random() * 4);
    if (choice === 0) return Buffer.from(`\ufeff${text}`, "utf16le");
    if (choice === 1) return Buffer.from(text, "utf16le");
    if (choice === 2) return Buffer.from(text, "latin1");
    return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  },
];

function range(bytes: Uint8Array, random: Random): [number, number] {
  const from = Math.floor(random() * bytes.length);
  const length = Math.ceil(random() * Math.min(400, bytes.length / 2));
  return [from, Math.min(bytes.length, from + length)];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** What must hold of everything that a reader returns, whatever the file. */
export function expectOrderly(result: ReadResult): void {
  result.texts.forEach(expectTiled);
  const segmentCounts = result.texts.map(({ segments }) => segments?.length);
  for (const { members, absent, confidence } of result.units) {
    const texts = members.map(({ text }) => text);
    expect(isAscending(texts), "texts of a unit ascend").toBe(true);
    for (const { text, segments } of members) {
      expect(segments.length).toBeGreaterThan(0);
      expect(isAscending(segments), "segments of a unit ascend").toBe(true);
      expect(segments[0]).toBeGreaterThanOrEqual(0);
      expect(segments.at(-1)).toBeLessThan(segmentCounts[text] ?? 0);
    }
    for (const text of absent) {
      expect(result.texts[text]).toBeDefined();
      expect(texts).not.toContain(text);
    }
    expectShare(confidence);
  }
  for (const { documents, links } of result.links)
    for (const { sides, confidence } of links) {
      expect(sides.length).toBe(documents.length);
      expectShare(confidence);
    }
  for (const { text, line } of result.report) {
    expect(text).toMatch(/^\S[^\n]+$/);
    if (line !== undefined) expect(line).toBeGreaterThan(0);
  }
  expect(result.report.length).toBeLessThanOrEqual(60);
  if (result.project !== null)
    expect(checkInvariants(result.project)).toEqual([]);
}

/** Segments and the white space between them make up the text. */
function expectTiled({ text, segments, ids }: ReadText): void {
  if (segments === null) return;
  let at = 0;
  for (const { start, end } of segments) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(isSpace(text, at, start), "gaps are white space").toBe(true);
    const [first, last] = [text.slice(start, start + 1), text.slice(end - 1, end)]; // prettier-ignore
    expect(isSpace(first) || isSpace(last), "outer white space").toBe(false);
    at = end;
  }
  expect(at).toBeLessThanOrEqual(text.length);
  expect(isSpace(text, at), "gaps are white space").toBe(true);
  if (ids !== null) expect(ids).toHaveLength(segments.length);
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? 0));
}

function expectShare(confidence: number): void {
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
}
