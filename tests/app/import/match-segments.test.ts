import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameText, matchSegments } from "../../../app/import/match-segments.ts"; // prettier-ignore
import { placesOf } from "../../../app/model/places.ts";
import type { SegmentRange } from "../../../app/model/range.ts";
import { projectArbitrary } from "../project-arbitrary.ts";
import { buildProject, versionIn } from "../project-builder.ts";

const de = versionIn(
  buildProject({ de: ["Eins ist da.", "Zwei auch.", "Drei\n", "Vier."] }),
  "de",
);

/** The text of the parts, a space between them, cut into just these. */
function cut(...parts: string[]): {
  text: string;
  segments: readonly SegmentRange[];
} {
  let text = "";
  const segments = parts.map((part): SegmentRange => {
    if (text !== "") text += " ";
    const start = text.length;
    text += part;
    return { start, end: text.length, kind: "sentence" };
  });
  return { text, segments };
}

function matched(...parts: string[]): ReturnType<typeof matchSegments> {
  const { text, segments } = cut(...parts);
  return matchSegments(text, segments, de);
}

describe("matchSegments", () => {
  it("finds the same segments whatever white space stands between them", () => {
    expect(matched("Eins ist da.", "Zwei auch.", "Drei", "Vier.")).toEqual([[0], [1], [2], [3]]); // prettier-ignore
    expect(matched("Eins\n\nist da.", "Zwei  auch.", "Drei", "Vier.")).toEqual([[0], [1], [2], [3]]); // prettier-ignore
  });

  it("gives the segments that a longer one covers", () => {
    expect(matched("Eins ist da. Zwei auch.", "Drei Vier.")).toEqual([[0, 1], [2, 3]]); // prettier-ignore
  });

  it("gives a segment to each part that shares half of either, so that no link is lost", () => {
    expect(matched("Eins ist", "da.", "Zwei auch. Drei", "Vier.")).toEqual([[0], [0], [1, 2], [3]]); // prettier-ignore
    expect(matched("Eins ist da. Zw", "ei auch. Drei", "Vier.")).toEqual([[0], [1, 2], [3]]); // prettier-ignore
  });

  it("gives null where a letter differs", () => {
    expect(matched("Eins ist da.", "Zwei auch.", "Drei", "Vier!")).toBeNull();
    expect(matched("Eins ist da.", "Zwei auch.", "Drei")).toBeNull();
  });

  it("leaves no segment alone, and keeps their order, however the text is cut", () => {
    fc.assert(
      fc.property(
        projectArbitrary,
        fc.array(fc.nat(), { maxLength: 8 }),
        (project, cuts) => {
          // prettier-ignore
          for (const version of project.versions) {
          const { text } = version;
          const bounds = [0, ...cuts.map((at) => at % (text.length + 1)).sort((a, b) => a - b), text.length]; // prettier-ignore
          const segments = bounds.slice(1).map((end, n): SegmentRange => ({ start: bounds[n] ?? 0, end, kind: "sentence" })); // prettier-ignore
          const found = matchSegments(text, segments, version) ?? [];
          expect(found.length).toBe(segments.length);
          expect(found.flat()).toEqual(found.flat().sort((a, b) => a - b));
          expect([...new Set(found.flat())]).toEqual(version.segments.map((_, at) => at)); // prettier-ignore
          segments.forEach(({ start, end }, at) => {
            const hasWords = /[\p{L}\p{N}]/u.test(text.slice(start, end));
            if (hasWords) expect(found[at]).not.toEqual([]);
          });
        }
        },
      ),
    );
  });

  it("is the identity for a version's own segments", () => {
    fc.assert(
      fc.property(projectArbitrary, (project) => {
        for (const version of project.versions) {
          const { starts } = placesOf(version);
          const own = version.segments.map(({ length, kind }, at) => ({ start: starts[at] ?? 0, end: (starts[at] ?? 0) + length, kind })); // prettier-ignore
          expect(matchSegments(version.text, own, version)).toEqual(own.map((_, at) => [at])); // prettier-ignore
        }
      }),
    );
  });
});

describe("isSameText", () => {
  it("looks past white space alone", () => {
    expect(isSameText("a b\r\nc", "ab c ")).toBe(true);
    expect(isSameText("a b", "a B")).toBe(false);
  });
});

it("isSameText finds two texts the same exactly where they are once white space and zero-width signs are left out", () => {
  const sign = fc.constantFrom("a", "b", " ", "\n", "\u200b", "\u00ad", "\u{e0020}", "\u{1d49c}"); // prettier-ignore
  const words = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(""));
  const bare = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, "");
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(isSameText(a, b)).toBe(bare(a) === bare(b));
    }),
    { numRuns: 2_000 },
  );
});
