import fc from "fast-check";
import { expect, test } from "vitest";
import {
  columnMax,
  columnMin,
  planColumns,
} from "../../../app/view/columns.ts";

const request = fc.record({
  length: fc.nat(1_000_000),
  wanted: fc.option(fc.integer({ min: 50, max: 2_000 }), { nil: null }),
});

test("columns stand beside each other within their bounds and within the room", () => {
  fc.assert(
    fc.property(
      fc.array(request, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 700, max: 3_000 }),
      fc.integer({ min: -3, max: 15 }),
      (columns, available, page) => {
        const plan = planColumns(columns, available, page);
        const shown = plan.places.filter(({ isSpine }) => !isSpine);
        expect(shown).toHaveLength(plan.shown);
        let right = 0;
        for (const { left, width } of plan.places) {
          expect(left).toBeGreaterThanOrEqual(right);
          right = left + width;
        }
        for (const { width } of shown) {
          expect(width).toBeGreaterThanOrEqual(columnMin);
          expect(width).toBeLessThanOrEqual(columnMax);
        }
        if (plan.shown > 1) expect(right).toBeLessThanOrEqual(available);
      },
    ),
  );
});

test("a column at its widest leaves the others their least width", () => {
  const request = (length: number, wanted: number | null = null) => ({
    length,
    wanted,
  });
  const { places } = planColumns(
    [
      request(0),
      request(0, 409),
      request(33),
      request(0),
      request(0),
      request(0),
      request(0, 640),
    ],
    2_732,
    0,
  );
  const last = places.at(-1);
  expect((last?.left ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(2_732);
});

test("five columns fit at 1280 px, four and a spine at 1024", () => {
  const five = Array.from({ length: 5 }, () => ({ length: 9, wanted: null }));
  expect(planColumns(five, 1240, 0).shown).toBe(5);
  expect(planColumns(five, 984, 0).shown).toBe(4);
  expect(planColumns(five, 984, 9).page).toBe(1);
});

test("a longer text gets the wider column, and a dragged width is kept", () => {
  const [short, long] = planColumns(
    [
      { length: 1_000, wanted: null },
      { length: 4_000, wanted: null },
    ],
    1_000,
    0,
  ).places;
  expect(long?.width).toBeGreaterThan(short?.width ?? 0);
  const [dragged] = planColumns(
    [
      { length: 1_000, wanted: 300 },
      { length: 4_000, wanted: null },
    ],
    1_000,
    0,
  ).places;
  expect(dragged?.width).toBe(300);
});
