/**
 * Ribbons between two neighbouring columns: from first line to first line. Near
 * ends are joined by an S; steep ones run in a vertical lane of their own, so
 * that they cross at right angles. All y in px of the text.
 */
import type { Unit, VersionId } from "../model/records.ts";
import { isAbsenceOnly } from "./faces.ts";

/** Two members of a unit in neighbouring columns, as segment indexes. */
export interface RibbonPair {
  readonly from: number;
  readonly to: number;
}

/** What one unit shows in one gutter. */
export interface GutterFact {
  readonly pairs: readonly RibbonPair[];
  /** The next version with a member, where the neighbouring column has none. */
  readonly onward: VersionId | null;
  /** The previous version with a member, likewise. */
  readonly backward: VersionId | null;
  /** The neighbouring version is stated to have no counterpart. */
  readonly absentAfter: boolean;
  readonly absentBefore: boolean;
  /** The first member on the only side that has any; null when both or neither have. */
  readonly first: {
    readonly side: "from" | "to";
    readonly index: number;
  } | null;
}

/** Both ends a line: every member is joined at least once, the first with the first. */
export function pairsOf(
  from: readonly number[],
  to: readonly number[],
): readonly RibbonPair[] {
  if (from.length === 0 || to.length === 0) return [];
  return Array.from({ length: Math.max(from.length, to.length) }, (_, i) => ({
    from: from[Math.min(i, from.length - 1)] ?? 0,
    to: to[Math.min(i, to.length - 1)] ?? 0,
  }));
}

/** What `unit` shows between the columns of `order[gutter]` and the one after it. */
export function gutterFact(
  unit: Unit,
  order: readonly VersionId[],
  gutter: number,
  indexOf: (version: VersionId, segment: string) => number | undefined,
): GutterFact {
  const indexes = (version: VersionId | undefined) =>
    version === undefined
      ? []
      : (unit.members[version] ?? []).flatMap(
          (id) => indexOf(version, id) ?? [],
        );
  const a = indexes(order[gutter]);
  const b = indexes(order[gutter + 1]);
  const has = (version: VersionId) => unit.members[version] !== undefined;
  const isAbsent = (version: VersionId | undefined) =>
    version !== undefined &&
    unit.status !== "rejected" &&
    unit.absent.includes(version);
  return {
    pairs: pairsOf(a, b),
    onward:
      a.length > 0 && b.length === 0
        ? (order.slice(gutter + 2).find(has) ?? null)
        : null,
    backward:
      b.length > 0 && a.length === 0
        ? (order.slice(0, gutter).findLast(has) ?? null)
        : null,
    absentAfter:
      a.length > 0 &&
      b.length === 0 &&
      (isAbsent(order[gutter + 1]) || isAbsenceOnly(unit)),
    absentBefore:
      b.length > 0 &&
      a.length === 0 &&
      (isAbsent(order[gutter]) || isAbsenceOnly(unit)),
    first: onlySide(a[0], b[0]),
  };
}

function onlySide(
  from: number | undefined,
  to: number | undefined,
): GutterFact["first"] {
  if (from !== undefined && to === undefined)
    return { side: "from", index: from };
  if (to !== undefined && from === undefined) return { side: "to", index: to };
  return null;
}

/** Steeper than this takes a lane. */
export const steep = 48;

/** x of the lanes, px from the left edge of a gutter of this width. */
export function lanesOf(gutter: number): readonly number[] {
  if (gutter < 40) return [11, 22];
  const step = (gutter - 18) / 2;
  return [8, 8 + step * 0.92, gutter - 11];
}

export interface LaneSpan {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
}

const clearance = 14;

/**
 * Deals lanes greedily, from the top: the first lane that is free there, else
 * the one that has been free longest. Spans in `kept` keep their lane, so that
 * scrolling never makes a ribbon jump.
 */
export function dealLanes(
  spans: readonly LaneSpan[],
  laneCount: number,
  kept: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const dealt = new Map<string, number>();
  const placed: (LaneSpan & { lane: number })[] = [];
  for (const span of spans) {
    const lane = kept.get(span.key);
    if (lane === undefined) continue;
    dealt.set(span.key, lane);
    placed.push({ ...span, lane });
  }
  const fresh = spans
    .filter(({ key }) => !dealt.has(key))
    .sort((a, b) => a.top - b.top || a.bottom - b.bottom);
  for (const span of fresh) {
    const overlaps = Array.from({ length: laneCount }, (_, lane) =>
      placed
        .filter((other) => other.lane === lane)
        .reduce((sum, other) => sum + overlap(span, other), 0),
    );
    const lane = overlaps.indexOf(Math.min(...overlaps));
    dealt.set(span.key, lane);
    placed.push({ ...span, lane });
  }
  return dealt;
}

function overlap(a: LaneSpan, b: LaneSpan): number {
  return Math.max(
    0,
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + clearance,
  );
}
