/** What the engine keeps to whatever the texts: links that stand, rejections, order, cancelling. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align } from "../../../app/align/align.ts";
import type { AlignInput } from "../../../app/align/aligner.ts";
import { Cancelled, idleTask } from "../../../app/task/task.ts";
import { versionOf } from "./lines.ts";

const towns = ["Bergamo", "Chiavari", "Dolomiti", "Empoli", "Ferrara", "Gorizia", "Herculaneum", "Imperia"]; // prettier-ignore

/** A sentence that names a town and a year, so that it is known wherever it stands. */
const fact = (n: number): string =>
  `${towns[n % towns.length] ?? ""} ${1800 + 7 * n}: ${"plain words ".repeat(2 + (n % 3))}`;

const facts = (numbers: readonly number[]): readonly string[] =>
  numbers.map(fact);

const upTo = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, n) => n);

const shuffled = fc.shuffledSubarray([...upTo(8)], { minLength: 2 });
const threeTexts = fc
  .tuple(shuffled, shuffled, shuffled)
  .map((orders) =>
    orders.map((own, x) => versionOf(["de", "fr", "it"][x] ?? "", facts(own))),
  );

const membersOf = (
  input: AlignInput,
): readonly Readonly<Record<string, readonly number[]>>[] =>
  align(input, idleTask).map(({ members }) => members);

describe("units", () => {
  test("cross where two neighbours changed places", () => {
    const there = upTo(12);
    const here = [0, 1, 2, 3, 5, 4, 6, 7, 8, 9, 10, 11];
    const versions = [
      versionOf("de", facts(there)),
      versionOf("fr", facts(here)),
    ];
    const found = membersOf({ versions });
    expect(found).toContainEqual({ de: [4], fr: [5] });
    expect(found).toContainEqual({ de: [5], fr: [4] });
    expect(found).toHaveLength(12);
  });

  test("hold two segments of one version across all versions", () => {
    const joined = [
      ...facts(upTo(5)),
      `${fact(5)}and ${fact(6)}`,
      ...facts([7, 8, 9]),
    ];
    const versions = [
      versionOf("de", facts(upTo(10))),
      versionOf("fr", joined),
      versionOf("it", facts(upTo(10))),
    ];
    expect(membersOf({ versions })).toContainEqual({
      de: [5, 6],
      fr: [5],
      it: [5, 6],
    });
  });

  test("come in the order of the first version where texts are in order", () => {
    const versions = ["de", "fr", "it"].map((id) =>
      versionOf(id, facts(upTo(9))),
    );
    const starts = membersOf({ versions }).map(({ de }) => de?.[0]);
    expect(starts).toEqual([...upTo(9)]);
  });
});

describe("what is settled", () => {
  test("links in any order and across each other are kept whole", () => {
    fc.assert(
      fc.property(threeTexts, shuffled, (versions, order) => {
        const least = Math.min(
          ...versions.map(({ segments }) => segments.length),
        );
        const links = order
          .filter((n) => n < least)
          .map((n, k) => ({ de: [n], fr: [(n + k) % least], it: [] }))
          .filter(
            ({ fr }, k, all) =>
              all.findIndex((other) => other.fr[0] === fr[0]) === k,
          );
        const fixed = { links, rejected: [] };
        const again = { links: links.toReversed(), rejected: [] };
        const found = membersOf({ versions, fixed });
        for (const { de = [], fr = [] } of found)
          for (const link of links) {
            expect(de).not.toContain(link.de[0]);
            expect(fr).not.toContain(link.fr[0]);
          }
        expect(membersOf({ versions, fixed: again })).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });

  test("no rejected set returns, however often one is rejected", () => {
    fc.assert(
      fc.property(threeTexts, (versions) => {
        const rejected: Readonly<Record<string, readonly number[]>>[] = [];
        for (let round = 0; round < 4; round++) {
          const found = membersOf({ versions, fixed: { links: [], rejected } });
          for (const members of found)
            expect(rejected).not.toContainEqual(members);
          rejected.push(...found);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("a task", () => {
  test("that is cancelled at any checkpoint stops there and leaves no trace", () => {
    const versions = ["de", "fr", "it"].map((id) =>
      versionOf(id, facts(upTo(8))),
    );
    const untouched = align({ versions }, idleTask);
    let all = 0;
    const count = {
      ...idleTask,
      checkpoint: () => {
        all += 1;
      },
    };
    align({ versions }, count);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: all }), (at) => {
        let met = 0;
        const task = {
          ...idleTask,
          checkpoint: () => {
            met++;
            if (met === at) throw new Cancelled();
          },
        };
        expect(() => align({ versions }, task)).toThrow(Cancelled);
        expect(met).toBe(at);
        expect(align({ versions }, idleTask)).toEqual(untouched);
      }),
      { numRuns: 25 },
    );
  });

  test("gives the same units, confidence and reasons every time", () => {
    fc.assert(
      fc.property(threeTexts, (versions) => {
        expect(align({ versions }, idleTask)).toEqual(
          align(structuredClone({ versions }), idleTask),
        );
      }),
      { numRuns: 20 },
    );
  });
});
