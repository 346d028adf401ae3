/** Linking two segments by dragging one onto the other. */
import { unitOf } from "../../app/model/memberships.ts";
import type { SegmentId } from "../../app/model/records.ts";
import { setPicked } from "../state/selection.ts";
import { windowState } from "../state/store.ts";
import { run } from "../state/workbench.ts";
import { type DragPlace, startDrag } from "./drag-link.ts";
import type { Stage } from "./stage.ts";

export class DragLinking {
  readonly #stage: Stage;
  readonly #body: HTMLElement;
  readonly #showTarget: (segment: SegmentId | null) => void;

  constructor(
    stage: Stage,
    body: HTMLElement,
    showTarget: (segment: SegmentId | null) => void,
  ) {
    this.#stage = stage;
    this.#body = body;
    this.#showTarget = showTarget;
  }

  /** The mouse was pressed on a segment's margin. */
  grip(column: number, index: number, event: MouseEvent): void {
    const version = this.#stage.columns[column]?.version;
    if (version === undefined) return;
    startDrag(
      {
        bounds: () => this.#body.getBoundingClientRect(),
        segmentAt: (x, y) => this.#placeAt(x, y),
        showTarget: (target) =>
          this.#showTarget(target === null ? null : this.#segmentAt(target)),
        scrollBy: (px) => this.#stage.scrollTo(this.#stage.top + px),
        drop: (from, to) => void this.#link(from, to),
      },
      { column, index },
      `Link ${version.id} ${index + 1} with …`,
      event,
    );
  }

  #segmentAt({ column, index }: DragPlace): SegmentId | null {
    return this.#stage.columns[column]?.version.segments[index]?.id ?? null;
  }

  #placeAt(x: number, y: number): DragPlace | null {
    const { left, top, bottom } = this.#body.getBoundingClientRect();
    if (y < top || y > bottom) return null;
    const column = this.#stage.columns.findIndex(
      (one) => x >= left + one.left && x <= left + one.left + one.width,
    );
    if (column < 0) return null;
    const index = this.#stage.indexAtScreen(column, y - top);
    if (index < 0) return null;
    const end =
      this.#stage.screenTop(column, index) +
      this.#stage.levels.heightOf(column, index);
    return y - top <= end + 4 ? { column, index } : null;
  }

  /** A dropped segment joins the unit it is dropped on, else takes that segment into its own. */
  async #link(from: DragPlace, to: DragPlace): Promise<void> {
    const { project } = windowState();
    const dragged = this.#segmentAt(from);
    const goal = this.#segmentAt(to);
    if (project === null || dragged === null || goal === null) return;
    const theirs = unitOf(project, goal);
    const own = unitOf(project, dragged);
    const { changed } =
      theirs !== undefined
        ? await run("link", { segments: [dragged], into: theirs.id })
        : own !== undefined
          ? await run("link", { segments: [goal], into: own.id })
          : await run("link", { segments: [dragged, goal] });
    if (changed) setPicked([]);
  }
}
