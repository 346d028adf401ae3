/**
 * The columns side by side: keeps them level and scrolled together, with only
 * the blocks near the window laid out row by row. Knows segments by column and
 * index; what they look like is asked of its owner.
 */
import { placesOf } from "../../app/model/places.ts";
import type { Block } from "../../app/view/blocks.ts";
import type { ChainUnit } from "../../app/view/chain.ts";
import { Levels } from "../../app/view/levels.ts";
import type { LineSplice, TextColumn } from "./column.ts";

/** px above the first segment, as in the editors' padding. */
export const topPadding = 7;
const bottomPadding = 60;
/** A block this near (px) the window is laid out row by row; twice as far it is folded again. */
const nearby = 500;

export interface StageOwner {
  /** Units that the columns shown could be levelled by. */
  chainUnits(): readonly ChainUnit[];
  /** Those of them with a member in a block. */
  chainUnitsIn(block: Block): readonly ChainUnit[];
  /** Where the reader is: a segment in the window that must not move; null = the first in the window. */
  readerPlace(): { readonly column: number; readonly index: number } | null;
  /** Which blocks are laid out changed. */
  blocksOpened(): void;
  /** Something moved; called once a frame. */
  painted(): void;
}

export interface StageChange {
  readonly splices: readonly {
    readonly column: number;
    readonly splice: LineSplice;
  }[];
  /** Segments whose units changed. */
  readonly touched: readonly {
    readonly column: number;
    readonly index: number;
  }[];
}

export class Stage {
  readonly #owner: StageOwner;
  #columns: readonly TextColumn[] = [];
  #levels = new Levels([], []);
  #expanded = new Set<number>();
  #top = 0;
  #height = 0;
  #isSyncing = false;
  #frame = 0;

  constructor(owner: StageOwner) {
    this.#owner = owner;
  }

  get columns(): readonly TextColumn[] {
    return this.#columns;
  }

  get levels(): Levels {
    return this.#levels;
  }

  /** px scrolled off above. */
  get top(): number {
    return this.#top;
  }

  /** px of the window on the text. */
  get height(): number {
    return this.#height;
  }

  /** px of all there is to scroll through. */
  get contentHeight(): number {
    return topPadding + this.#levels.height + bottomPadding;
  }

  get scrollMax(): number {
    return Math.max(0, this.contentHeight - this.#height);
  }

  get expandedBlocks(): ReadonlySet<number> {
    return this.#expanded;
  }

  /** Shows these columns, already placed, and levels them. */
  show(columns: readonly TextColumn[], height: number): void {
    this.#columns = columns;
    this.#height = height;
    this.rebuild();
  }

  setHeight(height: number): void {
    this.#height = height;
    this.scrollTo(this.#top);
  }

  /** Levels everything anew: after opening, resizing, or an edit that spans blocks. */
  rebuild(): void {
    this.#keepingReader(() => {
      for (const { zones } of this.#columns) zones.clear();
      this.#levels = new Levels(
        this.#columns.map(({ editor, version }) =>
          editor.bareHeights(version.segments.length),
        ),
        this.#owner.chainUnits(),
      );
      this.#expanded.clear();
      const blocks = this.#levels.blocks.map((_, block) => block);
      for (const { zones } of this.#columns)
        zones.refresh(this.#levels, blocks, () => false);
    });
  }

  /**
   * Takes in what changed. `edit` brings the columns up to date and tells which
   * lines were replaced and in which segments units changed; each touched
   * block is levelled once.
   */
  change(edit: () => StageChange): void {
    const isDone = this.#keepingReader(() => {
      const { splices, touched } = edit();
      const unitsIn = (block: Block) => this.#owner.chainUnitsIn(block);
      const blocks = new Set<number>();
      for (const { column, splice } of splices) {
        const { at, removed, added } = splice;
        const { editor, zones } = this.#columns[column] ?? {};
        // A merged line has the old room in its midst until that is taken out.
        const old = this.#levels.blockOf(column, at);
        zones?.clear([old - 1, old, old + 1]);
        const heights = editor?.heights(at, at + added) ?? [];
        const block = this.#levels.splice(
          column,
          at,
          removed,
          heights,
          unitsIn,
        );
        if (block < 0) return false;
        blocks.add(block);
      }
      for (const { column, index } of touched) {
        const block = this.#levels.blockOf(column, index);
        if (!blocks.has(block)) this.#levels.relevel(block, unitsIn);
        blocks.add(block);
      }
      // A room at a block's end may hang on a line of the next one.
      for (const block of [...blocks]) {
        if (block > 0) blocks.add(block - 1);
        if (block + 1 < this.#levels.blocks.length) blocks.add(block + 1);
      }
      for (const { zones } of this.#columns)
        zones.refresh(this.#levels, blocks, (block) =>
          this.#expanded.has(block),
        );
      return true;
    });
    if (!isDone) this.rebuild();
  }

  /** Scrolls all columns; `leader` has scrolled already. */
  scrollTo(top: number): void {
    const next = Math.min(Math.max(0, Math.round(top)), this.scrollMax);
    this.#top = next;
    this.#syncing(() => {
      this.#openNear();
      for (const { editor } of this.#columns) editor.scrollTo(next);
    });
    this.requestPaint();
  }

  /** An editor scrolled by itself. */
  follow(top: number): void {
    if (!this.#isSyncing && top !== this.#top) this.scrollTo(top);
  }

  /** px from the window's top to a segment's. */
  screenTop(column: number, index: number): number {
    return topPadding + this.#levels.topOf(column, index) - this.#top;
  }

  /** The segment of a column at a height of the window. */
  indexAtScreen(column: number, y: number): number {
    return this.#levels.indexAt(column, y + this.#top - topPadding);
  }

  /** First and last segment of a column within `margin` px of the window. */
  visibleRange(
    column: number,
    margin = 0,
  ): { readonly first: number; readonly last: number } {
    return {
      first: Math.max(0, this.indexAtScreen(column, -margin)),
      last: Math.min(
        this.indexAtScreen(column, this.#height + margin),
        this.#levels.count(column) - 1,
      ),
    };
  }

  requestPaint(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#owner.painted();
    });
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** Opens the blocks near the window and folds those far away, in one go a column. */
  #openNear(): void {
    const { blocks } = this.#levels;
    const band = (margin: number) => ({
      first: this.#levels.blockAt(this.#top - margin),
      last: this.#levels.blockAt(this.#top + this.#height + margin),
    });
    const near = band(nearby);
    const far = band(2 * nearby);
    const changed: number[] = [];
    for (const block of this.#expanded)
      if (block < far.first || block > far.last) changed.push(block);
    for (const block of changed) this.#expanded.delete(block);
    for (let block = near.first; block <= near.last; block++)
      if (block < blocks.length && !this.#expanded.has(block)) {
        this.#expanded.add(block);
        changed.push(block);
      }
    if (changed.length === 0) return;
    for (const { zones } of this.#columns)
      zones.refresh(this.#levels, changed, (block) =>
        this.#expanded.has(block),
      );
    this.#owner.blocksOpened();
  }

  /** Moves rows without moving what the reader looks at. */
  #keepingReader<R>(act: () => R): R {
    const hadRows = this.#levels.height > 0;
    const reader = hadRows
      ? (this.#owner.readerPlace() ?? this.#firstInWindow())
      : null;
    const column = this.#columns[reader?.column ?? -1];
    const id = column?.version.segments[reader?.index ?? -1]?.id;
    const before =
      reader === null ? 0 : this.screenTop(reader.column, reader.index);
    const result = this.#syncing(act);
    if (reader === null || column === undefined || id === undefined) {
      this.scrollTo(this.#top);
      return result;
    }
    const index =
      placesOf(column.version).indexOf.get(id) ??
      Math.min(reader.index, column.version.segments.length - 1);
    this.scrollTo(
      topPadding + this.#levels.topOf(reader.column, index) - before,
    );
    return result;
  }

  #firstInWindow(): { column: number; index: number } | null {
    if (this.#columns.length === 0 || this.#levels.blocks.length === 0)
      return null;
    return { column: 0, index: Math.max(0, this.indexAtScreen(0, 8)) };
  }

  #syncing<R>(act: () => R): R {
    const was = this.#isSyncing;
    this.#isSyncing = true;
    try {
      return act();
    } finally {
      this.#isSyncing = was;
    }
  }
}
