import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeAt } from "../../../app/model/places.ts";
import {
  type DriftMark,
  driftMarks,
  excerptOf,
  piecesOf,
} from "../../../app/view/excerpt.ts";
import { buildProject, versionIn, withDrift } from "../project-builder.ts";

function mark(
  start: number,
  end: number,
  more: Partial<DriftMark> = {},
): DriftMark {
  return {
    drift: "d1",
    relation: "conflict",
    status: "open",
    start,
    end,
    ...more,
  };
}

const sentence =
  "The two players also agreed that custom partnerships have helped since at least 2011 to bolster it.";

describe("an excerpt", () => {
  it("begins near the hit that is looked at, and boxes it within a mark", () => {
    const at = sentence.indexOf("2011");
    const hits = [
      { start: 4, end: 7, isCurrent: false },
      { start: at, end: at + 4, isCurrent: true },
    ];
    const marks = [mark(at - 9, at + 4)];
    const { isCut, pieces } = excerptOf(sentence, marks, 30, hits);
    expect(isCut).toBe(true);
    const found = pieces.filter(({ hit }) => hit !== undefined);
    expect(found.map(({ text }) => text)).toEqual(["2011"]);
    expect(found[0]?.mark).toBe(marks[0]);
    expect(pieces.map(({ text }) => text).join("")).toBe(
      sentence.slice(sentence.indexOf(pieces[0]?.text ?? "?")),
    );
  });

  it("begins at the beginning when the first mark can be seen from there", () => {
    const at = sentence.indexOf("players");
    const { isCut, pieces } = excerptOf(sentence, [mark(at, at + 7)], 60);
    expect(isCut).toBe(false);
    expect(pieces[0]?.text).toBe("The two ");
    expect(pieces[1]?.text).toBe("players");
  });

  it("begins near the first mark when that lies far on, at a whole word", () => {
    const at = sentence.indexOf("2011");
    const { isCut, pieces } = excerptOf(sentence, [mark(at, at + 4)], 40);
    expect(isCut).toBe(true);
    expect(pieces[0]?.text).toBe("helped since at least ");
    expect(pieces[1]?.mark).not.toBeNull();
  });

  it("goes to an open drift before a settled one", () => {
    const settled = mark(0, 3, { status: "fixed" });
    const at = sentence.indexOf("2011");
    expect(excerptOf(sentence, [settled, mark(at, at + 4)], 40).isCut).toBe(
      true,
    );
  });

  it("shows where something is missing as an empty piece", () => {
    expect(piecesOf("ab", [mark(1, 1)], 0, 2)).toEqual([
      { text: "a", mark: null },
      { text: "", mark: mark(1, 1) },
      { text: "b", mark: null },
    ]);
  });

  it("loses and repeats no word, whatever is marked", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(60), fc.nat(60))),
        (line, ranges) => {
          const marks = ranges.map(([a, b]) =>
            mark(
              Math.min(a, b, line.length),
              Math.min(Math.max(a, b), line.length),
            ),
          );
          const pieces = piecesOf(line, marks, 0, line.length);
          expect(pieces.map(({ text }) => text).join("")).toBe(line);
        },
      ),
    );
  });
});

describe("the marks of a segment", () => {
  const project = withDrift(
    buildProject({
      en: ["In 2011 it began.", "In 2013 it ended."],
      fr: ["En 2013."],
    }),
    { en: "2013", fr: "2013" },
    { status: "accepted" },
  );

  it("are relative to its line", () => {
    const place = placeAt(versionIn(project, "en"), 1);
    expect(place && driftMarks(project, place)).toMatchObject([
      { start: 3, end: 7 },
    ]);
  });

  it("are none in another segment", () => {
    const place = placeAt(versionIn(project, "en"), 0);
    expect(place && driftMarks(project, place)).toEqual([]);
  });

  it("leave out rejected drifts", () => {
    const rejected = withDrift(project, { en: "2011" }, { status: "rejected" });
    const place = placeAt(versionIn(rejected, "en"), 0);
    expect(place && driftMarks(rejected, place)).toEqual([]);
  });
});
