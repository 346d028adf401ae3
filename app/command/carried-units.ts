/** Carries the units of a version over to its new segments. */
import type {
  Project,
  SegmentId,
  Unit,
  UnitId,
  Version,
  VersionId,
} from "../model/records.ts";
import type { Draft } from "./draft.ts";
import { membersOf, putOrDissolve, segmentsOf } from "./members.ts";
import type { Heirs } from "./segment-heirs.ts";
import { unite } from "./unite.ts";

export interface CarriedUnits {
  /** Units that became one with another because their segments did. */
  readonly united: readonly UnitId[];
  /** Units that have no member in this version any more. */
  readonly bereft: readonly UnitId[];
  /** Of those, units that said nothing any more and are gone. */
  readonly dissolved: readonly UnitId[];
  /** Rejected units whose member set is no more. */
  readonly forgotten: readonly UnitId[];
}

/**
 * A segment that is no more hands its unit to the one that holds most of it,
 * which joins that unit or, bound already, makes the two units one; a new part
 * of a segment joins the segment's unit. `after` is the project with `next`.
 */
export function carryUnits(
  draft: Draft,
  after: Project,
  version: Version,
  next: Version,
  { keeps, hostOf, parentOf }: Heirs,
): CarriedUnits {
  const kept = new Set(keeps.values());
  const gone = new Set<SegmentId>();
  const units = new Map<UnitId, Unit>();
  const groups = new Groups();
  /** Segments that a unit gains. */
  const gained = new Map<SegmentId, UnitId>();
  const binderOf = (id: SegmentId): UnitId | undefined => gained.get(id) ?? draft.unitOf(id)?.id; // prettier-ignore
  const heirOf = (old: number): SegmentId | undefined =>
    kept.has(old)
      ? version.segments[old]?.id
      : next.segments[hostOf.get(old) ?? -1]?.id;
  version.segments.forEach(({ id }, old) => {
    const unit = draft.unitOf(id);
    if (unit !== undefined) units.set(unit.id, unit);
    if (kept.has(old)) return;
    gone.add(id);
    const heir = heirOf(old);
    if (unit === undefined || heir === undefined) return;
    const binder = binderOf(heir);
    if (binder === undefined) gained.set(heir, unit.id);
    else groups.join(binder, unit.id);
  });
  next.segments.forEach(({ id }, index) => {
    if (keeps.has(index) || gained.has(id)) return;
    const heir = heirOf(parentOf.get(index) ?? -1);
    const binder = heir === undefined ? undefined : binderOf(heir);
    if (binder !== undefined) gained.set(id, binder);
  });
  const forgotten = carryRejected(draft, after, version.id, gone);
  return { ...putGroups(draft, after, version.id, { units, groups, gained, gone }), forgotten }; // prettier-ignore
}

function putGroups(
  draft: Draft,
  after: Project,
  version: VersionId,
  carried: {
    readonly units: ReadonlyMap<UnitId, Unit>;
    readonly groups: Groups;
    readonly gained: ReadonlyMap<SegmentId, UnitId>;
    readonly gone: ReadonlySet<SegmentId>;
  },
): Omit<CarriedUnits, "forgotten"> {
  const united: UnitId[] = [];
  const bereft: UnitId[] = [];
  const dissolved: UnitId[] = [];
  const { groups, gone } = carried;
  const joined = new Map<UnitId, { units: Unit[]; segments: SegmentId[] }>();
  for (const unit of carried.units.values()) {
    const first = groups.firstOf(unit.id);
    const group = joined.get(first) ?? { units: [], segments: [] };
    joined.set(first, group);
    if (unit.id === first) group.units.unshift(unit);
    else group.units.push(unit);
    for (const id of segmentsOf(unit)) if (!gone.has(id)) group.segments.push(id); // prettier-ignore
  }
  for (const [segment, unit] of carried.gained)
    joined.get(groups.firstOf(unit))?.segments.push(segment);
  for (const { units, segments } of joined.values()) {
    const [first, ...others] = units;
    if (first === undefined) continue;
    const unit = unite(after, [first, ...others], membersOf(after, segments));
    for (const { id } of others) {
      draft.removeUnit(id);
      united.push(id);
    }
    if (!(version in unit.members)) bereft.push(unit.id);
    if (!putOrDissolve(draft, unit)) dissolved.push(unit.id);
  }
  return { united, bereft, dissolved };
}

/** Units that become one, under the one that was there first. */
class Groups {
  readonly #heads = new Map<UnitId, UnitId>();

  firstOf(id: UnitId): UnitId {
    let head = id;
    for (let up = this.#heads.get(head); up !== undefined; up = this.#heads.get(head)) head = up; // prettier-ignore
    if (head !== id) this.#heads.set(id, head);
    return head;
  }

  join(holder: UnitId, other: UnitId): void {
    const head = this.firstOf(holder);
    const joining = this.firstOf(other);
    if (head !== joining) this.#heads.set(joining, head);
  }
}

/** A rejected unit remembers a member set: it goes when one of its segments does, else its members are put in text order. */
function carryRejected(
  draft: Draft,
  after: Project,
  version: VersionId,
  gone: ReadonlySet<SegmentId>,
): UnitId[] {
  return draft.project.units.flatMap((unit) => {
    const ids = unit.members[version];
    if (unit.status !== "rejected" || ids === undefined) return [];
    if (ids.some((id) => gone.has(id))) {
      draft.removeUnit(unit.id);
      return [unit.id];
    }
    draft.putUnit({ ...unit, members: membersOf(after, segmentsOf(unit)) });
    return [];
  });
}
