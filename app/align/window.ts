/** Where a restricted alignment looks: the stretch around given segments, up to the nearest links on either side. */
import type { VersionId } from "../model/records.ts";
import type { AlignFixed, AlignInput, AlignVersion } from "./aligner.ts";
import type { SegmentSpan } from "./dot-grid.ts";

type Members = Readonly<Record<VersionId, readonly number[]>>;

/** Segments looked at beyond those asked for where no link is near. */
const furthest = 60;
/** Links on either side that are asked where a version's stretch ends; more than one, as links may cross. */
const witnesses = 2;

/** A version's segments in the window, and the index of the first. */
export interface Windowed {
  readonly input: AlignInput;
  readonly starts: Readonly<Record<VersionId, number>>;
}

/** The part of an input that `within` touches; every segment keeps its place relative to the others. */
export function windowOf(input: AlignInput, within: Members): Windowed {
  const reaches = Object.entries(within).flatMap(
    ([id, list]): [VersionId, number, number][] =>
      list.length === 0 ? [] : [[id, Math.min(...list), Math.max(...list)]],
  );
  const sides = (input.fixed?.links ?? []).map((link) => sideOf(link, reaches));
  const spans = new Map(
    input.versions.map((version) => [
      version.id,
      spanOf(version, input, within, sides),
    ]),
  );
  const isNear = (members: Members): boolean => {
    for (const id in members) {
      const span = spans.get(id);
      for (const s of members[id] ?? [])
        if (span !== undefined && s >= span.from && s < span.to) return true;
    }
    return false;
  };
  const inside = (members: Members): Members =>
    Object.fromEntries(
      Object.entries(members).flatMap(([id, list]) => {
        const span = spans.get(id);
        const own = list.flatMap((s) =>
          span !== undefined && s >= span.from && s < span.to
            ? [s - span.from]
            : [],
        );
        return own.length === 0 ? [] : [[id, own]];
      }),
    );
  const isWhole = (members: Members): boolean =>
    Object.entries(members).every(([id, list]) => {
      const span = spans.get(id);
      return (
        span !== undefined && list.every((s) => s >= span.from && s < span.to)
      );
    });
  const fixed: AlignFixed = {
    links: (input.fixed?.links ?? []).filter(isNear).map(inside),
    rejected: (input.fixed?.rejected ?? []).filter(isWhole).map(inside),
  };
  return {
    input: {
      ...input,
      fixed,
      versions: input.versions.map((version) => {
        const span = spans.get(version.id);
        return {
          ...version,
          segments: version.segments.slice(span?.from, span?.to),
        };
      }),
    },
    starts: Object.fromEntries([...spans].map(([id, { from }]) => [id, from])),
  };
}

type Side = "before" | "after" | "beside";

/** On which side of the segments asked for a link stands, in every version that both have. */
function sideOf(
  link: Members,
  reaches: readonly (readonly [VersionId, number, number])[],
): Side {
  let side: Side | undefined;
  for (const [id, first, last] of reaches) {
    const list = link[id];
    if (list === undefined || list.length === 0) continue;
    const own: Side = list.every((s) => s < first)
      ? "before"
      : list.every((s) => s > last)
        ? "after"
        : "beside";
    if (side !== undefined && side !== own) return "beside";
    side = own;
  }
  return side ?? "beside";
}

function spanOf(
  version: AlignVersion,
  input: AlignInput,
  within: Members,
  sides: readonly Side[],
): SegmentSpan {
  const before: number[] = [];
  const after: number[] = [];
  (input.fixed?.links ?? []).forEach((link, n) => {
    const list = link[version.id];
    if (list === undefined || list.length === 0) return;
    if (sides[n] === "before") before.push(Math.max(...list) + 1);
    if (sides[n] === "after") after.push(Math.min(...list));
  });
  const from = before.sort((p, q) => q - p)[Math.min(witnesses, before.length) - 1]; // prettier-ignore
  const to = after.sort((p, q) => p - q)[Math.min(witnesses, after.length) - 1];
  const [first, last] = reachOf(version, input, within, sides);
  const count = version.segments.length;
  if ((within[version.id] ?? []).length > 0)
    return {
      from: Math.max(0, first - furthest, from ?? 0),
      to: Math.min(count, last + furthest + 1, to ?? count),
    };
  const start = Math.max(0, first - furthest, from ?? 0);
  const end = Math.min(count, last + furthest + 1, to ?? count);
  return { from: start, to: Math.max(start, end) };
}

/** First and last segment asked for; in a version without any, those in proportion between the nearest links. */
function reachOf(
  version: AlignVersion,
  { versions, fixed }: AlignInput,
  within: Members,
  sides: readonly Side[],
): readonly [number, number] {
  const own = within[version.id] ?? [];
  if (own.length > 0) return [Math.min(...own), Math.max(...own)];
  const other = versions.find(({ id }) => (within[id] ?? []).length > 0);
  if (other === undefined) return [0, version.segments.length];
  let before = { here: -1, there: -1 };
  let after = { here: version.segments.length, there: other.segments.length };
  (fixed?.links ?? []).forEach((link, n) => {
    const here = link[version.id]?.[0];
    const there = link[other.id]?.[0];
    if (here === undefined || there === undefined) return;
    if (sides[n] === "before" && there > before.there) before = { here, there };
    if (sides[n] === "after" && there < after.there) after = { here, there };
  });
  const slope = (after.here - before.here) / (after.there - before.there);
  const places = (within[other.id] ?? []).map(
    (s) => before.here + (s - before.there) * slope,
  );
  return [Math.floor(Math.min(...places)), Math.ceil(Math.max(...places))];
}
