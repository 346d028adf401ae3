import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrder } from "../../../main/cli/in-order.ts";

test("results come in the order of the items, each once, and no more are under way than allowed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 5 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 6 }),
      async (delays, parallel) => {
        let underWay = 0;
        let most = 0;
        const used: number[] = [];
        const items = delays.map((delay, at) => ({ delay, at }));
        await inOrder(
          items,
          parallel,
          async ({ delay, at }) => {
            underWay += 1;
            most = Math.max(most, underWay);
            for (let n = 0; n < delay; n++) await Promise.resolve();
            underWay -= 1;
            return at;
          },
          (result) => {
            used.push(result);
            return Promise.resolve();
          },
        );
        expect(used).toEqual(items.map(({ at }) => at));
        expect(most).toBeLessThanOrEqual(parallel);
      },
    ),
  );
});

test("a failure comes in its turn, after the results before it", async () => {
  const used: number[] = [];
  const work = (n: number): Promise<number> =>
    n === 2 ? Promise.reject(new Error("two")) : Promise.resolve(n);
  const use = (n: number): Promise<void> => {
    used.push(n);
    return Promise.resolve();
  };
  await expect(inOrder([0, 1, 2, 3], 4, work, use)).rejects.toThrow("two");
  expect(used).toEqual([0, 1]);
});
