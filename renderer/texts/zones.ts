/**
 * The empty room between the lines of one column. Monaco walks over all zones
 * of an editor on every frame: a block near the window has a zone a segment, a
 * far one a single filler of the same height, so that its ends are level too.
 */
import type { Levels } from "../../app/view/levels.ts";
import { roomsOf } from "../../app/view/rooms.ts";
import type { ColumnEditor } from "./column-editor.ts";

export class Zones {
  readonly #editor: ColumnEditor;
  readonly #column: number;
  readonly #ids = new Map<number, string[]>();

  constructor(editor: ColumnEditor, column: number) {
    this.#editor = editor;
    this.#column = column;
  }

  /** Lays out these blocks anew, row by row where `isExpanded`. */
  refresh(
    levels: Levels,
    blocks: Iterable<number>,
    isExpanded: (block: number) => boolean,
  ): void {
    this.#editor.changeZones((accessor) => {
      for (const block of blocks) {
        for (const id of this.#ids.get(block) ?? []) accessor.removeZone(id);
        const rooms = roomsOf(levels, this.#column, block, isExpanded(block));
        this.#ids.set(
          block,
          rooms.map(({ afterLine, height }) =>
            accessor.addZone({
              afterLineNumber: afterLine,
              ordinal: block,
              heightInPx: height,
              domNode: document.createElement("div"),
            }),
          ),
        );
      }
    });
  }

  /** Takes the room out of some blocks (default all), until they are laid out anew. */
  clear(blocks: readonly number[] = [...this.#ids.keys()]): void {
    this.#editor.changeZones((accessor) => {
      for (const block of blocks) {
        for (const id of this.#ids.get(block) ?? []) accessor.removeZone(id);
        this.#ids.delete(block);
      }
    });
  }
}
