/** Splitting, merging and naming the kind of segments; the text stays as it is. */
import { driftsOf } from "../model/memberships.ts";
import type { SegmentPlace } from "../model/places.ts";
import type {
  Anchor,
  Drift,
  Mention,
  Segment,
  SegmentId,
  Unit,
  Version,
} from "../model/records.ts";
import { isSpace, skipSpace, skipSpaceBack } from "../text/space.ts";
import type { Command } from "./command.ts";
import { Draft, nothing } from "./draft.ts";
import { refuse, segmentNamed } from "./lookup.ts";
import { mapMembers, membersOf, putOrDissolve, segmentsOf } from "./members.ts";
import { rejectedWith } from "./rejected.ts";
import { unite } from "./unite.ts";
import { counted, segmentName, unitName } from "./wording.ts";

/** The first part keeps the id, both stay in the unit; white space around the cut goes to the gap. */
export const splitSegment: Command<"splitSegment"> = (project, args) => {
  const draft = new Draft(project);
  const place = segmentNamed(project, args.segment);
  const { version, segment, start, end } = place;
  const cut = start + args.offset;
  if (cut <= start || cut >= end)
    refuse(`${segmentName(place)} has no such place inside it to split at.`);
  if (isInsideCharacter(version.text, cut))
    refuse("That place is inside a character. Split before or after it.");
  const firstEnd = skipSpaceBack(version.text, start, cut);
  const secondStart = skipSpace(version.text, cut, end);
  if (
    isSpace(version.text, start, firstEnd) ||
    isSpace(version.text, secondStart, end)
  )
    refuse(`${segmentName(place)} can't be split there: one part would be blank.`); // prettier-ignore
  const length = firstEnd - start;
  const gap = secondStart - firstEnd;
  const second: Segment = {
    id: draft.nextId("segment"),
    gap,
    length: end - secondStart,
    kind: segment.kind,
  };
  replaceSegments(draft, version, place.index, 1, [{ ...segment, length }, second]); // prettier-ignore
  const unit = draft.unitOf(segment.id);
  const units = unit === undefined ? [] : [unit];
  for (const holder of [
    ...units,
    ...rejectedWith(project.units, version.id, segment.id),
  ]) {
    const members = mapMembers(holder.members, (ids) =>
      ids.flatMap((id) => (id === segment.id ? [id, second.id] : [id])),
    );
    draft.putUnit({ ...holder, members });
  }
  for (const drift of driftsOf(project, segment.id))
    draft.putDrift(
      withAnchors(drift, (mention) =>
        splitMention(mention, segment.id, length, second.id, gap),
      ),
    );
  const rest = unit === undefined ? "" : ". Its unit now has both parts.";
  return draft.finish("Split segment", {
    message: `${segmentName(place)} split${rest}`,
    segments: [segment.id, second.id],
    ...(unit === undefined ? {} : { units: [unit.id] }),
  });
};

/** True between the halves of a surrogate pair. */
function isInsideCharacter(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** Words stay where they are; an edge in the white space that is now a gap moves to the words within. */
function splitMention(
  mention: Mention,
  first: SegmentId,
  length: number,
  second: SegmentId,
  gap: number,
): Mention {
  const isIn = ({ segment, offset }: Anchor): boolean =>
    segment === first && offset > length && offset < length + gap;
  const isEmpty = mention.start.segment === mention.end.segment && mention.start.offset === mention.end.offset; // prettier-ignore
  const behind = (anchor: Anchor): Anchor => ({ segment: second, offset: Math.max(0, anchor.offset - length - gap) }); // prettier-ignore
  const isBehind = (anchor: Anchor, from: number): boolean =>
    anchor.segment === first && anchor.offset >= from;
  const edge: Anchor = { segment: first, offset: length };
  if (isIn(mention.start) && (isEmpty || isIn(mention.end)))
    return { ...mention, start: edge, end: edge };
  const from = gap === 0 && !isEmpty ? length : length + 1;
  const start = isBehind(mention.start, from)
    ? behind(mention.start)
    : mention.start;
  const end = isIn(mention.end)
    ? edge
    : isBehind(mention.end, length + Math.max(gap, 1))
      ? behind(mention.end)
      : mention.end;
  return { ...mention, start, end };
}

function withAnchors(drift: Drift, map: (mention: Mention) => Mention): Drift {
  return { ...drift, mentions: drift.mentions.map(map) };
}

/** The first id survives, the gaps become text, and their units become one. */
export const mergeSegments: Command<"mergeSegments"> = (project, args) => {
  const label = "Merge segments";
  const draft = new Draft(project);
  const places = [...new Set(args.segments)].map((id) => segmentNamed(project, id)); // prettier-ignore
  places.sort((a, b) => a.index - b.index);
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined || first === last)
    return nothing(label, "One segment alone can't be merged");
  if (places.some((place) => place.version !== first.version))
    refuse("Segments of two versions can't be merged. Link them instead.");
  if (last.index - first.index !== places.length - 1)
    refuse("Only segments that follow one another can be merged.");
  const kept = first.segment.id;
  const shifts = new Map(places.map((place) => [place.segment.id, place.start - first.start])); // prettier-ignore
  replaceSegments(draft, first.version, first.index, places.length, [
    { ...first.segment, length: last.end - first.start },
  ]);
  const outcome = mergeUnits(draft, places, kept);
  for (const drift of new Set(
    places.flatMap(({ segment }) => driftsOf(project, segment.id)),
  ))
    // prettier-ignore
    draft.putDrift(
      withAnchors(drift, (mention) => ({
        ...mention,
        start: mergedAnchor(mention.start, shifts, kept),
        end: mergedAnchor(mention.end, shifts, kept),
      })),
    );
  const numbers = `${counted(places.length, "segment")} merged into segment ${first.index + 1}`; // prettier-ignore
  return draft.finish(label, {
    message: `${numbers}${outcome.message}`,
    segments: [kept],
    units: outcome.unit === undefined ? [] : [outcome.unit.id],
  });
};

function mergedAnchor(
  anchor: Anchor,
  shifts: ReadonlyMap<SegmentId, number>,
  kept: SegmentId,
): Anchor {
  const shift = shifts.get(anchor.segment);
  if (shift === undefined) return anchor;
  return { segment: kept, offset: anchor.offset + shift };
}

function mergeUnits(
  draft: Draft,
  places: readonly SegmentPlace[],
  kept: SegmentId,
): { readonly message: string; readonly unit?: Unit } {
  const version = places[0]?.version.id ?? "";
  const ids = places.map(({ segment }) => segment.id);
  const merged = new Set(ids);
  const shorten = (unit: Unit): Unit["members"] =>
    mapMembers(unit.members, (members) => [
      ...new Set(members.map((id) => (merged.has(id) ? kept : id))),
    ]);
  for (const memory of new Set(
    ids.flatMap((id) => rejectedWith(draft.project.units, version, id)),
  ))
    // prettier-ignore
    draft.putUnit({ ...memory, members: shorten(memory) });
  const units = [...new Set(ids.flatMap((id) => draft.unitOf(id) ?? []))];
  const [survivor, ...others] = units;
  if (survivor === undefined) return { message: "" };
  const all = membersOf(draft.project, units.flatMap(segmentsOf));
  const united = unite(draft.project, [survivor, ...others], all);
  for (const unit of others) draft.removeUnit(unit.id);
  const unit = { ...united, members: shorten(united) };
  const isKept = putOrDissolve(draft, unit);
  if (!isKept)
    return { message: ". They agreed on nothing; their units are gone." };
  if (units.length === 1) return { message: "", unit };
  return { message: `; ${counted(units.length, "unit")} are now ${unitName(unit.id).toLowerCase()}`, unit }; // prettier-ignore
}

export const setKind: Command<"setKind"> = (project, args) => {
  const label = "Set kind";
  const draft = new Draft(project);
  const places = [...new Set(args.segments)].map((id) => segmentNamed(project, id)); // prettier-ignore
  const changed = places.filter(({ segment }) => segment.kind !== args.kind);
  const first = changed[0];
  if (first === undefined) return nothing(label, `Already ${withArticle(args.kind)}`); // prettier-ignore
  for (const version of new Set(changed.map((place) => place.version))) {
    const indexes = changed.flatMap((place) => place.version === version ? [place.index] : []); // prettier-ignore
    const picked = new Set(indexes);
    const at = indexes.reduce((a, b) => Math.min(a, b));
    const count = indexes.reduce((a, b) => Math.max(a, b)) - at + 1;
    const next = version.segments
      .slice(at, at + count)
      .map((segment, i) =>
        picked.has(at + i) ? { ...segment, kind: args.kind } : segment,
      );
    replaceSegments(draft, version, at, count, next);
  }
  const what = changed.length === 1 ? `${segmentName(first)} is now ${withArticle(args.kind)}` : `${counted(changed.length, "segment")} set to ${args.kind}`; // prettier-ignore
  return draft.finish(label, {
    message: what,
    segments: changed.map(({ segment }) => segment.id),
  });
};

function withArticle(kind: Segment["kind"]): string {
  return kind === "other" || kind === "item" ? `an ${kind}` : `a ${kind}`;
}

function replaceSegments(
  draft: Draft,
  version: Version,
  at: number,
  count: number,
  inserted: Segment[],
): void {
  draft.add({
    op: "segments",
    version: version.id,
    at,
    removed: version.segments.slice(at, at + count),
    inserted,
  });
}
