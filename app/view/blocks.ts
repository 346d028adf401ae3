/**
 * Cuts the columns into blocks whose tops are level in all of them. Editors pay
 * for every zone they hold, so only the blocks near the window are laid out
 * row by row; a far one is held open by a single filler a column.
 */
import type { ChainUnit } from "./chain.ts";

/** Segment indexes a column, half-open. Blocks tile every column. */
export interface Block {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const wanted = 40;
const longest = 60;
/** A stretch without a unit to cut at is cut proportionally. */
const stretch = 100;

/** At least one block, also for columns without segments. `chain` as from `heaviestChain`. */
export function cutBlocks(
  chain: readonly ChainUnit[],
  counts: readonly number[],
): readonly Block[] {
  const cuts = fullCuts(chain, counts);
  const zero = counts.map(() => 0);
  const chosen: (readonly number[])[] = [zero];
  let last: readonly number[] = zero;
  let candidate: { cut: readonly number[]; members: number } | null = null;
  const take = (cut: readonly number[]) => {
    chosen.push(...steps(last, cut), cut);
    last = cut;
    candidate = null;
  };
  chain.forEach((unit, i) => {
    const cut = cuts[i];
    if (cut === undefined) return;
    let grown = span(last, cut);
    if (candidate !== null && grown > longest) {
      take((candidate as { cut: readonly number[] }).cut);
      grown = span(last, cut);
    }
    if (grown < wanted) return;
    const members = unit.firsts.filter((first) => first >= 0).length;
    const known = candidate as { members: number } | null;
    if (grown > longest) take(cut);
    else if (known === null || members > known.members)
      candidate = { cut, members };
  });
  const rest = candidate as { cut: readonly number[] } | null;
  if (rest !== null) take(rest.cut);
  chosen.push(...steps(last, counts), counts);
  const blocks: Block[] = [];
  for (let i = 0; i + 1 < chosen.length; i++) {
    const from = chosen[i];
    const to = chosen[i + 1];
    if (from !== undefined && to !== undefined) blocks.push({ from, to });
  }
  return blocks;
}

/** The most segments any column has between two cuts. */
function span(from: readonly number[], to: readonly number[]): number {
  return Math.max(0, ...to.map((at, column) => at - (from[column] ?? 0)));
}

/** Cuts between `from` and `to` where they are far apart. */
function steps(from: readonly number[], to: readonly number[]): number[][] {
  const length = span(from, to);
  if (length <= stretch) return [];
  const parts = Math.ceil(length / longest);
  return Array.from({ length: parts - 1 }, (_, part) =>
    to.map((at, column) => {
      const start = from[column] ?? 0;
      return start + Math.floor(((at - start) * (part + 1)) / parts);
    }),
  );
}

/** For every unit of the chain a cut through all columns; where it has no member, between its neighbours that have. */
function fullCuts(
  chain: readonly ChainUnit[],
  counts: readonly number[],
): readonly (readonly number[])[] {
  const cuts = chain.map((unit) => [...unit.firsts]);
  counts.forEach((count, column) => {
    let low = 0;
    let lowAt = -1;
    const fill = (highAt: number, high: number) => {
      for (let i = lowAt + 1; i < highAt; i++) {
        const share = (i - lowAt) / (highAt - lowAt);
        const cut = cuts[i];
        if (cut !== undefined)
          cut[column] = low + Math.floor((high - low) * share);
      }
    };
    chain.forEach((unit, i) => {
      const first = unit.firsts[column] ?? -1;
      if (first < 0) return;
      fill(i, first);
      lowAt = i;
      low = first + 1;
    });
    fill(chain.length, count);
  });
  return cuts;
}
