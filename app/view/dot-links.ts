/** The links of two versions as points of a dot plot, and what there is to see in them. */
import { placesOf } from "../model/places.ts";
import type { Project, Unit, VersionId } from "../model/records.ts";

/** A half-open range of segment indexes. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A version's members of a unit: from the first to the last of them, and the runs without a gap that they make. */
export interface DotSide extends Stretch {
  readonly runs: readonly Stretch[];
}

/** A unit with members in both. */
export interface DotLink {
  readonly unit: Unit;
  readonly first: DotSide;
  readonly second: DotSide;
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
): DotSide | null {
  const indexes = (members ?? [])
    .flatMap((id) => indexOf.get(id) ?? [])
    .sort((a, b) => a - b);
  const runs: Stretch[] = [];
  for (const at of indexes) {
    const last = runs.at(-1);
    if (last?.to === at)
      runs[runs.length - 1] = { from: last.from, to: at + 1 }; // prettier-ignore
    else runs.push({ from: at, to: at + 1 });
  }
  const [begin, end] = [runs[0], runs.at(-1)];
  return begin === undefined || end === undefined
    ? null
    : { from: begin.from, to: end.to, runs };
}

/** Whether a link has members at this place of both. */
export function isAt(
  { first, second }: DotLink,
  row: number,
  column: number,
): boolean {
  return (
    first.runs.some(({ from, to }) => from <= row && row < to) &&
    second.runs.some(({ from, to }) => from <= column && column < to)
  );
}

/** Stretches of a version in which nothing is linked with the other, longest first. */
export function unlinkedStretches(
  links: readonly DotLink[],
  side: "first" | "second",
  count: number,
): readonly Stretch[] {
  const covered = new Uint8Array(count);
  for (const link of links)
    for (const { from, to } of link[side].runs) covered.fill(1, from, to);
  const found: Stretch[] = [];
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
