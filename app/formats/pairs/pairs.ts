/** A project as pairs of its first version with each other one, for formats that hold two. */
import { counted } from "../../command/wording.ts";
import type { Corpus, CorpusRow, CorpusVersion } from "../corpus.ts";

export interface Pair {
  /** Of the other version, an index into the corpus' versions. */
  readonly other: number;
  readonly versions: readonly [CorpusVersion, CorpusVersion];
}

export interface PairLink {
  readonly row: CorpusRow;
  /** Segment indexes; an empty list states that there is no counterpart. */
  readonly sides: readonly [readonly number[], readonly number[]];
}

export function pairsOf({ versions }: Corpus): readonly Pair[] {
  const [one] = versions;
  if (one === undefined) return [];
  return versions
    .slice(1)
    .map((two, at) => ({ other: at + 1, versions: [one, two] }));
}

/** The units of a pair: both have words, or one has and the other is stated to have none. */
export function* linksOf(corpus: Corpus, { other }: Pair): Generator<PairLink> {
  for (const row of corpus.rows) {
    if (row.unit === null) continue;
    const one = row.members[0] ?? [];
    const two = row.members[other] ?? [];
    const isLink =
      (one.length > 0 && (two.length > 0 || row.absent.includes(other))) ||
      (two.length > 0 && row.absent.includes(0));
    if (isLink) yield { row, sides: [one, two] };
  }
}

/** What pairs with the first version leave out, in words. */
export function pairLosses(corpus: Corpus): readonly string[] {
  const [first] = corpus.versions;
  const left = corpus.rows.filter(
    ({ unit, members }) =>
      unit !== null &&
      members[0]?.length === 0 &&
      members.filter((list) => list.length > 0).length > 1,
  ).length;
  const lone = corpus.rows.filter(
    ({ unit, members, absent }) =>
      unit !== null &&
      members[0]?.length === 0 &&
      members.filter((list) => list.length > 0).length === 1 &&
      absent.some((at) => at > 0) &&
      !absent.includes(0),
  ).length;
  return [
    ...(left === 0 ? [] : [`${counted(left, "unit")} without ${first?.id ?? ""} lost: each pair has ${first?.id ?? ""} on one side.`]), // prettier-ignore
    ...(lone === 0 ? [] : [`${counted(lone, "statement")} that a version has no counterpart left out: it isn't about ${first?.id ?? ""}.`]), // prettier-ignore
  ];
}

/** "de-fr". */
export function pairName({ versions: [one, two] }: Pair): string {
  return `${one.id}-${two.id}`;
}
