import fc from "fast-check";
import { expect, test } from "vitest";
import { cutBlocks } from "../../../app/view/blocks.ts";
import { type ChainUnit, heaviestChain } from "../../../app/view/chain.ts";

const unit = (id: string, ...firsts: number[]): ChainUnit => ({
  id,
  firsts,
  weight: firsts.filter((first) => first >= 0).length - 1,
});
const ids = (units: readonly ChainUnit[]) => units.map(({ id }) => id);

/** Units over three columns, any order, every segment in one unit at most. */
const layout = fc
  .record({
    counts: fc.tuple(fc.nat(150), fc.nat(150), fc.nat(150)),
    seed: fc.array(
      fc.tuple(fc.nat(400), fc.nat(400), fc.nat(400), fc.integer({ min: 1, max: 7 })),
      { maxLength: 120 },
    ),
  })
  .map(({ counts, seed }) => {
    const used = counts.map(() => new Set<number>());
    const units = seed.flatMap(([a, b, c, mask], i): ChainUnit[] => {
      const firsts = [a, b, c].map((at, column) =>
        ((mask >> column) & 1) === 1 &&
        at < (counts[column] ?? 0) &&
        used[column]?.has(at) === false
          ? at
          : -1,
      );
      if (firsts.filter((first) => first >= 0).length < 2) return [];
      firsts.forEach((first, column) => used[column]?.add(first));
      return [unit(`u${i + 1}`, ...firsts)];
    });
    return { counts, units };
  }); // prettier-ignore

test("every column has the chain in its own order", () => {
  fc.assert(
    fc.property(layout, ({ counts, units }) => {
      const chain = heaviestChain(units, counts);
      counts.forEach((_, column) => {
        const firsts = chain
          .map(({ firsts }) => firsts[column] ?? -1)
          .filter((first) => first >= 0);
        expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      });
    }),
  );
});

test("units that all columns have in the same order are all levelled", () => {
  const units = Array.from({ length: 300 }, (_, i) =>
    unit(`u${i}`, i, i % 3 === 0 ? -1 : i, i % 2 === 0 ? -1 : 2 * i),
  ).filter(({ weight }) => weight > 0);
  expect(heaviestChain(units, [300, 300, 600])).toHaveLength(units.length);
});

test("a unit that joins more versions wins over one that crosses it", () => {
  const chain = heaviestChain(
    [unit("u1", 0, 0, 0), unit("u2", 3, 1, -1), unit("u3", 2, 2, 2)],
    [4, 4, 4],
  );
  expect(ids(chain)).toEqual(["u1", "u3"]);
});

test("no unit is left out that every column has in order", () => {
  fc.assert(
    fc.property(layout, ({ counts, units }) => {
      const chain = heaviestChain(units, counts);
      for (const other of units.filter((one) => !chain.includes(one))) {
        const isBetween = (at: number) =>
          chain.every(({ firsts }, i) =>
            firsts.every(
              (first, column) =>
                first < 0 ||
                (other.firsts[column] ?? -1) < 0 ||
                (i < at
                  ? first < (other.firsts[column] ?? 0)
                  : first > (other.firsts[column] ?? 0)),
            ),
          );
        for (let at = 0; at <= chain.length; at++)
          expect(isBetween(at)).toBe(false);
      }
    }),
  );
});

test("a far jump does not hold up the units that follow in order", () => {
  const inOrder = Array.from({ length: 40 }, (_, i) => unit(`u${i}`, i, i));
  const chain = heaviestChain([...inOrder, unit("u99", 3, 900)], [40, 1000]);
  expect(ids(chain)).not.toContain("u99");
});

test("blocks tile every column in order", () => {
  fc.assert(
    fc.property(layout, ({ counts, units }) => {
      const blocks = cutBlocks(heaviestChain(units, counts), counts);
      expect(blocks[0]?.from).toEqual([0, 0, 0]);
      expect(blocks.at(-1)?.to).toEqual(counts);
      blocks.forEach((block, b) => {
        if (b > 0) expect(block.from).toEqual(blocks[b - 1]?.to);
        block.from.forEach((from, column) => {
          expect(block.to[column]).toBeGreaterThanOrEqual(from);
        });
      });
    }),
  );
});

test("blocks stay short, with units and without any", () => {
  const count = 5_000;
  const units = Array.from({ length: count }, (_, i) => unit(`u${i}`, i, i));
  for (const chain of [units, []])
    for (const { from, to } of cutBlocks(chain, [count, count]))
      expect((to[0] ?? 0) - (from[0] ?? 0)).toBeLessThanOrEqual(100);
});
