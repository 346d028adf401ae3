/**
 * Which units are levelled. The order of comparable texts crosses, and rows can
 * be level only along units that all columns have in the same order: we look
 * for the heaviest such chain (a weighted longest increasing subsequence over
 * all columns at once). The general problem is too dear for 10,000 units, so
 * that each unit looks back over the last {@link lookBack} units and the best
 * chain so far; then whatever still fits in between is put in, the heaviest
 * first. The result is always consistent.
 */
import type { UnitId } from "../model/records.ts";

/** A unit as the layout sees it: the index of its first segment in every column, -1 where it has none. */
export interface ChainUnit {
  readonly id: UnitId;
  readonly firsts: readonly number[];
  /** What it is worth to have this unit level. */
  readonly weight: number;
}

const lookBack = 64;

/** The units to level, in an order that every column agrees with. `counts` = segments a column. */
export function heaviestChain(
  units: readonly ChainUnit[],
  counts: readonly number[],
): readonly ChainUnit[] {
  const ordered = inReadingOrder(units, counts);
  const values = new Float64Array(ordered.length);
  const previous = new Int32Array(ordered.length).fill(-1);
  /** The last index taken in every column by the best chain that ends here. */
  const frontiers: (readonly number[])[] = [];
  let best = -1;
  ordered.forEach((unit, i) => {
    let from = -1;
    const consider = (j: number) => {
      if (
        j >= 0 &&
        (from < 0 || (values[j] ?? 0) > (values[from] ?? 0)) &&
        follows(unit, frontiers[j] ?? [])
      )
        from = j;
    };
    consider(best);
    for (let j = i - 1; j >= 0 && j >= i - lookBack; j--) consider(j);
    values[i] = unit.weight + (from < 0 ? 0 : (values[from] ?? 0));
    previous[i] = from;
    const before = frontiers[from];
    frontiers.push(
      unit.firsts.map((first, column) =>
        first >= 0 ? first : (before?.[column] ?? -1),
      ),
    );
    if (best < 0 || (values[i] ?? 0) > (values[best] ?? 0)) best = i;
  });
  const chain: ChainUnit[] = [];
  for (let i = best; i >= 0; i = previous[i] ?? -1) {
    const unit = ordered[i];
    if (unit !== undefined) chain.push(unit);
  }
  return withOthers(chain.reverse(), units, counts);
}

/** A unit with its place along the chain. */
interface Link {
  readonly unit: ChainUnit;
  readonly key: number;
}

/** The chain with every other unit that no column puts out of order, the heaviest first. */
function withOthers(
  chain: readonly ChainUnit[],
  units: readonly ChainUnit[],
  counts: readonly number[],
): readonly ChainUnit[] {
  const links = chain.map((unit, key): Link => ({ unit, key }));
  const columns = counts.map((_, column) =>
    links.filter(({ unit }) => (unit.firsts[column] ?? -1) >= 0),
  );
  const taken = new Set(chain);
  const others = units
    .filter((unit) => !taken.has(unit))
    .sort((a, b) => b.weight - a.weight);
  for (const unit of others) {
    let low = -1;
    let high = chain.length;
    const places = columns.map((column, i) => {
      const first = unit.firsts[i] ?? -1;
      if (first < 0) return -1;
      const at = placeOf(column, i, first);
      low = Math.max(low, column[at - 1]?.key ?? -1);
      const next = column[at];
      if (next === undefined) return at;
      // Two units that begin with one segment can't both be levelled by it.
      high = Math.min(high, next.unit.firsts[i] === first ? low : next.key);
      return at;
    });
    const key = (low + high) / 2;
    if (key <= low || key >= high) continue;
    const link = { unit, key };
    links.push(link);
    places.forEach((at, column) => {
      if (at >= 0) columns[column]?.splice(at, 0, link);
    });
  }
  return links.sort((a, b) => a.key - b.key).map(({ unit }) => unit);
}

/** The index of the first link of a column whose unit begins at or after `first` there. */
function placeOf(
  links: readonly Link[],
  column: number,
  first: number,
): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.unit.firsts[column] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

function follows(unit: ChainUnit, frontier: readonly number[]): boolean {
  return unit.firsts.every(
    (first, column) => first < 0 || first > (frontier[column] ?? -1),
  );
}

/**
 * Sorts units along the column that most of them share. A unit without a
 * member there gets the median place of its neighbours in its own columns.
 */
function inReadingOrder(
  units: readonly ChainUnit[],
  counts: readonly number[],
): readonly ChainUnit[] {
  const shares = counts.map(
    (_, column) =>
      units.filter((unit) => (unit.firsts[column] ?? -1) >= 0).length,
  );
  const hub = shares.indexOf(Math.max(...shares));
  const neighbours = new Map<ChainUnit, number[]>();
  counts.forEach((_, column) => {
    if (column === hub) return;
    const inColumn = units
      .filter((unit) => (unit.firsts[column] ?? -1) >= 0)
      .sort((a, b) => (a.firsts[column] ?? 0) - (b.firsts[column] ?? 0));
    collect(inColumn, hub, neighbours);
    collect(inColumn.reverse(), hub, neighbours);
  });
  const keyed = units.map((unit) => {
    const relative = meanPlace(unit, counts);
    const own = unit.firsts[hub] ?? -1;
    const key =
      own >= 0
        ? own
        : (median(neighbours.get(unit) ?? []) ?? relative * (counts[hub] ?? 0));
    return { unit, key, relative };
  });
  keyed.sort((a, b) => a.key - b.key || a.relative - b.relative);
  return keyed.map(({ unit }) => unit);
}

/** Adds, to every unit without a member in `hub`, the places there of up to three units before it. */
function collect(
  inOrder: readonly ChainUnit[],
  hub: number,
  into: Map<ChainUnit, number[]>,
): void {
  const last: number[] = [];
  for (const unit of inOrder) {
    const place = unit.firsts[hub] ?? -1;
    if (place >= 0) {
      last.push(place);
      if (last.length > 3) last.shift();
    } else into.set(unit, [...(into.get(unit) ?? []), ...last]);
  }
}

function meanPlace(unit: ChainUnit, counts: readonly number[]): number {
  let sum = 0;
  let members = 0;
  unit.firsts.forEach((first, column) => {
    if (first < 0) return;
    sum += first / Math.max(1, counts[column] ?? 1);
    members += 1;
  });
  return members === 0 ? 0 : sum / members;
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1];
  const high = sorted[Math.floor(middle)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
