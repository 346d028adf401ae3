/**
 * Where every segment stands: tops in px from the top of the text, the same
 * scale in all columns. Kept in plain arrays, so that ribbons, the overview
 * and "go to" never ask an editor while scrolling.
 */
import { type Block, cutBlocks } from "./blocks.ts";
import { type ChainUnit, heaviestChain } from "./chain.ts";

/** px between the segments of a column. */
export const segmentGap = 7;

interface LevelledBlock extends Block {
  /** px from the top of the text. */
  top: number;
  height: number;
  /** A column: tops of its segments, px from the block's own top. */
  tops: readonly Float64Array[];
}

/** The units with a member in a block, others too. */
export type UnitsIn = (block: Block) => readonly ChainUnit[];

/** The levelled layout of some columns. Mutable: edits re-level the block they touch. */
export class Levels {
  readonly #heights: number[][];
  #blocks: LevelledBlock[] = [];

  /** `heights` = px a segment, a column. */
  constructor(
    heights: readonly (readonly number[])[],
    units: readonly ChainUnit[],
  ) {
    this.#heights = heights.map((column) => [...column]);
    const counts = heights.map((column) => column.length);
    const chain = heaviestChain(units, counts);
    let next = 0;
    this.#blocks = cutBlocks(chain, counts).map((block) => {
      const inside: ChainUnit[] = [];
      while (isBefore(chain[next], block.to)) {
        const unit = chain[next++];
        if (unit !== undefined && !startsBefore(unit, block.from))
          inside.push(unit);
      }
      return { ...block, top: 0, ...this.#level(block, inside) };
    });
    this.#restack(0);
  }

  get blocks(): readonly Readonly<LevelledBlock>[] {
    return this.#blocks;
  }

  /** px of the whole text. */
  get height(): number {
    const last = this.#blocks.at(-1);
    return last === undefined ? 0 : last.top + last.height;
  }

  count(column: number): number {
    return this.#heights[column]?.length ?? 0;
  }

  heightOf(column: number, index: number): number {
    return this.#heights[column]?.[index] ?? 0;
  }

  topOf(column: number, index: number): number {
    const block = this.#blocks[this.blockOf(column, index)];
    if (block === undefined) return 0;
    return (
      block.top + (block.tops[column]?.[index - (block.from[column] ?? 0)] ?? 0)
    );
  }

  /** The block that holds a segment. */
  blockOf(column: number, index: number): number {
    return lastIndexWhere(
      this.#blocks.length,
      (b) => (this.#blocks[b]?.from[column] ?? 0) <= index,
    );
  }

  /** The block at `y` px. */
  blockAt(y: number): number {
    return lastIndexWhere(
      this.#blocks.length,
      (b) => (this.#blocks[b]?.top ?? 0) <= y,
    );
  }

  /** The segment of a column at `y` px, or the one above a gap; -1 above the first. */
  indexAt(column: number, y: number): number {
    const count = this.count(column);
    if (count === 0) return -1;
    const block = this.#blocks[this.blockAt(y)];
    if (block === undefined) return -1;
    const from = block.from[column] ?? 0;
    const tops = block.tops[column];
    const length = (block.to[column] ?? 0) - from;
    if (tops === undefined || length === 0 || (tops[0] ?? 0) + block.top > y)
      return from - 1;
    return (
      from + lastIndexWhere(length, (i) => (tops[i] ?? 0) + block.top <= y)
    );
  }

  /**
   * Replaces `removed` segments of a column at `at` by new ones and re-levels
   * their block. Returns that block, or -1 (nothing done) when they span
   * several or it would grow too long: build anew then.
   */
  splice(
    column: number,
    at: number,
    removed: number,
    heights: readonly number[],
    unitsIn: UnitsIn,
  ): number {
    const count = this.count(column);
    const b = this.blockOf(column, Math.min(at, Math.max(0, count - 1)));
    const block = this.#blocks[b];
    if (block === undefined) return -1;
    const to = block.to[column] ?? 0;
    const added = heights.length - removed;
    if (at + removed > to || to + added - (block.from[column] ?? 0) > 200)
      return -1;
    this.#heights[column]?.splice(at, removed, ...heights);
    if (added !== 0)
      this.#blocks = this.#blocks.map((other, i) =>
        i < b
          ? other
          : {
              ...other,
              from: i === b ? other.from : shifted(other.from, column, added),
              to: shifted(other.to, column, added),
            },
      );
    this.relevel(b, unitsIn);
    return b;
  }

  /** Levels one block anew. */
  relevel(b: number, unitsIn: UnitsIn): void {
    const block = this.#blocks[b];
    if (block === undefined) return;
    const inside = unitsIn(block).filter((unit) =>
      unit.firsts.every(
        (first, column) =>
          first < 0 ||
          (first >= (block.from[column] ?? 0) &&
            first < (block.to[column] ?? 0)),
      ),
    );
    this.#blocks[b] = {
      ...block,
      ...this.#level(block, heaviestChain(inside, block.to)),
    };
    this.#restack(b);
  }

  /** Tops within a block: the members of each unit of the chain start level. */
  #level(
    block: Block,
    chain: readonly ChainUnit[],
  ): { tops: readonly Float64Array[]; height: number } {
    const tops = block.from.map(
      (from, column) => new Float64Array((block.to[column] ?? 0) - from),
    );
    const next = [...block.from];
    const bottoms = block.from.map(() => 0);
    const placeUntil = (column: number, stop: number) => {
      const from = block.from[column] ?? 0;
      let at = next[column] ?? 0;
      let y = bottoms[column] ?? 0;
      const into = tops[column];
      for (; at < stop && into !== undefined; at++) {
        into[at - from] = y;
        y += this.heightOf(column, at) + segmentGap;
      }
      next[column] = Math.max(at, stop);
      bottoms[column] = y;
    };
    for (const { firsts } of chain) {
      let level = 0;
      firsts.forEach((first, column) => {
        if (first < 0) return;
        placeUntil(column, first);
        level = Math.max(level, bottoms[column] ?? 0);
      });
      firsts.forEach((first, column) => {
        if (first >= 0) bottoms[column] = level;
      });
    }
    block.to.forEach((to, column) => placeUntil(column, to));
    return { tops, height: Math.max(0, ...bottoms) };
  }

  #restack(from: number): void {
    let top = from === 0 ? 0 : (this.#blocks[from]?.top ?? 0);
    for (let b = from; b < this.#blocks.length; b++) {
      const block = this.#blocks[b];
      if (block === undefined) continue;
      block.top = top;
      top += block.height;
    }
  }
}

function shifted(
  values: readonly number[],
  column: number,
  by: number,
): readonly number[] {
  return values.map((value, i) => (i === column ? value + by : value));
}

function isBefore(
  unit: ChainUnit | undefined,
  cut: readonly number[],
): boolean {
  return (
    unit !== undefined &&
    unit.firsts.every(
      (first, column) => first < 0 || first < (cut[column] ?? 0),
    )
  );
}

/** True when a member lies before the cut: a proportional cut may pass through a unit. */
function startsBefore(unit: ChainUnit, cut: readonly number[]): boolean {
  return unit.firsts.some(
    (first, column) => first >= 0 && first < (cut[column] ?? 0),
  );
}

/** The last of 0 … length-1 for which `test`, true up to some point and false after, holds; 0 when none does. */
function lastIndexWhere(
  length: number,
  test: (index: number) => boolean,
): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (test(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
