/** How actions reach the Units table while it is on screen. */
import { numberOf } from "../../app/model/numbered.ts";
import type { UnitId, Version } from "../../app/model/records.ts";
import type { UnitRow } from "../../app/view/unit-rows.ts";
import type { UnitsPort } from "../state/texts-port.ts";
import { showToast } from "../state/toasts.ts";
import { focusCell, tickRow, unitKeys } from "./grid-focus.ts";
import { firstVersionColumn } from "./unit-row.tsx";
import { clearTicks, unitsState, useUnits } from "./units-state.ts";

export function unitsPortOver(
  rows: readonly UnitRow[],
  versions: readonly Version[],
): UnitsPort {
  const index = (): number => {
    const { row, rowIndex } = unitsState();
    const at = rows.findIndex(({ key }) => key === row);
    return at >= 0 ? at : Math.min(rowIndex, rows.length - 1);
  };
  return {
    shown: () => unitKeys(rows),
    ticked: () => [...unitsState().ticked],
    toggleTick: () => tickRow(rows, index(), false),
    clearTicks,
    cell: () => {
      const row = rows[index()];
      if (row?.kind !== "unit") return null;
      const version = versions[unitsState().column - firstVersionColumn];
      return { unit: row.key, version: version?.id ?? null };
    },
    reveal: (unit, options) => {
      const at = rows.findIndex(({ key }) => key === unit);
      if (at < 0) {
        if (options?.focus === true) sayHidden(unit);
        return;
      }
      const { focusTurn, revealTurn } = unitsState();
      useUnits.setState({
        row: unit,
        rowIndex: at,
        revealTurn: revealTurn + 1,
        ...(options?.focus === true ? { focusTurn: focusTurn + 1 } : {}),
        ...(options?.flash === true ? { flash: unit } : {}),
      });
    },
    focusVersion: (version) => {
      if (version < versions.length)
        focusCell(
          { rows, versions, index: index(), column: 0 },
          index(),
          firstVersionColumn + version,
        );
    },
  };
}

function sayHidden(unit: UnitId): void {
  showToast(`The filters hide unit ${numberOf(unit)}.`, {
    label: "Clear filters",
    run: () => {
      const { focusTurn, revealTurn } = unitsState();
      useUnits.setState({
        filters: [],
        row: unit,
        focusTurn: focusTurn + 1,
        revealTurn: revealTurn + 1,
        flash: unit,
      });
    },
  });
}
