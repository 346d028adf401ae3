/** The rows of two versions, in blocks that neither version's order leaves. */
import type { ExportOptions } from "../../contract/formats.ts";
import type { Corpus, CorpusRow } from "../corpus.ts";

/** A row as it stands in a file of two versions. */
export interface PairRow {
  readonly row: CorpusRow;
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Its place among the targets of its block, from 0; null where it has none. */
  rank: number | null;
}

/** Rows that cross each other stand in one block, all others alone. */
export function pairBlocks(
  { rows }: Corpus,
  first: number,
  other: number,
  { nulls }: ExportOptions,
): readonly (readonly PairRow[])[] {
  const kept = rows.flatMap((row): PairRow[] => {
    const source = row.members[first] ?? [];
    const target = row.members[other] ?? [];
    const count = (source.length > 0 ? 1 : 0) + (target.length > 0 ? 1 : 0);
    if (count === 0 || (count === 1 && nulls === "drop")) return [];
    return [{ row, source, target, rank: null }];
  });
  const ordered = kept
    .filter(({ target }) => target.length > 0)
    .sort((a, b) => (a.target[0] ?? 0) - (b.target[0] ?? 0));
  ordered.forEach((one, rank) => {
    one.rank = rank;
  });
  const blocks: PairRow[][] = [];
  let block: PairRow[] = [];
  let [count, highest] = [0, -1];
  for (const one of kept) {
    block.push(one);
    if (one.rank !== null) {
      highest = Math.max(highest, one.rank);
      count += 1;
    }
    if (highest >= count) continue;
    blocks.push(block);
    block = [];
  }
  if (block.length > 0) blocks.push(block);
  return blocks.map(withinBlock);
}

/** Ranks counted from the block's own first. */
function withinBlock(block: readonly PairRow[]): readonly PairRow[] {
  const least = block.reduce(
    (sum, { rank }) => Math.min(sum, rank ?? Infinity),
    Infinity,
  );
  return block.map((one) =>
    one.rank === null ? one : { ...one, rank: one.rank - least },
  );
}
