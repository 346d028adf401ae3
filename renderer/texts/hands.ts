/** What the user does in the columns, by mouse and keys, told to the store. */
import { unitOf } from "../../app/model/memberships.ts";
import { placesOf } from "../../app/model/places.ts";
import type { DriftId, SegmentId, UnitId } from "../../app/model/records.ts";
import { segmentInWords } from "../../app/view/announce.ts";
import { goToSegment } from "../actions/go-to.ts";
import { focusSegment, selectUnit } from "../state/selection.ts";
import { windowState } from "../state/store.ts";
import type { ColumnEvents } from "./column-editor.ts";
import type { LinePlace } from "./line-place.ts";
import { DragLinking } from "./drag-linking.ts";
import { driftAt } from "./drift-at.ts";
import type { Reveal } from "./reveal.ts";
import type { Scene, SceneEvents } from "./scene.ts";
import type { Stage } from "./stage.ts";
import { WordLight } from "./word-light.ts";

/** What a card is shown for, and where on the page. */
export type Hover =
  | {
      readonly kind: "drift";
      readonly drift: DriftId;
      readonly x: number;
      readonly y: number;
    }
  | {
      readonly kind: "unit";
      readonly unit: UnitId;
      readonly x: number;
      readonly y: number;
    };

export interface HandsOptions {
  readonly body: HTMLElement;
  readonly hovered: (hover: Hover | null) => void;
  readonly announce: (text: string) => void;
}

const cardDelayMs = 250;
const announceDelayMs = 150;

export class Hands {
  readonly #stage: Stage;
  readonly #reveal: Reveal;
  readonly #options: HandsOptions;
  readonly #linking: DragLinking;
  readonly #light: WordLight;
  scene: Scene | null = null;
  #cardTimer = 0;
  #announceTimer = 0;
  #hovered = "";

  constructor(stage: Stage, reveal: Reveal, options: HandsOptions) {
    this.#stage = stage;
    this.#reveal = reveal;
    this.#options = options;
    this.#linking = new DragLinking(stage, options.body, (segment) =>
      this.scene?.showDropTarget(segment),
    );
    this.#light = new WordLight(stage);
    options.body.addEventListener("wheel", this.#onWheel, { passive: false });
  }

  readonly sceneEvents: SceneEvents = {
    ribbonHovered: (unit, x, y) => {
      this.scene?.lift(unit);
      this.#hover(unit === null ? null : { kind: "unit", unit, x, y });
    },
    ribbonClicked: (unit) => selectUnit(unit),
    pillClicked: ({ gutter, side, index }) => {
      const column = this.#stage.columns[side === "from" ? gutter : gutter + 1];
      const segment = column?.version.segments[index];
      if (segment !== undefined) goToSegment(segment.id);
    },
  };

  columnEvents(column: number): ColumnEvents {
    return {
      scrolled: (top) => this.#stage.follow(top),
      caretMoved: ({ line }) => {
        this.#focusLine(column, line);
        if (this.#stage.columns[column]?.editor.hasFocus === true)
          this.#reveal.keep(column, line);
      },
      focused: () => {
        const line = this.#stage.columns[column]?.editor.caret.line ?? 0;
        this.#focusLine(column, line);
      },
      keyPressed: (event) => this.#onKey(column, event),
      mouseMoved: (place, isMargin, event) =>
        this.#onMove(column, place, isMargin, event),
      mouseLeft: () => {
        this.scene?.lift(null);
        this.#light.clear();
        this.#hover(null);
      },
      mousePressed: (place, isMargin, event) => {
        if (event.button !== 0) return;
        if (place === null) this.#stage.columns[column]?.editor.focus();
        else if (isMargin) {
          this.#putCaret(column, { line: place.line, offset: 0 });
          this.#linking.grip(column, place.line, event);
        }
      },
      menuAsked: (place) => {
        if (place !== null) this.#putCaret(column, place);
      },
    };
  }

  /** Goes to the neighbouring column, to the counterpart of where the caret is; false at the last one. */
  step(by: 1 | -1): boolean {
    const { focus } = windowState();
    const at = this.#stage.columns.findIndex(
      ({ version }) => version.id === focus?.version,
    );
    return this.enter(at + by);
  }

  /** Puts the caret into a column, beside where it was; false when there is none. */
  enter(column: number): boolean {
    const goal = this.#stage.columns[column];
    if (goal === undefined) return false;
    const index = this.#counterpart(column);
    if (index >= 0) {
      this.#reveal.show(column, index, false);
      this.enterAt(column, index);
    } else goal.editor.focus();
    return true;
  }

  /** Puts the caret at an offset of a segment's line, else where it was in it or at its start, and the focus in its column. */
  enterAt(column: number, index: number, offset?: number): void {
    const goal = this.#stage.columns[column];
    if (goal === undefined) return;
    if (goal.editor.caret.line !== index || offset !== undefined)
      goal.editor.setCaret({ line: index, offset: offset ?? 0 });
    this.#focusLine(column, index);
    goal.editor.focus();
  }

  /** Says where the reader is, once the keys rest. */
  announceSoon(): void {
    clearTimeout(this.#announceTimer);
    this.#announceTimer = window.setTimeout(() => {
      const { project, focus } = windowState();
      const isHere = this.#options.body.contains(document.activeElement);
      if (project !== null && focus !== null && isHere)
        this.#options.announce(
          segmentInWords(project, focus.version, focus.segment),
        );
    }, announceDelayMs);
  }

  dispose(): void {
    clearTimeout(this.#cardTimer);
    clearTimeout(this.#announceTimer);
    this.#light.clear();
    this.#options.body.removeEventListener("wheel", this.#onWheel);
  }

  /** Gutters and empty columns scroll too; over an editor Monaco does it. */
  readonly #onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.deltaY === 0) return;
    const { target } = event;
    if (target instanceof Element && target.closest(".monaco-editor") !== null)
      return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 21 : 1;
    this.#stage.scrollTo(this.#stage.top + event.deltaY * unit);
  };

  #segmentAt(column: number, line: number): SegmentId | undefined {
    return this.#stage.columns[column]?.version.segments[line]?.id;
  }

  #focusLine(column: number, line: number): void {
    const version = this.#stage.columns[column]?.version;
    const segment = this.#segmentAt(column, line);
    if (version !== undefined && segment !== undefined)
      focusSegment(version.id, segment);
  }

  #putCaret(column: number, place: LinePlace): void {
    const editor = this.#stage.columns[column]?.editor;
    if (editor === undefined) return;
    const selection = editor.selection;
    const isInSelection =
      selection !== null &&
      place.line >= selection.line &&
      place.line <= selection.endLine;
    if (!isInSelection) editor.setCaret(place);
    this.#focusLine(column, place.line);
    editor.focus();
  }

  /** The segment of a column to go to from the focused one: its unit's first member there, else the one beside it. */
  #counterpart(column: number): number {
    const { project, focus } = windowState();
    const goal = this.#stage.columns[column];
    const from = this.#stage.columns.findIndex(
      ({ version }) => version.id === focus?.version,
    );
    const here = this.#stage.columns[from];
    if (project === null || focus === null || goal === undefined) return -1;
    const member = unitOf(project, focus.segment)?.members[
      goal.version.id
    ]?.[0];
    if (member !== undefined)
      return placesOf(goal.version).indexOf.get(member) ?? -1;
    const index =
      here === undefined
        ? undefined
        : placesOf(here.version).indexOf.get(focus.segment);
    if (index === undefined) return goal.editor.caret.line;
    const y = this.#stage.screenTop(from, index) + 10;
    return Math.max(0, this.#stage.indexAtScreen(column, y));
  }

  #onKey(column: number, event: KeyboardEvent): void {
    const { editor, version } = this.#stage.columns[column] ?? {};
    if (editor === undefined || version === undefined) return;
    const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
    const stop = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const isPlain = !ctrlKey && !altKey && !metaKey;
    if (key === "Tab" && isPlain) {
      if (this.step(shiftKey ? -1 : 1)) stop();
      return;
    }
    if ((key === "ArrowUp" || key === "ArrowDown") && isPlain && !shiftKey) {
      stop();
      const line = editor.caret.line + (key === "ArrowUp" ? -1 : 1);
      if (line < 0 || line >= version.segments.length) return;
      editor.setCaret({ line, offset: 0 });
      this.#focusLine(column, line);
      this.#reveal.nudge(column, line);
      return;
    }
    // Words follow the reading direction: Left goes forward in Arabic.
    const isWordStep = (ctrlKey || altKey) && !metaKey;
    if (
      version.dir === "rtl" &&
      isWordStep &&
      /^Arrow(Left|Right)$/.test(key)
    ) {
      stop();
      const step =
        key === "ArrowLeft" ? "cursorWordEndRight" : "cursorWordLeft";
      editor.trigger(shiftKey ? `${step}Select` : step);
    }
  }

  #onMove(
    column: number,
    place: LinePlace | null,
    isMargin: boolean,
    event: MouseEvent,
  ): void {
    const { project } = windowState();
    const version = this.#stage.columns[column]?.version;
    const segment = place === null ? undefined : this.#segmentAt(column, place.line); // prettier-ignore
    const unit =
      project === null || segment === undefined
        ? undefined
        : unitOf(project, segment);
    this.scene?.lift(unit?.id ?? null);
    if (project !== null && version !== undefined)
      this.#light.follow(project, version, isMargin ? null : place);
    const drift =
      project === null || version === undefined || place === null || isMargin
        ? null
        : driftAt(project, version, place);
    this.#hover(
      drift === null
        ? null
        : { kind: "drift", drift, x: event.clientX, y: event.clientY },
    );
  }

  #hover(hover: Hover | null): void {
    const key =
      hover === null
        ? ""
        : `${hover.kind} ${hover.kind === "drift" ? hover.drift : hover.unit}`;
    if (key === this.#hovered) return;
    this.#hovered = key;
    clearTimeout(this.#cardTimer);
    if (hover === null) this.#options.hovered(null);
    else
      this.#cardTimer = window.setTimeout(
        () => this.#options.hovered(hover),
        cardDelayMs,
      );
  }
}
