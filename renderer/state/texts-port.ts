/** How actions reach the views: a view that is on screen registers here. */
import type { Spot } from "../../app/contract/commands.ts";
import type { SegmentId, UnitId, VersionId } from "../../app/model/records.ts";

/** Words of a version, absolute offsets; start = end: a place between letters. */
export interface RevealedWords {
  readonly start: number;
  readonly end: number;
}

export interface RevealOptions {
  /** Draw the eye to it once. */
  readonly flash?: boolean;
  /** Put the caret there. */
  readonly focus?: boolean;
}

export interface TextsPort {
  /** Where the caret is; `offset` is within the segment. Null when no column has the focus. */
  caret(): {
    readonly version: VersionId;
    readonly segment: SegmentId;
    readonly offset: number;
  } | null;
  /** One a column with a non-empty selection, absolute offsets. */
  selections(): readonly Spot[];
  /** With `words`, which begin in that segment: those are scrolled to and, with `flash`, flashed once. */
  reveal(
    segment: SegmentId,
    options?: RevealOptions & { readonly words?: RevealedWords },
  ): void;
  /** 0 = the first shown column. */
  focusVersion(index: number): void;
  nextColumn(): void;
  previousColumn(): void;
}

export interface UnitsPort {
  /** The units that the filters leave, in the table's order. */
  shown(): readonly UnitId[];
  /** Ticked rows, for bulk judgements. */
  ticked(): readonly UnitId[];
  /** Ticks or unticks the row that has the focus. */
  toggleTick(): void;
  clearTicks(): void;
  /** The cell that has the focus. */
  cell(): { readonly unit: UnitId; readonly version: VersionId | null } | null;
  /** Where the filters hide it and it was to take the focus, says so. */
  reveal(unit: UnitId, options?: RevealOptions): void;
  focusVersion(index: number): void;
}

let texts: TextsPort | null = null;
let units: UnitsPort | null = null;

/** Null when the view goes off the screen. */
export function registerTexts(port: TextsPort | null): void {
  texts = port;
}

export function registerUnits(port: UnitsPort | null): void {
  units = port;
}

/** Null while the Texts view is not on screen. */
export function textsPort(): TextsPort | null {
  return texts;
}

export function unitsPort(): UnitsPort | null {
  return units;
}
