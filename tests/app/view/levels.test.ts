import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChainUnit } from "../../../app/view/chain.ts";
import { Levels, segmentGap } from "../../../app/view/levels.ts";

const line = 21;
const heights = fc.array(
  fc.integer({ min: 1, max: 9 }).map((rows) => rows * line),
  { minLength: 1, maxLength: 160 },
);

/** Two columns whose n-th segments are linked wherever both have one and `pattern` says so. */
const layout = fc.record({
  columns: fc.tuple(heights, heights),
  pattern: fc.array(fc.boolean(), { minLength: 160, maxLength: 160 }),
});

function unitsFor(
  columns: readonly (readonly number[])[],
  pattern: readonly boolean[],
): ChainUnit[] {
  const count = Math.min(...columns.map((column) => column.length));
  return Array.from({ length: count }, (_, i) => i)
    .filter((i) => pattern[i] === true)
    .map((i) => ({ id: `u${i + 1}`, firsts: [i, i], weight: 1 }));
}

function expectTiled(levels: Levels, columns: number): void {
  for (let column = 0; column < columns; column++)
    for (let i = 1; i < levels.count(column); i++) {
      const bottom =
        levels.topOf(column, i - 1) + levels.heightOf(column, i - 1);
      expect(levels.topOf(column, i)).toBeGreaterThanOrEqual(
        bottom + segmentGap,
      );
    }
}

test("linked segments in the same order start level, and no two segments of a column touch", () => {
  fc.assert(
    fc.property(layout, ({ columns, pattern }) => {
      const units = unitsFor(columns, pattern);
      const levels = new Levels(columns, units);
      expectTiled(levels, 2);
      for (const { firsts } of units)
        expect(levels.topOf(0, firsts[0] ?? 0)).toBe(
          levels.topOf(1, firsts[1] ?? 0),
        );
    }),
  );
});

test("the segment at a height is the one that stands there", () => {
  fc.assert(
    fc.property(layout, fc.nat(), ({ columns, pattern }, n) => {
      const levels = new Levels(columns, unitsFor(columns, pattern));
      const index = n % levels.count(1);
      const top = levels.topOf(1, index);
      expect(levels.indexAt(1, top)).toBe(index);
      expect(levels.indexAt(1, top - 1)).toBe(index - 1);
      expect(levels.blockAt(top)).toBe(levels.blockOf(1, index));
    }),
  );
});

test("after an edit the tops are those of a layout made anew within the block, and blocks above stay", () => {
  fc.assert(
    fc.property(
      layout,
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      ({ columns, pattern }, n, rows) => {
        const units = unitsFor(columns, pattern);
        const levels = new Levels(columns, units);
        const at = n % levels.count(0);
        const before = levels.blocks.map(({ top }) => top);
        const block = levels.splice(0, at, 1, [rows * line], () => units);
        expect(block).toBe(levels.blockOf(0, at));
        expect(levels.heightOf(0, at)).toBe(rows * line);
        expectTiled(levels, 2);
        levels.blocks.forEach(({ top }, b) => {
          if (b <= block) expect(top).toBe(before[b]);
        });
        for (const { firsts } of units)
          expect(levels.topOf(0, firsts[0] ?? 0)).toBe(
            levels.topOf(1, firsts[1] ?? 0),
          );
      },
    ),
  );
});

test("a split and its undo give back every top", () => {
  fc.assert(
    fc.property(layout, fc.nat(), ({ columns, pattern }, n) => {
      const units = unitsFor(columns, pattern);
      const levels = new Levels(columns, units);
      const at = n % levels.count(0);
      const height = levels.heightOf(0, at);
      const tops = () =>
        [0, 1].map((column) =>
          Array.from({ length: levels.count(column) }, (_, i) =>
            levels.topOf(column, i),
          ),
        );
      const before = tops();
      const moved = units.map((unit) => ({
        ...unit,
        firsts: unit.firsts.map((first, column) =>
          column === 0 && first > at ? first + 1 : first,
        ),
      }));
      levels.splice(0, at, 1, [line, line], () => moved);
      levels.splice(0, at, 2, [height], () => units);
      expect(tops()).toEqual(before);
    }),
  );
});

test("a column without segments is none too many", () => {
  const levels = new Levels([[21, 42], []], []);
  expect(levels.indexAt(1, 0)).toBe(-1);
  expect(levels.height).toBe(21 + 42 + 2 * segmentGap);
});
