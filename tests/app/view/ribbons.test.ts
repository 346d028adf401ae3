import fc from "fast-check";
import { expect, test } from "vitest";
import type { Unit } from "../../../app/model/records.ts";
import {
  dealLanes,
  gutterFact,
  lanesOf,
  pairsOf,
} from "../../../app/view/ribbons.ts";

const unit = (
  members: Unit["members"],
  absent: readonly string[] = [],
): Unit => ({
  id: "u1",
  members,
  absent,
  status: "confirmed",
  origin: "user",
  confidence: 1,
  reasons: [],
});
const order = ["ar", "de", "en", "fr"];
const indexOf = (_: string, segment: string) => Number(segment.slice(1));
const fact = (one: Unit, gutter: number) =>
  gutterFact(one, order, gutter, indexOf);

test("every member of a many-to-many link gets a ribbon", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 6 }),
      fc.uniqueArray(fc.nat(50), { minLength: 1, maxLength: 6 }),
      (from, to) => {
        const pairs = pairsOf(from, to);
        expect(new Set(pairs.map((pair) => pair.from))).toEqual(new Set(from));
        expect(new Set(pairs.map((pair) => pair.to))).toEqual(new Set(to));
      },
    ),
  );
});

test("a version between two members passes the link on by its code", () => {
  const far = unit({ ar: ["s4"], fr: ["s9"] });
  expect(fact(far, 0)).toMatchObject({ pairs: [], onward: "fr" });
  expect(fact(far, 1)).toMatchObject({ pairs: [], onward: null, first: null });
  expect(fact(far, 2)).toMatchObject({ pairs: [], backward: "ar" });
});

test("a version stated absent shows as an end", () => {
  const alone = unit({ de: ["s4"] }, ["ar", "en"]);
  expect(fact(alone, 0)).toMatchObject({
    absentBefore: true,
    first: { side: "to", index: 4 },
  });
  expect(fact(alone, 1)).toMatchObject({ absentAfter: true });
  expect(fact(unit({ de: ["s4"], fr: ["s1"] }), 0).absentBefore).toBe(false);
});

test("ribbons that overlap get lanes of their own while there are any", () => {
  const spans = [
    { key: "a", top: 0, bottom: 100 },
    { key: "b", top: 50, bottom: 300 },
    { key: "c", top: 90, bottom: 200 },
    { key: "d", top: 400, bottom: 500 },
  ];
  const lanes = dealLanes(spans, 3);
  expect(new Set(["a", "b", "c"].map((key) => lanes.get(key))).size).toBe(3);
});

test("a dealt lane stays while new ribbons come into view", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ top: fc.nat(1_000), length: fc.integer({ min: 48, max: 600 }) }),
        { minLength: 1, maxLength: 20 },
      ),
      fc.integer({ min: 20, max: 64 }),
      (shapes, gutter) => {
        const spans = shapes.map(({ top, length }, i) => ({
          key: String(i),
          top,
          bottom: top + length,
        }));
        const half = dealLanes(spans.slice(0, spans.length / 2), 3);
        const all = dealLanes(spans, lanesOf(gutter).length, half);
        for (const [key, lane] of half) expect(all.get(key)).toBe(lane);
        expect(all.size).toBe(spans.length);
      },
    ),
  ); // prettier-ignore
});
