/** The empty room that holds the lines of a column apart. */
import type { Levels } from "./levels.ts";

export interface Room {
  /** Number of the line above it; 0 = before the first. */
  readonly afterLine: number;
  /** px, never 0. */
  readonly height: number;
}

/** The room in one block of a column: between its segments where it is laid out row by row, else all of it after its last. */
export function roomsOf(
  levels: Levels,
  column: number,
  at: number,
  isExpanded: boolean,
): readonly Room[] {
  const block = levels.blocks[at];
  if (block === undefined) return [];
  const from = block.from[column] ?? 0;
  const to = block.to[column] ?? 0;
  const rooms: Room[] = [];
  const add = (afterLine: number, height: number) => {
    if (height > 0) rooms.push({ afterLine, height });
  };
  let bottom = 0;
  let lines = 0;
  for (let i = from; i < to; i++) {
    const top = block.tops[column]?.[i - from] ?? 0;
    const height = levels.heightOf(column, i);
    if (isExpanded) add(i, top - bottom);
    bottom = top + height;
    lines += height;
  }
  add(to, block.height - (isExpanded ? bottom : lines));
  return rooms;
}
