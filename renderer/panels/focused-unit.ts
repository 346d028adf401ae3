import { unitOf } from "../../app/model/memberships.ts";
import { findById } from "../../app/model/numbered.ts";
import type { Project, Unit } from "../../app/model/records.ts";
import { rejectedUnitOf } from "../../app/view/faces.ts";
import { useWindow } from "../state/store.ts";

export interface FocusedUnit {
  /** The selected unit, else the one of the focused segment. */
  readonly unit: Unit | null;
  /** Without a unit: the last rejected one that held the focused segment. */
  readonly rejected: Unit | null;
}

/** The unit the reader is at, as it changes. */
export function useFocusedUnit(project: Project): FocusedUnit {
  const id = useWindow((state) => state.unit);
  const focus = useWindow((state) => state.focus);
  const unit =
    (id === null ? undefined : findById(project.units, id)) ??
    (focus === null ? undefined : unitOf(project, focus.segment)) ??
    null;
  const rejected =
    unit !== null || focus === null
      ? null
      : (rejectedUnitOf(project, focus.segment) ?? null);
  return { unit, rejected };
}
