import fc from "fast-check";
import { expect, test } from "vitest";
import { Levels } from "../../../app/view/levels.ts";
import { roomsOf } from "../../../app/view/rooms.ts";

const heights = fc.array(
  fc.integer({ min: 1, max: 9 }).map((rows) => rows * 21),
  { minLength: 1, maxLength: 160 },
);
const layout = fc
  .tuple(heights, heights, fc.array(fc.nat(9), { maxLength: 40 }))
  .map(([a, b, steps]) => {
    let first = -1;
    let other = -1;
    const units = steps.flatMap((step, i) => {
      first += 1 + step;
      other += 1 + (step % 4);
      return first < a.length && other < b.length
        ? [{ id: `u${i + 1}`, firsts: [first, other], weight: 1 }]
        : [];
    });
    return new Levels([a, b], units);
  });

/** Where the lines of a column stand when a block is held open by these rooms. */
function stack(levels: Levels, column: number, isExpanded: boolean) {
  const rooms = levels.blocks.flatMap((_, block) =>
    roomsOf(levels, column, block, isExpanded),
  );
  const tops: number[] = [];
  let y = 0;
  for (let line = 0; line <= levels.count(column); line++) {
    for (const room of rooms) if (room.afterLine === line) y += room.height;
    tops.push(y);
    y += levels.heightOf(column, line);
  }
  return { tops: tops.slice(0, -1), height: y };
}

test("room and lines make up the same height folded as laid out, in every column", () => {
  fc.assert(
    fc.property(layout, (levels) => {
      for (const column of [0, 1])
        for (const isExpanded of [true, false])
          expect(stack(levels, column, isExpanded).height).toBe(levels.height);
    }),
  );
});

test("laid out, every line stands where the levels say", () => {
  fc.assert(
    fc.property(layout, (levels) => {
      for (const column of [0, 1])
        stack(levels, column, true).tops.forEach((top, index) => {
          expect(top).toBe(levels.topOf(column, index));
        });
    }),
  );
});

test("a folded block has one room at most", () => {
  fc.assert(
    fc.property(layout, (levels) => {
      levels.blocks.forEach((_, block) => {
        expect(roomsOf(levels, 0, block, false).length).toBeLessThan(2);
      });
    }),
  );
});
