/** The Texts view behind React: keeps columns and scene true to the store. */
import type { Project, Version } from "../../app/model/records.ts";
import { placesOf } from "../../app/model/places.ts";
import type { ColumnPlace, ColumnPlan } from "../../app/view/columns.ts";
import type { WindowState } from "../state/shape.ts";
import { useWindow, windowState } from "../state/store.ts";
import { textMetrics } from "../state/theme.ts";
import { chainUnitsIn, chainUnitsOf } from "./chain-units.ts";
import { changedMembers, firstPlaces } from "./changed-units.ts";
import type { ColumnMetrics } from "./column-editor.ts";
import { TextColumn } from "./column.ts";
import { Hands, type Hover } from "./hands.ts";
import { applyTheme } from "./monaco.ts";
import { Reveal } from "./reveal.ts";
import { Scene } from "./scene.ts";
import { Stage, type StageChange } from "./stage.ts";

/** After this many changed units all is levelled anew. */
const manyUnits = 100;
const resizeDelayMs = 120;

export interface ControllerOptions {
  readonly body: HTMLElement;
  readonly overview: HTMLElement;
  readonly hovered: (hover: Hover | null) => void;
  readonly announce: (text: string) => void;
}

export class TextsController {
  readonly stage: Stage;
  readonly scene: Scene;
  readonly reveal: Reveal;
  readonly hands: Hands;
  readonly #body: HTMLElement;
  #columns = new Map<string, TextColumn>();
  #state = windowState();
  #plan: { plan: ColumnPlan; versions: readonly Version[] } | null = null;
  #resizeTimer = 0;
  readonly #stops: (() => void)[] = [];

  constructor(options: ControllerOptions) {
    this.#body = options.body;
    applyTheme();
    this.stage = new Stage({
      chainUnits: () =>
        chainUnitsOf(this.#state.project?.units ?? [], this.#versions()),
      chainUnitsIn: (block) =>
        this.#state.project === null
          ? []
          : chainUnitsIn(this.#state.project, this.#versions(), block),
      readerPlace: () => this.#readerPlace(),
      blocksOpened: () => this.scene.mark(),
      painted: () => this.scene.paint(),
    });
    this.reveal = new Reveal(this.stage);
    this.hands = new Hands(this.stage, this.reveal, options);
    this.scene = new Scene(
      options.body,
      options.overview,
      this.stage,
      this.#state,
      this.hands.sceneEvents,
    );
    this.hands.scene = this.scene;
    this.#stops.push(useWindow.subscribe((state) => this.#update(state)));
    const theme = new MutationObserver(() => {
      applyTheme();
      this.scene.setTheme();
    });
    theme.observe(document.documentElement, {
      attributeFilter: ["data-theme"],
    });
    this.#stops.push(() => theme.disconnect());
  }

  /** Shows these versions (those without a spine are the columns) in a window `height` px high. */
  show(plan: ColumnPlan, versions: readonly Version[], height: number): void {
    const before = this.stage.columns;
    const wasShown = before.map(({ version }) => version.id).join(" ");
    this.#plan = { plan, versions };
    this.#state = windowState();
    let isRewrapped = false;
    const columns: TextColumn[] = [];
    const kept = new Map<string, TextColumn>();
    for (const [i, version] of versions.entries()) {
      const place = plan.places[i];
      if (place === undefined || place.isSpine) continue;
      const key = `${columns.length} ${version.id} ${version.dir}`;
      const known = this.#columns.get(key);
      const column =
        known ?? this.#open(version, columns.length, place, height);
      if (known !== undefined) known.update(version);
      if (column.place(place.left, place.width, height)) isRewrapped = true;
      kept.set(key, column);
      columns.push(column);
    }
    for (const [key, column] of this.#columns)
      if (!kept.has(key)) column.dispose();
    this.#columns = kept;
    const isSame =
      wasShown === columns.map(({ version }) => version.id).join(" ") &&
      columns.every((column) => before.includes(column));
    if (!isSame) {
      // Tab goes through the columns in their order, then to the pills.
      for (const { element } of columns)
        this.#body.insertBefore(element, this.#body.querySelector(".tx-pills"));
      this.stage.show(columns, height);
      this.scene.place(height, this.#metrics(false).lineHeight);
      this.scene.show(this.#state, true);
      this.scene.mark();
      this.scene.paintOverviewSoon();
      return;
    }
    this.stage.setHeight(height);
    this.scene.place(height, this.#metrics(false).lineHeight);
    if (isRewrapped) this.#levelSoon();
    else this.scene.paintOverviewSoon();
  }

  dispose(): void {
    clearTimeout(this.#resizeTimer);
    for (const stop of this.#stops) stop();
    this.hands.dispose();
    this.reveal.dispose();
    this.stage.dispose();
    this.scene.dispose();
    for (const column of this.#columns.values()) column.dispose();
    this.#body.replaceChildren();
  }

  #versions(): readonly Version[] {
    return this.stage.columns.map(({ version }) => version);
  }

  #open(
    version: Version,
    index: number,
    place: ColumnPlace,
    height: number,
  ): TextColumn {
    return new TextColumn(
      this.#body,
      version,
      index,
      this.#metrics(version.dir === "rtl"),
      place,
      height,
      this.hands.columnEvents(index),
    );
  }

  #metrics(isRtl: boolean): ColumnMetrics {
    const { fsLatin, fsArabic, line } = textMetrics(
      this.#state.settings.textSize,
    );
    return { fontSize: isRtl ? fsArabic : fsLatin, lineHeight: line };
  }

  /** Rows wrap at once, but are levelled when the dragging rests. */
  #levelSoon(): void {
    clearTimeout(this.#resizeTimer);
    this.#resizeTimer = window.setTimeout(() => {
      this.stage.rebuild();
      this.scene.mark();
      this.scene.refresh(true);
      this.scene.paintOverview();
    }, resizeDelayMs);
  }

  #update(state: WindowState): void {
    const before = this.#state;
    this.#state = state;
    const { project } = state;
    if (project === null || this.#plan === null) return;
    let isMoved = false;
    if (project !== before.project) isMoved = this.#takeIn(before.project, project); // prettier-ignore
    if (state.settings.textSize !== before.settings.textSize) {
      for (const { editor, version } of this.stage.columns)
        editor.setMetrics(this.#metrics(version.dir === "rtl"));
      this.stage.rebuild();
      this.scene.place(this.stage.height, this.#metrics(false).lineHeight);
      isMoved = true;
    }
    const isMarked =
      isMoved ||
      project !== before.project ||
      state.search !== before.search ||
      state.drift !== before.drift;
    this.scene.show(state, isMoved);
    if (isMarked) this.scene.mark();
    if (project !== before.project) this.scene.paintOverviewSoon();
    if (state.focus !== before.focus || state.unit !== before.unit)
      this.#followFocus(state, before);
  }

  /** True when rows may have moved. A version that came or went is left to the next plan. */
  #takeIn(before: Project | null, project: Project): boolean {
    const { columns } = this.stage;
    const next = columns.map(({ version }) =>
      project.versions.find(({ id }) => id === version.id),
    );
    if (before === null || next.some((version) => version === undefined))
      return false;
    const isCut = columns.some(({ version }, i) => {
      const then = next[i];
      return version.segments !== then?.segments || version.text !== then.text;
    });
    const units = changedMembers(before.units, project.units);
    if (!isCut && units.length === 0) {
      columns.forEach((column, i) => {
        if (next[i] !== undefined) column.update(next[i]);
      });
      return false;
    }
    const old = firstPlaces(units, this.#versions());
    const edit = (): StageChange => {
      const splices = columns.flatMap((column, i) => {
        const splice = next[i] === undefined ? null : column.update(next[i]);
        return splice === null ? [] : [{ column: i, splice }];
      });
      const isShort = splices.length === 0;
      const touched = firstPlaces(units, this.#versions());
      return { splices, touched: isShort ? [...old, ...touched] : touched };
    };
    if (units.length > manyUnits) {
      edit();
      this.stage.rebuild();
    } else this.stage.change(edit);
    return true;
  }

  /** Puts the caret where the focus went without the user's hand in that column. */
  #followFocus(state: WindowState, before: WindowState): void {
    const { focus } = state;
    if (focus === null) return;
    const column = this.stage.columns.find(
      ({ version }) => version.id === focus.version,
    );
    const index =
      column === undefined
        ? undefined
        : placesOf(column.version).indexOf.get(focus.segment);
    if (column !== undefined && index !== undefined) {
      if (column.editor.caret.line !== index)
        column.editor.setCaret({ line: index, offset: 0 });
    }
    if (focus !== before.focus || state.unit !== before.unit)
      this.hands.announceSoon();
  }

  #readerPlace(): { column: number; index: number } | null {
    const { focus } = this.#state;
    const column = this.stage.columns.findIndex(
      ({ version }) => version.id === focus?.version,
    );
    const version = this.stage.columns[column]?.version;
    if (focus === null || version === undefined) return null;
    const index = placesOf(version).indexOf.get(focus.segment);
    if (index === undefined) return null;
    const top = this.stage.screenTop(column, index);
    return top > -40 && top < this.stage.height ? { column, index } : null;
  }
}
