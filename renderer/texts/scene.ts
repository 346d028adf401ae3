/** Everything drawn around the words: boxes, ribbons, pills, overview. One paint a frame, from plain arrays. */
import type { SearchHit } from "../../app/contract/api.ts";
import { unitOf } from "../../app/model/memberships.ts";
import { placesOf } from "../../app/model/places.ts";
import type {
  SegmentId,
  Unit,
  UnitId,
  VersionId,
} from "../../app/model/records.ts";
import { rejectedUnitOf } from "../../app/view/faces.ts";
import { type GutterFact, gutterFact } from "../../app/view/ribbons.ts";
import type { WindowState } from "../state/shape.ts";
import { Gutter } from "./gutter.ts";
import { hueOf } from "./hues.ts";
import { lookOf } from "./looks.ts";
import { marksOf } from "./marks.ts";
import { Overview } from "./overview.ts";
import { type Palette, readPalette } from "./palette.ts";
import { Pills, type PlacedPill } from "./pills.ts";
import { type Stage, topPadding } from "./stage.ts";

/** px beyond the window for which boxes are kept. */
const boxMargin = 120;
/** ms after a change before the overview, as dear as the project is long, is drawn anew. */
const overviewDelayMs = 120;

export interface SceneEvents {
  /** The mouse is over a ribbon, or (null) no longer. */
  readonly ribbonHovered: (unit: UnitId | null, x: number, y: number) => void;
  readonly ribbonClicked: (unit: UnitId) => void;
  readonly pillClicked: (pill: PlacedPill) => void;
}

export class Scene {
  readonly overview: Overview;
  readonly #stage: Stage;
  readonly #body: HTMLElement;
  readonly #events: SceneEvents;
  readonly #pills: Pills;
  #gutters: Gutter[] = [];
  #facts: WeakMap<Unit, GutterFact>[] = [];
  #state: WindowState;
  #palette: Palette = readPalette();
  #row = 21;
  #isFresh = true;
  #lifted: UnitId | null = null;
  #dropTarget: SegmentId | null = null;
  #overviewTimer = 0;

  constructor(
    body: HTMLElement,
    overviewHost: HTMLElement,
    stage: Stage,
    state: WindowState,
    events: SceneEvents,
  ) {
    this.#body = body;
    this.#stage = stage;
    this.#state = state;
    this.#events = events;
    this.#pills = new Pills(events.pillClicked);
    this.overview = new Overview(
      (share) => stage.scrollTo(share * stage.scrollMax),
      (windows) => stage.scrollTo(stage.top + windows * stage.height),
    );
    body.append(this.#pills.element);
    overviewHost.append(this.overview.element);
  }

  /** Puts the gutters between the columns as they are placed now. */
  place(height: number, row: number): void {
    const { columns } = this.#stage;
    this.#row = row;
    while (this.#gutters.length > Math.max(0, columns.length - 1))
      this.#gutters.pop()?.canvas.remove();
    while (this.#gutters.length < columns.length - 1) this.#addGutter();
    this.#gutters.forEach((gutter, i) => {
      const before = columns[i];
      const after = columns[i + 1];
      if (before === undefined || after === undefined) return;
      const left = before.left + before.width;
      gutter.place(left, after.left - left, height);
    });
    this.overview.resize(this.overview.element.clientWidth, height);
    this.refresh(true);
  }

  /** Something changed that is drawn; `isMoved`: rows may stand elsewhere. */
  show(state: WindowState, isMoved: boolean): void {
    this.#state = state;
    this.refresh(isMoved);
  }

  refresh(isMoved: boolean): void {
    this.#isFresh = true;
    if (isMoved) {
      this.#facts = this.#gutters.map(() => new WeakMap());
      for (const gutter of this.#gutters) gutter.forgetLanes();
    }
    this.#stage.requestPaint();
  }

  setTheme(): void {
    this.#palette = readPalette();
    this.refresh(false);
    this.paintOverviewSoon();
  }

  /** Lights a unit in all columns. */
  lift(unit: UnitId | null): void {
    if (unit === this.#lifted) return;
    this.#lifted = unit;
    this.refresh(false);
  }

  showDropTarget(segment: SegmentId | null): void {
    if (segment === this.#dropTarget) return;
    this.#dropTarget = segment;
    this.refresh(false);
  }

  /** Marks upon words, in the blocks that are laid out. */
  mark(): void {
    const { project, search, drift } = this.#state;
    if (project === null) return;
    const { levels, columns, expandedBlocks } = this.#stage;
    const hits = hitsBySegment(search?.hits ?? []);
    const currentHit = search?.hits[search.current] ?? null;
    const blocks = [...expandedBlocks].sort((a, b) => a - b);
    columns.forEach(({ version, editor }, column) => {
      const context = { project, version, hits, currentHit, drift };
      editor.setMarks(
        blocks.flatMap((b) =>
          marksOf(
            context,
            levels.blocks[b]?.from[column] ?? 0,
            levels.blocks[b]?.to[column] ?? 0,
          ),
        ),
      );
    });
  }

  paint(): void {
    const { project } = this.#state;
    if (project === null) return;
    this.#paintBoxes();
    this.#paintGutters();
    const { top, height, contentHeight } = this.#stage;
    this.overview.showWindow(top, height, contentHeight);
    this.#isFresh = false;
  }

  paintOverviewSoon(): void {
    clearTimeout(this.#overviewTimer);
    this.#overviewTimer = window.setTimeout(
      () => this.paintOverview(),
      overviewDelayMs,
    );
  }

  paintOverview(): void {
    clearTimeout(this.#overviewTimer);
    const { project } = this.#state;
    const { columns, levels } = this.#stage;
    const versions = columns.map(({ version }) => version);
    if (project !== null)
      this.overview.paint(project, versions, levels, this.#palette);
  }

  dispose(): void {
    clearTimeout(this.#overviewTimer);
  }

  #paintBoxes(): void {
    const { project, focus, unit, picked } = this.#state;
    if (project === null) return;
    const { columns, levels, top } = this.#stage;
    const context = {
      project,
      focus: focus?.segment ?? null,
      selected: unit,
      lifted: this.#lifted,
      picked: new Set(picked),
      dropTarget: this.#dropTarget,
    };
    columns.forEach(({ boxes, version }, column) => {
      const { first, last } = this.#stage.visibleRange(column, boxMargin);
      boxes.scrollTo(top - topPadding);
      boxes.show(
        first,
        last,
        this.#isFresh,
        (index) => lookOf(context, version, index),
        (index) => ({
          top: levels.topOf(column, index),
          height: levels.heightOf(column, index),
        }),
      );
    });
  }

  #paintGutters(): void {
    const { project, unit } = this.#state;
    if (project === null) return;
    const { columns, height } = this.#stage;
    const order = columns.map(({ version }) => version.id);
    const pills: PlacedPill[] = [];
    this.#gutters.forEach((gutter, i) => {
      const found = gutter.paint({
        palette: this.#palette,
        height,
        row: this.#row,
        units: this.#unitsAround(i),
        hueOf: (id) => hueOf(project, id),
        factOf: (one) => this.#factOf(i, one, order),
        placeOf: (side, index) => {
          const column = side === "from" ? i : i + 1;
          const top = this.#stage.screenTop(column, index);
          const { levels } = this.#stage;
          return { top, bottom: top + levels.heightOf(column, index) };
        },
        selected: unit,
        lifted: this.#lifted,
      });
      const before = columns[i];
      for (const pill of found)
        pills.push({
          ...pill,
          gutter: i,
          left: (before?.left ?? 0) + (before?.width ?? 0),
          name: `${order[pill.side === "from" ? i : i + 1] ?? ""} ${pill.index + 1}`,
        });
    });
    this.#pills.show(pills);
  }

  /** Units, rejected ones too, with a member in the window on either side of a gutter. */
  #unitsAround(gutter: number): readonly Unit[] {
    const { project } = this.#state;
    const units = new Set<Unit>();
    if (project === null) return [];
    for (const column of [gutter, gutter + 1]) {
      const version = this.#stage.columns[column]?.version;
      const { first, last } = this.#stage.visibleRange(column);
      for (let index = first; index <= last; index++) {
        const id = version?.segments[index]?.id;
        if (id === undefined) continue;
        const unit = unitOf(project, id) ?? rejectedUnitOf(project, id);
        if (unit !== undefined) units.add(unit);
      }
    }
    return [...units];
  }

  #factOf(gutter: number, unit: Unit, order: readonly VersionId[]): GutterFact {
    const cache = this.#facts[gutter];
    const known = cache?.get(unit);
    if (known !== undefined) return known;
    const fact = gutterFact(unit, order, gutter, (version, segment) => {
      const column = this.#stage.columns[order.indexOf(version)];
      return column === undefined
        ? undefined
        : placesOf(column.version).indexOf.get(segment);
    });
    cache?.set(unit, fact);
    return fact;
  }

  #addGutter(): void {
    const gutter = new Gutter();
    const { canvas } = gutter;
    canvas.addEventListener("pointermove", (event) => {
      const unit = gutter.unitAt(event.offsetX, event.offsetY);
      canvas.style.cursor = unit === null ? "default" : "pointer";
      this.#events.ribbonHovered(unit, event.clientX, event.clientY);
    });
    canvas.addEventListener("pointerleave", () =>
      this.#events.ribbonHovered(null, 0, 0),
    );
    canvas.addEventListener("click", (event) => {
      const unit = gutter.unitAt(event.offsetX, event.offsetY);
      if (unit !== null) this.#events.ribbonClicked(unit);
    });
    this.#gutters.push(gutter);
    this.#body.insertBefore(canvas, this.#pills.element);
  }
}

function hitsBySegment(
  hits: readonly SearchHit[],
): ReadonlyMap<SegmentId, readonly SearchHit[]> {
  const map = new Map<SegmentId, SearchHit[]>();
  for (const hit of hits) {
    const known = map.get(hit.segment);
    if (known === undefined) map.set(hit.segment, [hit]);
    else known.push(hit);
  }
  return map;
}
