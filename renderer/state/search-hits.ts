/** The search hits of one segment, for the views that mark them. */
import type { SegmentId } from "../../app/model/records.ts";
import type { HitMark } from "../../app/view/excerpt.ts";
import type { SearchState } from "./shape.ts";

const none: readonly HitMark[] = [];

type Search = Pick<SearchState, "hits" | "current">;

/** Sorted by segment once a search: many cells ask. */
const sorted = new WeakMap<
  SearchState["hits"],
  {
    readonly current: number;
    readonly bySegment: ReadonlyMap<SegmentId, readonly HitMark[]>;
  }
>();

/** The hits in a segment, offsets relative to it; the same array until the search changes there. */
export function hitsIn(
  search: Search | null,
  segment: SegmentId,
): readonly HitMark[] {
  if (search === null || search.hits.length === 0) return none;
  const known = sorted.get(search.hits);
  if (known?.current === search.current)
    return known.bySegment.get(segment) ?? none;
  const bySegment = new Map<SegmentId, HitMark[]>();
  search.hits.forEach(({ segment: id, start, end }, index) => {
    const hit = { start, end, isCurrent: index === search.current };
    const others = bySegment.get(id);
    if (others === undefined) bySegment.set(id, [hit]);
    else others.push(hit);
  });
  sorted.set(search.hits, { current: search.current, bySegment });
  return bySegment.get(segment) ?? none;
}
