import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Region,
  shifted,
  wholeRegion,
  zoomed,
} from "../../../renderer/dialogs/dot-plot/region.ts";

const count = fc.integer({ min: 1, max: 5_000 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A region as zooming and moving give it, its whole, and a place in it. */
const regionArbitrary = fc
  .record({
    rows: count,
    columns: count,
    steps: fc.array(
      fc.tuple(fc.double({ min: 0.3, max: 3, noNaN: true }), share, share),
      { maxLength: 6 },
    ),
    down: share,
    right: share,
  }) // prettier-ignore
  .map(({ rows, columns, steps, down, right }) => {
    const whole = wholeRegion(rows, columns);
    let region = whole;
    for (const [factor, y, x] of steps)
      region = zoomed(region, whole, factor, ...placeIn(region, y, x));
    const [row, column] = placeIn(region, down, right);
    return { whole, region, row, column };
  });

function placeIn(
  { first, second }: Region,
  down: number,
  right: number,
): [row: number, column: number] {
  return [
    first.from + down * (first.to - first.from),
    second.from + right * (second.to - second.from),
  ];
}

function expectInside({ first, second }: Region, whole: Region): void {
  for (const [part, all] of [
    [first, whole.first],
    [second, whole.second],
  ] as const) {
    expect(part.from).toBeGreaterThanOrEqual(0);
    expect(part.to).toBeLessThanOrEqual(all.to);
    expect(part.to).toBeGreaterThan(part.from);
    expect([part.from, part.to].every(Number.isInteger)).toBe(true);
  }
}

describe("zoomed", () => {
  it("never leaves the whole, and never shows nothing", () => {
    fc.assert(
      fc.property(
        regionArbitrary,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        ({ whole, region, row, column }, factor) => {
          // prettier-ignore
          expectInside(zoomed(region, whole, factor, row, column), whole);
        },
      ),
    );
  });

  it("keeps the place under the pointer where it is, to half a segment, unless an edge is met", () => {
    fc.assert(
      fc.property(
        regionArbitrary,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        ({ whole, region, row }, factor) => {
          // prettier-ignore
          const now = zoomed(region, whole, factor, row, 0).first;
          if (now.from === 0 || now.to === whole.first.to) return;
          const { from, to } = region.first;
          const before = (row - from) / (to - from);
          const at = now.from + before * (now.to - now.from);
          expect(Math.abs(at - row)).toBeLessThanOrEqual(0.5 + 1e-9);
        },
      ),
    );
  });

  it("comes to eight segments and to the whole, however often it is pressed", () => {
    const whole = wholeRegion(400, 3);
    let near = whole;
    for (let n = 0; n < 40; n++) near = zoomed(near, whole, 1.5, 399.5, 0);
    expect(near).toEqual({ first: { from: 392, to: 400 }, second: { from: 0, to: 3 } }); // prettier-ignore
    let far = near;
    for (let n = 0; n < 40; n++) far = zoomed(far, whole, 1 / 1.5, 396, 1);
    expect(far).toEqual(whole);
  });

  it("grows and shrinks with every step that the wheel makes, down to the least", () => {
    const whole = wholeRegion(400, 400);
    let region = zoomed(whole, whole, 1_000, 200, 200);
    for (let n = 0; n < 30; n++) {
      const next = zoomed(region, whole, 0.8, 200, 200);
      const [now, before] = [next, region].map(({ first }) => first.to - first.from); // prettier-ignore
      if (before !== 400) expect(now).toBeGreaterThan(before ?? 0);
      region = next;
    }
    expect(region).toEqual(whole);
  });

  it("stays empty for a version without segments", () => {
    const whole = wholeRegion(0, 20);
    expect(zoomed(whole, whole, 2, 0, 10).first).toEqual({ from: 0, to: 0 });
  });
});

describe("shifted", () => {
  it("keeps the size and stays inside", () => {
    fc.assert(
      fc.property(
        regionArbitrary,
        fc.integer({ min: -9_000, max: 9_000 }),
        fc.integer({ min: -9_000, max: 9_000 }),
        ({ whole, region }, rows, columns) => {
          // prettier-ignore
          const moved = shifted(region, whole, rows, columns);
          expectInside(moved, whole);
          expect(moved.first.to - moved.first.from).toBe(region.first.to - region.first.from); // prettier-ignore
          expect(moved.second.to - moved.second.from).toBe(region.second.to - region.second.from); // prettier-ignore
        },
      ),
    );
  });
});
