/** Bringing a segment into the window: gliding when it is near, else at once with one flash. */
import type { LinePlace } from "./line-place.ts";
import type { Stage } from "./stage.ts";

/** A row and a little more, px: what must be seen of words. */
const rowHeight = 28;

function isCalm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** --t-slow, in ms. */
const glideMs = 200;

export class Reveal {
  readonly #stage: Stage;
  #frame = 0;
  #flash = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Scrolls so that the segment stands in the upper third, unless it is well in the window. */
  show(column: number, index: number, isFlashed: boolean): void {
    const height = this.#stage.levels.heightOf(column, index);
    const isFar = this.#bring(column, index, 0, Math.min(height, 120));
    if (isFar && isFlashed) this.#flashBox(column, index);
  }

  /** As {@link show}, for the row with the words' beginning; they themselves are flashed, seen before or not. */
  showWords(
    column: number,
    from: LinePlace,
    to: LinePlace,
    isFlashed: boolean,
  ): void {
    const editor = this.#stage.columns[column]?.editor;
    if (editor === undefined) return;
    const row = editor.rowWithin(from);
    this.#bring(column, from.line, row, rowHeight);
    if (isFlashed && !isCalm())
      editor.flash({
        line: from.line,
        start: from.offset,
        endLine: to.line,
        end: to.offset,
      });
  }

  /** Scrolls to what lies `down` px under a segment's top, unless it is well in the window; true = it jumped there. */
  #bring(column: number, index: number, down: number, height: number): boolean {
    const stage = this.#stage;
    const top = stage.screenTop(column, index) + down;
    const isSeen = top >= 8 && top + height <= stage.height - 16;
    if (isSeen) return false;
    const goal = stage.top + top - Math.max(16, stage.height * 0.28);
    const isFar = isCalm() || Math.abs(goal - stage.top) > 2 * stage.height;
    if (isFar) {
      this.#stop();
      stage.scrollTo(goal);
    } else this.#glide(goal);
    return isFar && !isCalm();
  }

  dispose(): void {
    this.#stop();
    clearTimeout(this.#flash);
  }

  /** As {@link nudge}, for a caret that moved within a tall segment: only when none of it is seen. */
  keep(column: number, index: number): void {
    const top = this.#stage.screenTop(column, index);
    const bottom = top + this.#stage.levels.heightOf(column, index);
    if (bottom < 0 || top > this.#stage.height) this.nudge(column, index);
  }

  /** The least scrolling that shows the whole segment, for the arrow keys. */
  nudge(column: number, index: number): void {
    const stage = this.#stage;
    const top = stage.screenTop(column, index);
    const bottom = top + stage.levels.heightOf(column, index);
    const margin = 28;
    if (top < margin) stage.scrollTo(stage.top + top - margin);
    else if (bottom > stage.height - margin)
      stage.scrollTo(
        stage.top + Math.min(top - margin, bottom - stage.height + margin),
      );
  }

  #glide(goal: number): void {
    this.#stop();
    const from = this.#stage.top;
    const start = performance.now();
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / glideMs));
      const eased = 1 - (1 - share) ** 3;
      this.#stage.scrollTo(from + (goal - from) * eased);
      this.#frame = share < 1 ? requestAnimationFrame(step) : 0;
    };
    this.#frame = requestAnimationFrame(step);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  /** After the next paint, when the box is there. */
  #flashBox(column: number, index: number): void {
    clearTimeout(this.#flash);
    const { boxes, version } = this.#stage.columns[column] ?? {};
    const id = version?.segments[index]?.id;
    if (boxes === undefined || id === undefined) return;
    this.#flash = window.setTimeout(() => {
      boxes.elementOf(id)?.animate(
        [
          { outline: "3px solid var(--focus)", outlineOffset: "6px" },
          { outline: "3px solid transparent", outlineOffset: "1px" },
        ],
        { duration: 500, easing: "ease-out" },
      );
    }, 40);
  }
}
