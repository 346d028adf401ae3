/** What L, U and O are asked to do, worked out of the selection. */
import type { CommandArgs } from "../../app/contract/commands.ts";
import { unitOf } from "../../app/model/memberships.ts";
import { findById } from "../../app/model/numbered.ts";
import type { Project, SegmentId } from "../../app/model/records.ts";
import type { SegmentFocus } from "../state/shape.ts";

/**
 * Picked segments and the focused one become a unit. Where the focused one is
 * not picked and has a unit already, the picked ones move to that unit. A
 * string says why there is nothing to link.
 */
export function linkArgs(
  project: Project,
  picked: readonly SegmentId[],
  focus: SegmentFocus | null,
): CommandArgs<"link"> | string {
  if (picked.length === 0)
    return "Pick segments with Space first, then link them.";
  if (focus === null || picked.includes(focus.segment))
    return picked.length < 2
      ? "Pick a segment of another version too."
      : { segments: [...picked] };
  const unit = unitOf(project, focus.segment);
  return unit === undefined
    ? { segments: [...picked, focus.segment] }
    : { segments: [...picked], into: unit.id };
}

/**
 * A cell of the Units table states that one version absent; a segment states
 * all versions absent that its unit has no member in. Stated twice, it is
 * taken back.
 */
export function absentArgs(
  project: Project,
  focus: SegmentFocus | null,
  cell: { readonly unit: string; readonly version: string | null } | null,
): CommandArgs<"stateAbsent"> | string {
  if (cell !== null) {
    const unit = findById(project.units, cell.unit);
    const segment = Object.values(unit?.members ?? {})[0]?.[0];
    if (unit === undefined || segment === undefined)
      return "Choose a unit first.";
    if (cell.version === null)
      return "Choose the cell of a version without a counterpart.";
    if (unit.members[cell.version] !== undefined)
      return "This version has a segment in the unit. Unlink it first.";
    const isStated = unit.absent.includes(cell.version);
    return {
      segment,
      versions: [cell.version],
      ...(isStated ? { absent: false } : {}),
    };
  }
  if (focus === null) return "Put the caret in a segment first.";
  const unit = unitOf(project, focus.segment);
  const others = project.versions
    .map(({ id }) => id)
    .filter((id) => id !== focus.version && unit?.members[id] === undefined);
  if (others.length === 0) return "This unit has a segment in every version.";
  const isStated =
    unit !== undefined && others.every((id) => unit.absent.includes(id));
  return {
    segment: focus.segment,
    ...(isStated ? { versions: others, absent: false } : {}),
  };
}
