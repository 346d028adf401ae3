/** Moving the Units table's one focus, and what that selects. */
import type { Version } from "../../app/model/records.ts";
import type { UnitRow } from "../../app/view/unit-rows.ts";
import { clearFocus, focusSegment, selectUnit } from "../state/selection.ts";
import { firstVersionColumn } from "./unit-row.tsx";
import { setTicks, unitsState, useUnits } from "./units-state.ts";

export interface GridPlace {
  readonly rows: readonly UnitRow[];
  readonly versions: readonly Version[];
  /** -1 in an empty table. */
  readonly index: number;
  readonly column: number;
}

/** Puts the focus into a cell and selects its unit, and its segment where it has one. */
export function focusCell(
  { rows, versions }: GridPlace,
  index: number,
  column: number,
): void {
  const row = rows[Math.min(Math.max(index, 0), rows.length - 1)];
  if (row === undefined) return;
  const last = firstVersionColumn + versions.length - 1;
  const { focusTurn, revealTurn } = unitsState();
  const at = Math.min(Math.max(column, 0), last);
  useUnits.setState({
    row: row.key,
    rowIndex: rows.indexOf(row),
    column: at,
    focusTurn: focusTurn + 1,
    revealTurn: revealTurn + 1,
  });
  const version = versions[at - firstVersionColumn];
  if (row.kind === "segment") {
    focusSegment(row.version, row.segment.id);
    return;
  }
  const segment =
    version === undefined ? undefined : row.unit.members[version.id]?.[0];
  // An empty cell has no segment that U or E could mean.
  if (version === undefined || segment === undefined) clearFocus();
  else focusSegment(version.id, segment);
  selectUnit(row.key);
}

const pageRows = 8;

/** Does what a key means in a grid; false = it means nothing here. */
export function moveByKey(
  place: GridPlace,
  event: {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly shiftKey: boolean;
  },
): boolean {
  const { rows, index, column } = place;
  const isMod = event.ctrlKey || event.metaKey;
  const to = (nextIndex: number, nextColumn: number): boolean => {
    if (event.shiftKey && nextIndex !== index)
      tickBetween(rows, index, nextIndex);
    focusCell(place, nextIndex, nextColumn);
    return true;
  };
  const lastColumn = firstVersionColumn + place.versions.length - 1;
  switch (event.key) {
    case "ArrowDown":
      return to(index + 1, column);
    case "ArrowUp":
      return to(index - 1, column);
    case "ArrowRight":
      return to(index, column + 1);
    case "ArrowLeft":
      return to(index, column - 1);
    case "PageDown":
      return to(index + pageRows, column);
    case "PageUp":
      return to(index - pageRows, column);
    case "Home":
      return isMod ? to(0, column) : to(index, 0);
    case "End":
      return isMod ? to(rows.length - 1, column) : to(index, lastColumn);
    default:
      return false;
  }
}

/** Ticks every unit between two rows, both included. */
export function tickBetween(
  rows: readonly UnitRow[],
  from: number,
  to: number,
): void {
  const between = rows.slice(
    Math.max(0, Math.min(from, to)),
    Math.max(from, to) + 1,
  );
  setTicks(unitKeys(between), true);
}

/** Ids of the units among rows. */
export function unitKeys(rows: readonly UnitRow[]): readonly string[] {
  return rows.flatMap(({ kind, key }) => (kind === "unit" ? [key] : []));
}

/** Ticks or unticks one row; with `extend` all from the last one ticked. */
export function tickRow(
  rows: readonly UnitRow[],
  index: number,
  extend: boolean,
): void {
  const row = rows[index];
  if (row?.kind !== "unit") return;
  const { tickAnchor, ticked } = unitsState();
  const anchor =
    tickAnchor === null ? -1 : rows.findIndex(({ key }) => key === tickAnchor);
  if (extend && anchor >= 0) tickBetween(rows, anchor, index);
  else setTicks([row.key], !ticked.has(row.key));
  useUnits.setState({ tickAnchor: row.key });
}

/** The cell an event happened in; its row and column count from 0. Null outside the cells. */
export function cellOf(
  target: EventTarget,
): { row: number; column: number } | null {
  const cell =
    target instanceof Element
      ? target.closest<HTMLElement>("[data-column]")
      : null;
  if (cell === null) return null;
  return {
    row: Number(cell.dataset["row"]),
    column: Number(cell.dataset["column"]),
  };
}
