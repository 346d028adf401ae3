import { describe, expect, test } from "vitest";
import { vectorWords } from "../../../app/align/evidence-vectors.ts";
import { indexVersion } from "../../../app/align/indexed-version.ts";
import { wordKey } from "../../../app/align/word-key.ts";
import { findWord, unpackVectors } from "../../../app/align/word-vectors.ts";
import { versionOf } from "./lines.ts";

const dimensions = 64;

/** Packs rows of −8 … 7, the lower half of a byte first. */
function packed(rows: readonly (readonly number[])[]): Uint8Array {
  const flat = rows.flat();
  return Uint8Array.from(
    { length: flat.length / 2 },
    (_, n) => ((flat[2 * n] ?? 0) & 15) | (((flat[2 * n + 1] ?? 0) & 15) << 4),
  );
}

const row = (seed: number): readonly number[] =>
  Array.from({ length: dimensions }, (_, d) => ((seed * (d + 3) * 7919) % 15) - 7); // prettier-ignore

const keysOf = (language: string, words: readonly string[]): string =>
  words.map((word) => wordKey(language, word)).join("\n");

const vectors = unpackVectors(
  {
    dimensions,
    keys: {
      de: keysOf("de", ["klage", "gericht"]),
      en: keysOf("en", ["court", "lawsuit"]),
    },
  },
  packed([row(5), row(11), row(11), row(5)]),
);

describe("unpackVectors", () => {
  test("reads signed halves of bytes, row by row", () => {
    expect([...vectors.values.subarray(0, dimensions)]).toEqual([...row(5)]);
    expect([...vectors.values.subarray(3 * dimensions)]).toEqual([...row(5)]);
  });

  test("refuses a body of another size", () => {
    expect(() =>
      unpackVectors({ dimensions, keys: { de: "a\nb" } }, new Uint8Array(3)),
    ).toThrow(/3 bytes; 2 words of 64 numbers take 64/);
  });
});

describe("findWord", () => {
  test("knows inflected forms, and compounds by their last part", () => {
    expect(findWord(vectors, "de", "klagen")).toEqual({ row: 0, share: 1 });
    expect(findWord(vectors, "de", "sammelklage")?.row).toBe(0);
    expect(findWord(vectors, "de", "sammelklage")?.share).toBeLessThan(1);
    expect(findWord(vectors, "en", "lawsuits")).toEqual({ row: 3, share: 1 });
  });

  test("knows nothing of other languages", () => {
    expect(findWord(vectors, "sw", "klage")).toBeUndefined();
  });
});

describe("vectorWords", () => {
  test("links the words whose vectors point the same way, and no others", () => {
    const a = indexVersion(
      versionOf("de", ["Klage", "Gericht", "x", "y", "z"]),
    );
    const b = indexVersion(
      versionOf("en", ["court", "lawsuit", "u", "v", "w"]),
    );
    const found: string[] = [];
    vectorWords(vectors)(
      a,
      b,
      (typeA, typeB, strength, kind) => {
        found.push(`${a.types[typeA]?.form} ${b.types[typeB]?.form} ${kind}`);
        expect(strength).toBeGreaterThan(0.9);
      },
      () => undefined,
    );
    expect(found.sort()).toEqual([
      "gericht court known",
      "klage lawsuit known",
    ]);
  });
});

describe("wordKey", () => {
  test.each([
    ["en", ["claim", "claims", "claimed", "claiming"]],
    ["de", ["klage", "klagen", "klagten"]],
    ["fr", ["plainte", "plaintes"]],
    ["it", ["accusa", "accuse"]],
  ])("brings forms of one word together in %s", (language, forms) => {
    expect(new Set(forms.map((form) => wordKey(language, form))).size).toBe(1);
  });

  test("leaves words of other languages as they are", () => {
    expect(wordKey("fi", "talossa")).toBe("talossa");
  });
});
