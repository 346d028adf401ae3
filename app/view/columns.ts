/** Which columns fit, and how wide they are. All figures in px. */

export const columnMin = 200;
export const columnMax = 640;
export const spineWidth = 28;
/** Before the first column. */
export const columnsInset = 4;

export interface ColumnRequest {
  /** UTF-16 units of the version's text. */
  readonly length: number;
  /** A width the user dragged; null = balanced. */
  readonly wanted: number | null;
}

export interface ColumnPlace {
  readonly left: number;
  readonly width: number;
  /** Paged out: only a spine is shown. */
  readonly isSpine: boolean;
}

export interface ColumnPlan {
  readonly places: readonly ColumnPlace[];
  readonly gutter: number;
  /** The first shown column, clamped. */
  readonly page: number;
  /** How many are shown. */
  readonly shown: number;
}

/**
 * Places the columns in `available` px, the first shown one being `page` where
 * they do not all fit. Longer texts get wider columns, so that rows end
 * nearly level.
 */
export function planColumns(
  columns: readonly ColumnRequest[],
  available: number,
  page: number,
): ColumnPlan {
  const count = columns.length;
  const gutter = count === 2 ? 64 : available < 1240 ? 32 : 40;
  const room = available - columnsInset;
  let shown = count;
  const needed = (n: number) =>
    n * columnMin + (n - 1) * gutter + (count - n) * spineWidth;
  while (shown > 1 && needed(shown) > room) shown -= 1;
  const first = Math.min(Math.max(0, page), count - shown);
  const visible = columns.slice(first, first + shown);
  const widths = balance(
    visible,
    room - (shown - 1) * gutter - (count - shown) * spineWidth,
  );
  let left = columnsInset;
  const places = columns.map((_, i) => {
    const isSpine = i < first || i >= first + shown;
    const width = isSpine ? spineWidth : (widths[i - first] ?? columnMin);
    const place = { left, width, isSpine };
    const nextIsShown = i + 1 > first && i + 1 < first + shown;
    left += width + (!isSpine && nextIsShown ? gutter : 0);
    return place;
  });
  return { places, gutter, page: first, shown };
}

/** Shares `room` by the cube root of the lengths (rows are levelled unit by unit, so that whole lengths count for little), every width between the bounds; wanted widths come first. */
function balance(
  columns: readonly ColumnRequest[],
  room: number,
): readonly number[] {
  const widths = columns.map(({ wanted }) =>
    wanted === null ? null : clamp(wanted),
  );
  // Dragged widths give way when they would leave the others too little.
  const dragged = widths.filter((width) => width !== null);
  const above = dragged.reduce((sum, width) => sum + width - columnMin, 0);
  const spare = room - columns.length * columnMin;
  if (above > spare)
    widths.forEach((width, i) => {
      if (width !== null)
        widths[i] =
          columnMin + Math.floor(((width - columnMin) * spare) / above);
    });
  let left =
    room - widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  let open = columns.flatMap(({ length }, i) =>
    widths[i] === null ? [{ i, share: Math.cbrt(Math.max(1, length)) }] : [],
  );
  while (open.length > 0) {
    const shares = open.reduce((sum, { share }) => sum + share, 0);
    const sized = open.map(({ i, share }) => {
      const width = (left * share) / shares;
      return { i, excess: clamp(width) - width, width: clamp(width) };
    });
    // As CSS resolves flexible lengths: too narrow ones are settled first where
    // the bounds cost more room than they give, else the too wide ones.
    const excess = sized.reduce((sum, column) => sum + column.excess, 0);
    const settled = sized.filter((column) =>
      excess === 0 ? true : column.excess * excess > 0,
    );
    for (const { i, width } of settled) widths[i] = Math.floor(width);
    left -= settled.reduce((sum, { i }) => sum + (widths[i] ?? 0), 0);
    open = open.filter(({ i }) => settled.every((done) => done.i !== i));
  }
  return widths.map((width) => width ?? columnMin);
}

function clamp(width: number): number {
  return Math.min(columnMax, Math.max(columnMin, width));
}
