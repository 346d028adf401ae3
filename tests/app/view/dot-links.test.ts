import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  crossingCount,
  dotLinks,
  isAt,
  unlinkedStretches,
} from "../../../app/view/dot-links.ts";
import { buildProject } from "../project-builder.ts";
import { projectArbitrary } from "../project-arbitrary.ts";

const project = buildProject(
  {
    de: ["Eins.", "Zwei.", "Drei.", "Vier.", "Fünf."],
    fr: ["Un.", "Deux.", "Trois.", "Quatre."],
    en: ["One.", "Two."],
  },
  { de: [4], fr: [0] },
  { de: [0], fr: [2, 3] },
  { members: { de: [1], fr: [1] }, status: "rejected" },
  { de: [2], en: [1] },
  { members: { de: [3] }, absent: ["fr"] },
);

describe("dotLinks", () => {
  it("gives the units with members in both, by the first's order, as half-open stretches", () => {
    const links = dotLinks(project, "de", "fr");
    expect(
      links.map(({ unit, first, second }) => [unit.id, first, second]),
    ).toMatchObject([
      ["u2", { from: 0, to: 1 }, { from: 2, to: 4 }],
      ["u1", { from: 4, to: 5 }, { from: 0, to: 1 }],
    ]);
  });

  it("keeps what stands between members out of their runs", () => {
    const spread = buildProject(
      { de: ["Eins.", "Zwei.", "Drei.", "Vier."], fr: ["Un.", "Deux."] },
      { de: [0, 1, 3], fr: [1] },
    );
    const [link] = dotLinks(spread, "de", "fr");
    expect(link?.first).toEqual({
      from: 0,
      to: 4,
      runs: [
        { from: 0, to: 2 },
        { from: 3, to: 4 },
      ],
    });
    if (link === undefined) return;
    expect([0, 1, 2, 3].map((row) => isAt(link, row, 1))).toEqual([true, true, false, true]); // prettier-ignore
    expect(isAt(link, 0, 0)).toBe(false);
    expect(unlinkedStretches([link], "first", 4)).toEqual([{ from: 2, to: 3 }]);
  });

  it("leaves out rejected units and versions that are not there", () => {
    expect(dotLinks(project, "de", "fr").map(({ unit }) => unit.id)).not.toContain("u3"); // prettier-ignore
    expect(dotLinks(project, "de", "nl")).toEqual([]);
    expect(dotLinks(project, "fr", "en")).toEqual([]);
  });
});

describe("unlinkedStretches", () => {
  it("gives what has no link in between, longest first", () => {
    const links = dotLinks(project, "de", "fr");
    expect(unlinkedStretches(links, "first", 5)).toEqual([{ from: 1, to: 4 }]);
    expect(unlinkedStretches(links, "second", 4)).toEqual([{ from: 1, to: 2 }]);
    expect(unlinkedStretches([], "first", 5)).toEqual([{ from: 0, to: 5 }]);
    expect(unlinkedStretches([], "first", 0)).toEqual([]);
  });
});

describe("crossingCount", () => {
  it("counts each link that lies behind one before it", () => {
    expect(crossingCount(dotLinks(project, "de", "fr"))).toBe(1);
    expect(crossingCount(dotLinks(project, "de", "en"))).toBe(0);
    expect(crossingCount([])).toBe(0);
  });

  it("is the same from either side where it is none", () => {
    fc.assert(
      fc.property(projectArbitrary, (any) => {
        const [a, b] = any.versions.map(({ id }) => id);
        if (a === undefined || b === undefined) return;
        const [there, back] = [dotLinks(any, a, b), dotLinks(any, b, a)];
        expect(there.length).toBe(back.length);
        const isFlat = crossingCount(there) === 0;
        const isWide = there.some(({ second, first }) => second.to - second.from > 1 || first.to - first.from > 1); // prettier-ignore
        if (!isWide) expect(crossingCount(back) === 0).toBe(isFlat);
      }),
    );
  });

  it("leaves linked and unlinked segments to cover a version exactly once", () => {
    fc.assert(
      fc.property(projectArbitrary, (any) => {
        const [a, b] = any.versions;
        if (a === undefined || b === undefined) return;
        const links = dotLinks(any, a.id, b.id);
        const covered = a.segments.filter((_, at) =>
          links.some(({ first }) =>
            first.runs.some(({ from, to }) => from <= at && at < to),
          ),
        );
        const gaps = unlinkedStretches(links, "first", a.segments.length);
        const free = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(covered.length + free).toBe(a.segments.length);
      }),
    );
  });
});
