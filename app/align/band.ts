import { at } from "./indexed-version.ts";

/**
 * The part of the table of prefixes (0 … rows by 0 … columns) that is searched:
 * row i holds the columns `low[i]` … `high[i]`, both included, and both never
 * fall from row to row. Corner (0, 0) and the opposite corner are inside.
 */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Row i's first state among all states; the last element is their count. */
  readonly offset: Int32Array;
}

export interface Point {
  readonly a: number;
  readonly b: number;
}

/** Above this many cells between two points only a strip along their diagonal is searched. */
const openCells = 60_000;
/** Half the width of such a strip. */
const stripHalf = 120;

/** A band through points that rise on both sides, `pad` columns wide around them and open between them. */
export function bandThrough(
  rows: number,
  columns: number,
  points: readonly Point[],
  pad: number,
): Band {
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const widen = (row: number, from: number, to: number): void => {
    if (row < 0 || row > rows) return;
    low[row] = Math.max(0, Math.min(at(low, row), from));
    high[row] = Math.min(columns, Math.max(at(high, row), to));
  };
  const stops = [{ a: 0, b: 0 }, ...points, { a: rows, b: columns }];
  stops.forEach((stop, n) => {
    const next = stops[n + 1];
    if (next === undefined) return;
    const height = next.a - stop.a;
    const width = next.b - stop.b;
    const open = height * width <= openCells;
    for (let row = stop.a; row <= next.a; row++) {
      const centre =
        height === 0 ? stop.b : stop.b + ((row - stop.a) * width) / height;
      const half = open ? Infinity : stripHalf + width / Math.max(1, height);
      widen(
        row,
        Math.floor(Math.max(stop.b, centre - half) - pad),
        Math.ceil(Math.min(next.b, centre + half) + pad),
      );
    }
  });
  return finish(low, high, columns);
}

function finish(low: Int32Array, high: Int32Array, columns: number): Band {
  const rows = low.length - 1;
  low[0] = 0;
  high[rows] = columns;
  for (let row = rows - 1; row >= 0; row--)
    low[row] = Math.min(at(low, row), at(low, row + 1));
  const offset = new Int32Array(rows + 2);
  for (let row = 0; row <= rows; row++) {
    if (row > 0) high[row] = Math.max(at(high, row), at(high, row - 1));
    offset[row + 1] = at(offset, row) + at(high, row) - at(low, row) + 1;
  }
  return { low, high, offset };
}
