/** How alike every two stretches of two versions are, for a dot plot. */
import type { Task } from "../task/task.ts";
import type { AlignVersion } from "./aligner.ts";
import type { WordKnowledge } from "./knowledge.ts";
import { evidenceOf, indexWith } from "./knowledge.ts";
import { sharedShare, sweepSharedWeight } from "./shared-weight.ts";
import { linkWords } from "./word-links.ts";

/** A half-open range of segment indexes. */
export interface SegmentSpan {
  readonly from: number;
  readonly to: number;
}

export interface DotGridOptions extends WordKnowledge {
  /** At most so many cells; with fewer segments a cell is one segment. */
  readonly columns: number;
  readonly rows: number;
  /** The stretch of either version to show; left out: all of it. */
  readonly region?: {
    readonly first: SegmentSpan;
    readonly second: SegmentSpan;
  };
}

/**
 * `rows` cells along the first version and `columns` along the second, row by
 * row; cell k of n over count segments begins at segment ⌊k · count / n⌋ of the
 * region.
 */
export interface DotGrid {
  readonly columns: number;
  readonly rows: number;
  /** 0 (nothing in common) … 255 (all words match): the best two segments of a cell. */
  readonly values: Uint8Array;
}

/** In larger tables than this only rare words are compared. */
const wholeTable = 1_000_000;
const rareDocuments = 24;
/** Share of the word weight from which a cell is black. */
const fullShare = 0.6;

/** Compares two versions by the words they share, wherever they stand. */
export function dotGrid(
  first: AlignVersion,
  second: AlignVersion,
  options: DotGridOptions,
  task: Task,
): DotGrid {
  const checkpoint = (): void => task.checkpoint();
  task.progress(0, `Compare ${first.id} with ${second.id}`);
  const a = indexWith(options, within(first, options.region?.first));
  const b = indexWith(options, within(second, options.region?.second));
  const rows = Math.min(options.rows, a.count);
  const columns = Math.min(options.columns, b.count);
  const values = new Uint8Array(rows * columns);
  const rowOf = cellsOf(a.count, rows);
  const columnOf = cellsOf(b.count, columns);
  const links = linkWords(a, b, evidenceOf(options), checkpoint);
  task.progress(0.7, "Draw the grid");
  const isLarge = a.count * b.count > wholeTable;
  const mostDocuments = isLarge ? rareDocuments : Infinity;
  sweepSharedWeight(
    a,
    b,
    links,
    { mostDocuments, checkpoint },
    (i, met, weight) => {
      const row = (rowOf[i] ?? 0) * columns;
      for (const j of met) {
        const share = sharedShare(a, i, b, j, weight[j] ?? 0);
        const value = Math.round(255 * Math.min(1, share / fullShare));
        const cell = row + (columnOf[j] ?? 0);
        if (value > (values[cell] ?? 0)) values[cell] = value;
      }
    },
  );
  return { columns, rows, values };
}

function within(
  version: AlignVersion,
  span: SegmentSpan | undefined,
): AlignVersion {
  return span === undefined
    ? version
    : { ...version, segments: version.segments.slice(span.from, span.to) };
}

function cellsOf(count: number, cells: number): Int32Array {
  const cellOf = new Int32Array(count);
  for (let cell = 0; cell < cells; cell++)
    cellOf.fill(
      cell,
      Math.floor((cell * count) / cells),
      Math.floor(((cell + 1) * count) / cells),
    );
  return cellOf;
}
