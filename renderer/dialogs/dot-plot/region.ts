/** What part of a dot plot is seen: half-open stretches of segments. */
export interface Region {
  readonly first: { readonly from: number; readonly to: number };
  readonly second: { readonly from: number; readonly to: number };
}

type Stretch = Region["first"];

/** Fewer segments than this are not zoomed into. */
const least = 8;

export function wholeRegion(first: number, second: number): Region {
  return { first: { from: 0, to: first }, second: { from: 0, to: second } };
}

/** `region` seen `factor` times as large (below 1: smaller) around a place, which stays where it is. */
export function zoomed(
  region: Region,
  whole: Region,
  factor: number,
  row: number,
  column: number,
): Region {
  return {
    first: around(region.first, whole.first, factor, row),
    second: around(region.second, whole.second, factor, column),
  };
}

function around(
  { from, to }: Stretch,
  whole: Stretch,
  factor: number,
  at: number,
): Stretch {
  const length = Math.min(whole.to, Math.max(Math.min(least, whole.to), Math.round((to - from) / factor))); // prettier-ignore
  const share = to === from ? 0 : (at - from) / (to - from);
  return within(Math.round(at - share * length), length, whole);
}

/** `region` moved by so many segments each way, as far as there are any. */
export function shifted(
  { first, second }: Region,
  whole: Region,
  rows: number,
  columns: number,
): Region {
  return {
    first: within(first.from + rows, first.to - first.from, whole.first),
    second: within(second.from + columns, second.to - second.from, whole.second), // prettier-ignore
  };
}

function within(from: number, length: number, { to }: Stretch): Stretch {
  const start = Math.max(0, Math.min(from, to - length));
  return { from: start, to: start + length };
}
