/** A workbook as its writer takes it: sheets of cells that hold text or figures, never formulas. */
import type { Direction } from "../../model/records.ts";

/** What a cell looks like; `odd` is the value of an outlier. */
export type CellLook = "text" | "head" | "title" | "strong" | "quiet" | "odd";

/** Words in a cell, kept as they are. `dir`: how they are read, left out = as the program finds. */
export interface TextCell {
  readonly text: string;
  readonly dir?: Direction;
  readonly look?: CellLook;
}

export interface FigureCell {
  readonly figure: number;
  /** Digits after the point; left out = as many as there are. */
  readonly decimals?: 0 | 1 | 2;
  readonly look?: CellLook;
}

/** Null = nothing in it. */
export type Cell = TextCell | FigureCell | null;

export interface Sheet {
  /** Made to fit where programs refuse it (31 characters, no `[]:*?/\`, unique). */
  readonly name: string;
  /** In characters, a column; those without a width get the program's own. */
  readonly widths: readonly number[];
  /** Made while they are written where they aren't a list. */
  readonly rows: Iterable<readonly Cell[]> & { readonly length: number };
  /** Rows and columns that stay in sight; frozen rows are repeated on every printed page. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** Index of the row whose cells head the columns below and filter them; as wide as `widths` where rows are no list. */
  readonly filterRow?: number;
  /** `rtl`: the first column stands at the right. */
  readonly dir?: Direction;
}

/** UTF-16 units a cell takes at most. */
export const cellLimit = 32_767;
export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** The letters of a column: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
