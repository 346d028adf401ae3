import fc from "fast-check";
import { expect, test } from "vitest";
import type { SegmentRange } from "../../../app/model/range.ts";
import { createSegmenter } from "../../../app/segment/create-segmenter.ts";
import { isSpace } from "../../../app/text/space.ts";
import { readLanguages } from "./languages.ts";

const languages = readLanguages();
const segmenter = createSegmenter(languages);
const tags = [
  ...languages.map((l) => l.language),
  "ja",
  "th",
  "x-none",
  "de-CH",
];
const modes = ["sentences", "lines", "paragraphs"] as const;

const pieces = [
  ...Array.from("\"'“”„«»‹›‘’()[]{}.!?…؟؛۔。、，「」—–-•#*:;,¿¡_°²/\\@"),
  ...Array.from("aAbIxZzéÉßñςعםあ漢ไनI1205٣５"),
  " ", "  ", "\n", "\r\n", "\r", "\t", "\u00a0", "\u202f", "\u2028", "\u200b", "\ufeff", "\u200f", "\u0000", "\u001b",
  "\ud800", "\udc00", "😀", "👩‍👩‍👧", "e\u0301",
  "Mr.", "z. B.", "etc.", "U.S.", "p.m.", "3.", "IV.", "1)", "(a)", "...", ". . .", "--", "http://a.b/c?d!", "word", "Word", "Der", "The",
]; // prettier-ignore
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((p) => p.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((u) => String.fromCharCode(...u)),
); // prettier-ignore
const anyTag = fc.constantFrom(...tags);

/** Ranges in order, inside the text, trimmed, and nothing but white space between them. */
function expectOverlay(text: string, segments: readonly SegmentRange[]) {
  let end = 0;
  for (const segment of segments) {
    expect(segment.start).toBeGreaterThanOrEqual(end);
    expect(segment.end).toBeGreaterThan(segment.start);
    expect(isSpace(text, end, segment.start)).toBe(true);
    expect(isSpace(text, segment.start, segment.start + 1)).toBe(false);
    expect(isSpace(text, segment.end - 1, segment.end)).toBe(false);
    end = segment.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  expect(isSpace(text, end)).toBe(true);
}

test("Segments and the white space between them make up any text", () => {
  fc.assert(
    fc.property(
      anyText,
      anyTag,
      fc.constantFrom(...modes),
      (text, tag, mode) => {
        expectOverlay(text, segmenter.segment(text, tag, mode));
      },
    ),
    { numRuns: 2000 },
  );
});

test("The same text is cut alike by a fresh segmenter and from the cache", () => {
  fc.assert(
    fc.property(anyText, anyTag, (text, tag) => {
      const fresh = createSegmenter(languages).segment(text, tag);
      expect(segmenter.segment(text, tag)).toEqual(fresh);
      expect(segmenter.segment(text, tag)).toEqual(fresh);
    }),
    { numRuns: 300 },
  );
});

test("A surrogate pair is never cut apart", () => {
  fc.assert(
    fc.property(anyText, anyTag, (text, tag) => {
      for (const { start } of segmenter.segment(text, tag)) {
        const isInside =
          /[\ud800-\udbff]/.test(text.charAt(start - 1)) &&
          /[\udc00-\udfff]/.test(text.charAt(start));
        expect(isInside).toBe(false);
      }
    }),
  );
});

test("A paragraph is cut the same alone and among others", () => {
  const paragraphs = fc.array(
    fc
      .array(fc.constantFrom("He said so.", "“Go!”", "Dr. Who?", "(No.)", "On 3. May", "etc. And", 'an "open'), {
        minLength: 1,
        maxLength: 8,
      })
      .map((p) => p.join(" ") + "."),
    { minLength: 1, maxLength: 6 },
  ); // prettier-ignore
  fc.assert(
    fc.property(paragraphs, anyTag, (list, tag) => {
      const cut = (text: string) =>
        segmenter.segment(text, tag).map((s) => text.slice(s.start, s.end));
      expect(cut(list.join("\n\n"))).toEqual(list.flatMap(cut));
    }),
  );
});

const hostile: Readonly<Record<string, (n: number) => string>> = {
  "straight quotes": (n) => '"'.repeat(n),
  apostrophes: (n) => "'a ".repeat(n / 3),
  "opening quotes": (n) => "“".repeat(n),
  "opening brackets": (n) => "(".repeat(n),
  "nested brackets": (n) => "(a. ".repeat(n / 5) + ")".repeat(n / 5),
  "quoted full stops": (n) => '"a." '.repeat(n / 5),
  "full stops": (n) => ".".repeat(n),
  "spaced full stops": (n) => ". ".repeat(n / 2),
  hyphens: (n) => "-".repeat(n),
  "closing brackets": (n) => `a.${")".repeat(n)}b`,
  "note marks": (n) => `a.${"[1]".repeat(n / 3)} B`,
  initials: (n) => "A. ".repeat(n / 3),
  numbers: (n) => "1. ".repeat(n / 3),
  "one word": (n) => "a".repeat(n),
  "words without punctuation": (n) => "word ".repeat(n / 5),
  spaces: (n) => `a.${" ".repeat(n)}b`,
  "spaced quotes": (n) => "a. ” ".repeat(n / 5),
  "short lines": (n) => "a\n".repeat(n / 2),
  "empty lines": (n) => "\n".repeat(n),
  bullets: (n) => "• a ".repeat(n / 4),
  "CJK sentences": (n) => "好。".repeat(n / 2),
};

test.each(Object.entries(hostile))(
  "Time grows no faster than the text: %s",
  (_, make) => {
    const time = (text: string, tag: string) => {
      const before = process.cpuUsage();
      expectOverlayQuickly(text, createSegmenter(languages).segment(text, tag));
      const used = process.cpuUsage(before);
      return (used.user + used.system) / 1000;
    };
    for (const tag of ["en", "x-none"]) {
      time(make(20_000), tag);
      // Quadratic time would be 100 times as long, and takes minutes here.
      expect(time(make(200_000), tag)).toBeLessThan(4_000);
    }
  },
);

function expectOverlayQuickly(text: string, segments: readonly SegmentRange[]) {
  const last = segments.at(-1);
  expect(isSpace(text, last?.end ?? 0)).toBe(true);
}

test("A line of 1 MB without punctuation is one segment", () => {
  const text = "word ".repeat(200_000);
  expect(segmenter.segment(text, "en")).toEqual([
    { start: 0, end: text.length - 1, kind: "sentence" },
  ]);
});
