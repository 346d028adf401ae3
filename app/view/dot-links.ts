/** The links of two versions as points of a dot plot, and what there is to see in them. */
import { placesOf } from "../model/places.ts";
import type { Project, Unit, VersionId } from "../model/records.ts";

/** A unit with members in both; half-open ranges of segment indexes. */
export interface DotLink {
  readonly unit: Unit;
  readonly first: { readonly from: number; readonly to: number };
  readonly second: { readonly from: number; readonly to: number };
}

/** Units in both versions, in the order of the first; rejected ones left out. */
export function dotLinks(
  project: Project,
  first: VersionId,
  second: VersionId,
): readonly DotLink[] {
  const [a, b] = [first, second].map((id) =>
    project.versions.find((version) => version.id === id),
  );
  if (a === undefined || b === undefined) return [];
  const [inA, inB] = [placesOf(a).indexOf, placesOf(b).indexOf];
  return project.units
    .flatMap((unit): DotLink[] => {
      if (unit.status === "rejected") return [];
      const along = spanOf(unit.members[first], inA);
      const beside = spanOf(unit.members[second], inB);
      return along === null || beside === null
        ? []
        : [{ unit, first: along, second: beside }];
    })
    .sort((x, y) => x.first.from - y.first.from);
}

function spanOf(
  members: readonly string[] | undefined,
  indexOf: ReadonlyMap<string, number>,
): DotLink["first"] | null {
  const indexes = (members ?? []).flatMap((id) => indexOf.get(id) ?? []);
  return indexes.length === 0
    ? null
    : { from: Math.min(...indexes), to: Math.max(...indexes) + 1 };
}

/** Stretches of a version in which nothing is linked with the other, longest first. */
export function unlinkedStretches(
  links: readonly DotLink[],
  side: "first" | "second",
  count: number,
): readonly { readonly from: number; readonly to: number }[] {
  const covered = new Uint8Array(count);
  for (const link of links) covered.fill(1, link[side].from, link[side].to);
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < count; from++) {
    if (covered[from] === 1) continue;
    let to = from + 1;
    while (to < count && covered[to] === 0) to += 1;
    found.push({ from, to });
    from = to;
  }
  return found.sort((a, b) => b.to - b.from - (a.to - a.from));
}

/** How many links cross one that stands before them: their second side lies behind the furthest so far. */
export function crossingCount(links: readonly DotLink[]): number {
  let furthest = -1;
  let count = 0;
  for (const { second } of links) {
    if (second.from < furthest) count += 1;
    furthest = Math.max(furthest, second.to);
  }
  return count;
}
