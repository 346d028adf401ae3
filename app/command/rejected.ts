/** The rejected units of a project: the memory of member sets that are not to be linked. */
import type { SegmentId, Unit, VersionId } from "../model/records.ts";
import { type Members, memberKey } from "./members.ts";

/** Rejected units with this segment of `version` among their members. */
export function rejectedWith(
  units: readonly Unit[],
  version: VersionId,
  segment: SegmentId,
): Unit[] {
  return units.filter(
    ({ status, members }) =>
      status === "rejected" && members[version]?.includes(segment) === true,
  );
}

/** Rejected units of exactly this member set. */
export function rejectedLike(units: readonly Unit[], members: Members): Unit[] {
  const key = memberKey(members);
  const [version, ids] = Object.entries(members)[0] ?? ["", []];
  const [first] = ids;
  return units.filter(
    (unit) =>
      unit.status === "rejected" &&
      unit.members[version]?.[0] === first &&
      memberKey(unit.members) === key,
  );
}

/** The member sets of all rejected units, as {@link memberKey} writes them. */
export function rejectedKeys(units: readonly Unit[]): ReadonlySet<string> {
  return new Set(
    units.flatMap(({ status, members }) =>
      status === "rejected" ? [memberKey(members)] : [],
    ),
  );
}
