/** A pair as formats see it that know one order only: steps through both texts that leave nothing out. */
import { Failure } from "../../contract/failure.ts";
import { counted } from "../../command/wording.ts";
import type { Corpus } from "../corpus.ts";
import { linksOf, type Pair, type PairLink } from "./pairs.ts";

/** `link` is null for a segment that is linked to nothing. */
export interface Step {
  readonly link: PairLink | null;
  readonly sides: PairLink["sides"];
}

/**
 * The links of a pair and every segment between them, in the order of both
 * texts. Throws a Failure "refused" where links cross or lie inside each other;
 * `what` can't hold that, as it says, and `instead` can.
 */
export function stepsOf(
  corpus: Corpus,
  pair: Pair,
  what: string,
  instead: string,
): readonly Step[] {
  const links = [...linksOf(corpus, pair)];
  const refuse = (link: PairLink): never => {
    throw new Failure(
      "refused",
      `${what} holds one order only, and unit ${link.row.id} of ${pair.versions[0].id} and ${pair.versions[1].id} crosses another or has one inside. Export ${instead} instead.`,
    );
  };
  const isWhole = (list: readonly number[]): boolean =>
    (list.at(-1) ?? 0) - (list[0] ?? 0) === list.length - 1;
  const lone = [new Map<number, PairLink>(), new Map<number, PairLink>()] as const; // prettier-ignore
  for (const link of links) {
    if (!link.sides.every((list) => list.length === 0 || isWhole(list))) refuse(link); // prettier-ignore
    for (const side of [0, 1] as const)
      if (link.sides[1 - side]?.length === 0)
        lone[side].set(link.sides[side][0] ?? -1, link);
  }
  const steps: Step[] = [];
  const at: [number, number] = [0, 0];
  const walk = (side: 0 | 1, upTo: number): void => {
    while (at[side] < upTo) {
      const link = lone[side].get(at[side]) ?? null;
      const list = link?.sides[side] ?? [at[side]];
      steps.push({ link, sides: side === 0 ? [list, []] : [[], list] });
      at[side] += list.length;
      if (link !== null && at[side] > upTo) refuse(link);
    }
  };
  const both = links
    .filter(({ sides }) => sides.every((list) => list.length > 0))
    .sort((a, b) => (a.sides[0][0] ?? 0) - (b.sides[0][0] ?? 0));
  for (const link of both) {
    for (const side of [0, 1] as const) {
      const first = link.sides[side][0] ?? 0;
      if (first < at[side]) refuse(link);
      walk(side, first);
    }
    steps.push({ link, sides: link.sides });
    at[0] += link.sides[0].length;
    at[1] += link.sides[1].length;
  }
  walk(0, pair.versions[0].ids.length);
  walk(1, pair.versions[1].ids.length);
  return steps;
}

/** Segments that are linked to nothing read like stated gaps in such formats. */
export function looseLosses({ rows }: Corpus): readonly string[] {
  const count = rows.filter(({ unit }) => unit === null).length;
  return count === 0
    ? []
    : [
        `${counted(count, "segment")} linked to nothing written as without a counterpart: the format has no third way.`,
      ];
}
