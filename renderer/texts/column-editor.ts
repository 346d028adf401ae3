/** One version's read-only Monaco column: a line a segment. Knows lines and offsets, nothing of projects. */
import type { Direction } from "../../app/model/records.ts";
import { fixedOptions } from "./column-options.ts";
import { Range, editor } from "./monaco.ts";
import type { LinePlace, LineRange } from "./line-place.ts";
import { isMargin, placeOf } from "./mouse-target.ts";

export interface ColumnMetrics {
  readonly fontSize: number;
  readonly lineHeight: number;
}

export interface ColumnEvents {
  readonly scrolled: (top: number) => void;
  /** The user put the caret there. */
  readonly caretMoved: (place: LinePlace) => void;
  readonly focused: () => void;
  readonly keyPressed: (event: KeyboardEvent) => void;
  readonly mouseMoved: (
    place: LinePlace | null,
    isMargin: boolean,
    event: MouseEvent,
  ) => void;
  readonly mouseLeft: () => void;
  readonly mousePressed: (
    place: LinePlace | null,
    isMargin: boolean,
    event: MouseEvent,
  ) => void;
  readonly menuAsked: (place: LinePlace | null, x: number, y: number) => void;
}

/** Exact wrapping measures every line in the page (0.4 ms each): up to here it pays. */
const exactWrapLines = 1_500;

/** As long as the animation of `.tx-flash`. */
const flashMs = 900;

export class ColumnEditor {
  readonly host: HTMLElement;
  readonly #editor: editor.IStandaloneCodeEditor;
  readonly #model: editor.ITextModel;
  readonly #direction: Direction;
  readonly #marks: editor.IEditorDecorationsCollection;
  readonly #flashed: editor.IEditorDecorationsCollection;
  readonly #lit: editor.IEditorDecorationsCollection;
  #flashTimer = 0;
  #width = 0;
  #isExact = true;
  #isTold = true;

  constructor(
    host: HTMLElement,
    direction: Direction,
    label: string,
    metrics: ColumnMetrics,
    size: { readonly width: number; readonly height: number },
    lines: readonly string[],
    events: ColumnEvents,
  ) {
    this.host = host;
    this.#direction = direction;
    this.#model = editor.createModel(lines.join("\n"), "plaintext");
    this.#isExact = lines.length <= exactWrapLines;
    this.#width = size.width;
    this.#editor = editor.create(host, {
      ...fixedOptions,
      ...metrics,
      ariaLabel: label,
      dimension: size,
      model: null,
    });
    // Only now is it known how many letters fit: every line is wrapped once.
    this.#editor.updateOptions(this.#wrapping());
    this.#editor.setModel(this.#model);
    this.#marks = this.#editor.createDecorationsCollection();
    this.#flashed = this.#editor.createDecorationsCollection();
    this.#lit = this.#editor.createDecorationsCollection();
    // The key that goes from region to region comes here first.
    host
      .querySelector(".native-edit-context, textarea")
      ?.setAttribute("data-region-focus", "");
    this.#turnRound();
    this.#listen(events);
  }

  /** Measures anew; a changed width rewraps every line. */
  resize(width: number, height: number): void {
    this.#editor.layout({ width, height });
    if (width === this.#width) return;
    this.#width = width;
    this.#editor.updateOptions(this.#wrapping());
  }

  setMetrics(metrics: ColumnMetrics): void {
    this.#editor.updateOptions(metrics);
    this.#editor.updateOptions(this.#wrapping());
  }

  /** Replaces `removed` lines at `at`; `count` lines were there before. */
  splice(
    at: number,
    removed: number,
    lines: readonly string[],
    count: number,
  ): void {
    const text = lines.join("\n");
    this.#silently(() => {
      if (removed === count || count === 0) {
        this.#model.setValue(text);
        this.#turnRound();
        return;
      }
      const endOf = (line: number) => this.#model.getLineMaxColumn(line);
      const isTail = at + removed >= count;
      // Whole lines come and go with one of the breaks beside them.
      const [range, inserted] =
        removed > 0 && lines.length > 0
          ? [new Range(at + 1, 1, at + removed, endOf(at + removed)), text]
          : isTail
            ? [
                new Range(at, endOf(at), at + removed, endOf(at + removed)),
                removed > 0 ? "" : `\n${text}`,
              ]
            : [
                new Range(at + 1, 1, at + removed + 1, 1),
                removed > 0 ? "" : `${text}\n`,
              ];
      this.#model.applyEdits([
        { range, text: inserted, forceMoveMarkers: true },
      ]);
    });
  }

  /** px of all lines; while there are no zones. */
  bareHeights(count: number): number[] {
    const heights: number[] = [];
    let top = this.#editor.getTopForLineNumber(1);
    for (let line = 1; line <= count; line++) {
      const bottom =
        line < count
          ? this.#editor.getTopForLineNumber(line + 1)
          : this.#editor.getBottomForLineNumber(line);
      heights.push(bottom - top);
      top = bottom;
    }
    return heights;
  }

  /** px of the lines `from` … `to`-1, without what lies between them. */
  heights(from: number, to: number): number[] {
    const heights: number[] = [];
    for (let line = from + 1; line <= to; line++)
      heights.push(
        this.#editor.getBottomForLineNumber(line) -
          this.#editor.getTopForLineNumber(line),
      );
    return heights;
  }

  changeZones(
    change: (accessor: editor.IViewZoneChangeAccessor) => void,
  ): void {
    this.#editor.changeViewZones(change);
  }

  setMarks(marks: readonly editor.IModelDeltaDecoration[]): void {
    this.#marks.set([...marks]);
  }

  /** Lights words that match those under the mouse, here and in other columns. */
  setLit(ranges: readonly Range[]): void {
    this.#lit.set(
      ranges.map((range) => ({ range, options: { className: "tx-lit" } })),
    );
  }

  /** px from the top of a line to the row of it that holds an offset. */
  rowWithin({ line, offset }: LinePlace): number {
    return (
      this.#editor.getTopForPosition(line + 1, offset + 1) -
      this.#editor.getTopForLineNumber(line + 1)
    );
  }

  /** Draws the eye to words once; an empty range to the place between two letters. */
  flash({ line, start, endLine, end }: LineRange): void {
    this.#flashed.set([
      {
        range: new Range(line + 1, start + 1, endLine + 1, end + 1),
        options: { className: "tx-flash", showIfCollapsed: true },
      },
    ]);
    clearTimeout(this.#flashTimer);
    this.#flashTimer = window.setTimeout(() => this.#flashed.clear(), flashMs);
  }

  scrollTo(top: number): void {
    if (this.#editor.getScrollTop() !== top)
      this.#editor.setScrollTop(top, editor.ScrollType.Immediate);
  }

  get caret(): LinePlace {
    const position = this.#editor.getPosition();
    return position === null
      ? { line: 0, offset: 0 }
      : { line: position.lineNumber - 1, offset: position.column - 1 };
  }

  /** Puts the caret without telling anyone and without scrolling. */
  setCaret({ line, offset }: LinePlace): void {
    this.#silently(() =>
      this.#editor.setPosition({ lineNumber: line + 1, column: offset + 1 }),
    );
  }

  /** The selected range, null when it is empty. */
  get selection(): LineRange | null {
    const selection = this.#editor.getSelection();
    if (selection === null || selection.isEmpty()) return null;
    return {
      line: selection.startLineNumber - 1,
      start: selection.startColumn - 1,
      endLine: selection.endLineNumber - 1,
      end: selection.endColumn - 1,
    };
  }

  get hasFocus(): boolean {
    return this.#editor.hasTextFocus();
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Does one of Monaco's own commands. */
  trigger(command: string): void {
    this.#editor.trigger("keys", command, null);
  }

  dispose(): void {
    clearTimeout(this.#flashTimer);
    this.#editor.dispose();
    this.#model.dispose();
  }

  /** One direction mark over the whole model is inherited by every line to come. */
  #turnRound(): void {
    if (this.#direction === "ltr") return;
    this.#editor.createDecorationsCollection([
      {
        range: this.#model.getFullModelRange(),
        options: {
          stickiness:
            editor.TrackedRangeStickiness.AlwaysGrowsWhenTypingAtEdges,
          textDirection: editor.TextDirection.RTL,
        },
      },
    ]);
  }

  /**
   * "simple" wrapping takes every letter to be as wide as an n; prose is
   * narrower, by a factor measured on the sample texts.
   */
  #wrapping(): editor.IEditorOptions {
    if (this.#isExact) return { wordWrap: "on", wrappingStrategy: "advanced" };
    const digits = this.#editor.getLayoutInfo().viewportColumn;
    const factor = this.#direction === "rtl" ? 1.3 : 1.2;
    return {
      wordWrap: "wordWrapColumn",
      wrappingStrategy: "simple",
      wordWrapColumn: Math.max(8, Math.round(factor * digits)),
    };
  }

  #silently(act: () => void): void {
    const was = this.#isTold;
    this.#isTold = false;
    act();
    this.#isTold = was;
  }

  #listen(events: ColumnEvents): void {
    this.#editor.onDidScrollChange((event) => {
      if (event.scrollTopChanged) events.scrolled(event.scrollTop);
    });
    this.#editor.onDidChangeCursorPosition(({ position }) => {
      if (this.#isTold)
        events.caretMoved({
          line: position.lineNumber - 1,
          offset: position.column - 1,
        });
    });
    this.#editor.onDidFocusEditorText(() => events.focused());
    this.host.addEventListener("keydown", (event) => events.keyPressed(event), {
      capture: true,
    });
    this.#editor.onMouseMove((event) =>
      events.mouseMoved(
        placeOf(event.target),
        isMargin(event.target),
        event.event.browserEvent,
      ),
    );
    this.#editor.onMouseLeave(() => events.mouseLeft());
    this.#editor.onMouseDown((event) =>
      events.mousePressed(
        placeOf(event.target),
        isMargin(event.target),
        event.event.browserEvent,
      ),
    );
    this.#editor.onContextMenu((event) => {
      const { clientX, clientY } = event.event.browserEvent;
      events.menuAsked(placeOf(event.target), clientX, clientY);
    });
  }
}
