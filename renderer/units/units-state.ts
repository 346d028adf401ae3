/** What the Units table shows and where the reader is in it; outlives a switch of views. */
import { create } from "zustand";
import type { UnitId, VersionId } from "../../app/model/records.ts";
import type { UnitFilter } from "../../app/view/unit-filters.ts";
import { useWindow } from "../state/store.ts";

export interface UnitsState {
  /** Null = the project's first version. */
  readonly order: VersionId | null;
  readonly filters: readonly UnitFilter[];
  readonly ticked: ReadonlySet<UnitId>;
  /** Where Shift extends ticking from. */
  readonly tickAnchor: UnitId | null;
  /** Key of the row that has the focus; null = the first. */
  readonly row: string | null;
  /** Where that row was last: its neighbour takes the focus when it goes. */
  readonly rowIndex: number;
  /** 0 the tick, 1 the unit, then the versions as shown. */
  readonly column: number;
  /** Rises when the focused cell is to take the keyboard. */
  readonly focusTurn: number;
  /** Rises when the focused row is to come into view. */
  readonly revealTurn: number;
  /** The row to draw the eye to. */
  readonly flash: string | null;
}

const initial: UnitsState = {
  order: null,
  filters: [],
  ticked: new Set(),
  tickAnchor: null,
  row: null,
  rowIndex: 0,
  column: 1,
  focusTurn: 0,
  revealTurn: 0,
  flash: null,
};

export const useUnits = create<UnitsState>()(() => initial);

export function unitsState(): UnitsState {
  return useUnits.getState();
}

export function toggleFilter(filter: UnitFilter): void {
  const { filters } = unitsState();
  useUnits.setState({
    filters: filters.includes(filter)
      ? filters.filter((other) => other !== filter)
      : [...filters, filter],
  });
}

export function clearFilters(): void {
  useUnits.setState({ filters: [] });
}

export function setOrder(order: VersionId): void {
  useUnits.setState({ order });
}

export function clearTicks(): void {
  if (unitsState().ticked.size > 0) useUnits.setState({ ticked: new Set() });
}

/** Ticks or unticks all of `units`. */
export function setTicks(units: readonly UnitId[], ticked: boolean): void {
  const next = new Set(unitsState().ticked);
  for (const unit of units)
    if (ticked) next.add(unit);
    else next.delete(unit);
  useUnits.setState({ ticked: next });
}

// Another document has other units under the same ids: nothing of this may stay.
useWindow.subscribe(({ project, session }, before) => {
  if (project === before.project) return;
  const isOther =
    project === null ||
    before.project === null ||
    session?.fileName !== before.session?.fileName ||
    (session?.revision ?? 0) < (before.session?.revision ?? 0);
  if (isOther) useUnits.setState(initial);
});
