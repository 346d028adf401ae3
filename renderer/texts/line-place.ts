/** A place in the column: line index (0 = first) and UTF-16 offset into the line. */
export interface LinePlace {
  readonly line: number;
  readonly offset: number;
}

export interface LineRange {
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}
