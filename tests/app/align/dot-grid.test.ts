import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dotGrid } from "../../../app/align/dot-grid.ts";
import { Cancelled, idleTask } from "../../../app/task/task.ts";
import { versionOf } from "./lines.ts";

const tale = Array.from(
  { length: 30 },
  (_, n) => `Stop ${n * 7}: train Q${n}x left for city Zar${n}bo.`,
);

describe("dotGrid", () => {
  test("is darkest where the same is told", () => {
    const grid = dotGrid(
      versionOf("de", tale),
      versionOf("fr", tale),
      { columns: 100, rows: 100 },
      idleTask,
    );
    expect([grid.columns, grid.rows]).toEqual([30, 30]);
    for (let row = 0; row < 30; row++)
      for (let column = 0; column < 30; column++) {
        const value = grid.values[row * 30 + column] ?? 0;
        if (row === column) expect(value).toBeGreaterThan(190);
        else expect(value).toBeLessThan(120);
      }
  });

  test("shows a stretch in full when asked for it", () => {
    const whole = { columns: 10, rows: 10 };
    const region = { first: { from: 3, to: 9 }, second: { from: 4, to: 8 } };
    const grid = dotGrid(
      versionOf("de", tale),
      versionOf("fr", tale),
      { ...whole, region },
      idleTask,
    );
    expect([grid.columns, grid.rows]).toEqual([4, 6]);
    expect(grid.values[1 * 4 + 0]).toBeGreaterThan(150);
    expect(grid.values[0]).toBeLessThan(120);
  });

  test("has as many cells as asked for at most, whatever the texts", () => {
    const line = fc.constantFrom("one two", "zwei 3", "", "東京都", "Рим 4");
    const lines = fc.array(line, { maxLength: 9 });
    const cells = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(lines, lines, cells, cells, (one, other, columns, rows) => {
        const grid = dotGrid(
          versionOf("ru", one),
          versionOf("ja", other),
          { columns, rows },
          idleTask,
        );
        expect(grid.rows).toBe(Math.min(rows, one.length));
        expect(grid.columns).toBe(Math.min(columns, other.length));
        expect(grid.values.length).toBe(grid.rows * grid.columns);
      }),
      { numRuns: 60 },
    );
  });

  test("stops where the task was cancelled", () => {
    const task = {
      progress: () => undefined,
      checkpoint: () => {
        throw new Cancelled();
      },
    };
    expect(() =>
      dotGrid(
        versionOf("de", tale),
        versionOf("fr", tale),
        { columns: 9, rows: 9 },
        task,
      ),
    ).toThrow(Cancelled);
  });
});
