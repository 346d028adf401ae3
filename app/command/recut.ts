/** Puts other segments, and perhaps another text, under a version's links and marks. */
import { sameValue } from "../change/apply.ts";
import { placeAt, textOf } from "../model/places.ts";
import type { SegmentRange } from "../model/range.ts";
import type {
  Project,
  SegmentId,
  UnitId,
  Version,
  VersionId,
} from "../model/records.ts";
import { segmentsOver } from "./cut.ts";
import type { Draft } from "./draft.ts";
import {
  mapMembers,
  type Members,
  membersOf,
  putOrDissolve,
  segmentsOf,
} from "./members.ts";
import { type MovedMentions, moveMentions } from "./moved-mentions.ts";
import { type Heirs, heirsOf, type OldSegment } from "./segment-heirs.ts";
import type { TextEdit } from "./text-edits.ts";
import { movedStretch } from "./text-map.ts";
import { unite } from "./unite.ts";

export interface Recut {
  /** Segments of the new cut that keep an id with the same words. */
  readonly same: number;
  /** Segments that keep an id with other words; by their index. */
  readonly rewritten: readonly number[];
  readonly fresh: number;
  /** Ids that are gone. */
  readonly gone: number;
  /** Units that became one with another because their segments did. */
  readonly united: readonly UnitId[];
  /** Units that have no member in this version any more. */
  readonly bereft: readonly UnitId[];
  /** Of those, units that said nothing any more and are gone. */
  readonly dissolved: readonly UnitId[];
  /** Rejected units whose member set is no more. */
  readonly forgotten: readonly UnitId[];
  readonly mentions: MovedMentions;
}

/**
 * Drafts the version with `text`, cut at `ranges` (trimmed, in order); `edits`
 * lead from the text it has. Segments that become one take their units with
 * them, parts of a segment stay in its unit.
 */
export function recut(
  draft: Draft,
  version: Version,
  text: string,
  ranges: readonly SegmentRange[],
  edits: readonly TextEdit[],
): Recut {
  const olds = oldSegments(version, edits);
  const heirs = heirsOf(olds, text, ranges);
  const segments = segmentsOver(ranges, (index) => {
    const old = version.segments[heirs.keeps.get(index) ?? -1];
    return old?.id ?? draft.nextId("segment");
  });
  const next: Version = { ...version, text, segments };
  const { project } = draft;
  const after: Project = {
    ...project,
    versions: project.versions.with(project.versions.indexOf(version), next),
  };
  const first = edits[0];
  const last = edits.at(-1);
  if (first !== undefined && last !== undefined)
    draft.add({
      op: "text",
      version: version.id,
      at: first.start,
      removed: version.text.slice(first.start, last.end),
      inserted: text.slice(
        first.start,
        text.length - (version.text.length - last.end),
      ),
    });
  if (!sameValue(version.segments, segments))
    draft.add({
      op: "segments",
      version: version.id,
      at: 0,
      removed: [...version.segments],
      inserted: segments,
    });
  const rewritten = [...heirs.keeps].flatMap(([index, old]) => {
    const range = ranges[index];
    const isSame = range !== undefined && text.slice(range.start, range.end) === olds[old]?.words; // prettier-ignore
    return isSame ? [] : [index];
  });
  return {
    same: heirs.keeps.size - rewritten.length,
    rewritten: rewritten.sort((a, b) => a - b),
    fresh: segments.length - heirs.keeps.size,
    gone: olds.length - heirs.keeps.size,
    ...carryUnits(draft, after, version, next, heirs),
    mentions: moveMentions(draft, version, next, edits),
  };
}

function oldSegments(
  version: Version,
  edits: readonly TextEdit[],
): OldSegment[] {
  return version.segments.flatMap((_, index) => {
    const place = placeAt(version, index);
    if (place === undefined) return [];
    const { start, end } = place;
    return [{ start, end, words: textOf(place), moved: movedStretch(edits, place) }]; // prettier-ignore
  });
}

function carryUnits(
  draft: Draft,
  after: Project,
  version: Version,
  next: Version,
  { keeps, hostOf, parentOf }: Heirs,
): Pick<Recut, "united" | "bereft" | "dissolved" | "forgotten"> {
  const united: UnitId[] = [];
  const bereft: UnitId[] = [];
  const dissolved: UnitId[] = [];
  const kept = new Set(keeps.values());
  const gone = new Set<SegmentId>();
  const touched = new Set<UnitId>();
  version.segments.forEach(({ id }, old) => {
    const unit = draft.unitOf(id);
    if (unit !== undefined) touched.add(unit.id);
    if (!kept.has(old)) gone.add(id);
  });
  const forgotten = carryRejected(draft, after, version.id, gone);
  /** Takes a segment that is no more out of its unit, and its host in. */
  version.segments.forEach(({ id }, old) => {
    const unit = kept.has(old) ? undefined : draft.unitOf(id);
    if (unit === undefined) return;
    const host = next.segments[hostOf.get(old) ?? -1]?.id;
    const holder = host === undefined ? undefined : draft.unitOf(host);
    const heir = holder === undefined && host !== undefined ? [host] : [];
    const members = mapMembers(unit.members, (ids) =>
      ids.flatMap((member) => (member === id ? heir : [member])),
    );
    draft.putUnit({ ...unit, members });
    if (holder === undefined || holder.id === unit.id) return;
    draft.removeUnit(unit.id);
    draft.putUnit(
      unite(after, [holder, unit], joined(holder.members, members)),
    );
    united.push(unit.id);
  });
  next.segments.forEach(({ id }, index) => {
    if (keeps.has(index) || draft.unitOf(id) !== undefined) return;
    const old = parentOf.get(index);
    const parent = version.segments[old ?? -1];
    if (old === undefined || parent === undefined) return;
    const host = kept.has(old) ? parent.id : next.segments[hostOf.get(old) ?? -1]?.id; // prettier-ignore
    const unit = host === undefined ? undefined : draft.unitOf(host);
    if (unit === undefined) return;
    const members = { ...unit.members, [version.id]: [...(unit.members[version.id] ?? []), id] }; // prettier-ignore
    draft.putUnit({ ...unit, members });
  });
  for (const id of touched) {
    const unit = draft.unit(id);
    if (unit === undefined) continue;
    const sorted = { ...unit, members: membersOf(after, segmentsOf(unit)) };
    if (!(version.id in sorted.members)) bereft.push(id);
    if (sameValue(sorted, unit) && version.id in sorted.members) continue;
    if (!putOrDissolve(draft, sorted)) dissolved.push(id);
  }
  return { united, bereft, dissolved, forgotten };
}

/** All members of both; put in text order when every segment has its heir. */
function joined(one: Members, other: Members): Members {
  return Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((id) => [
      id,
      [...new Set([...(one[id] ?? []), ...(other[id] ?? [])])],
    ]),
  );
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
