/** One shown version: its column in the page, its editor, and the lines it shows. */
import type { Version } from "../../app/model/records.ts";
import { placesOf } from "../../app/model/places.ts";
import { lineOf } from "../../app/view/display.ts";
import { nameInEnglish, nameInItself } from "../../app/text/language.ts";
import {
  ColumnEditor,
  type ColumnEvents,
  type ColumnMetrics,
} from "./column-editor.ts";
import { SegmentBoxes } from "./segment-boxes.ts";
import { Zones } from "./zones.ts";

/** Lines that were replaced: `removed` at `at` by `added`. */
export interface LineSplice {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

export class TextColumn {
  readonly element = document.createElement("div");
  readonly editor: ColumnEditor;
  readonly boxes: SegmentBoxes;
  readonly zones: Zones;
  #version: Version;
  #lines: readonly string[];
  #left = 0;
  #width = 0;
  #height = 0;

  constructor(
    parent: HTMLElement,
    version: Version,
    index: number,
    metrics: ColumnMetrics,
    place: { readonly left: number; readonly width: number },
    height: number,
    events: ColumnEvents,
  ) {
    this.#version = version;
    this.#lines = linesOf(version);
    const label = labelOf(version);
    this.element.className = "tx-column";
    this.element.role = "region";
    this.element.ariaLabel = label;
    this.element.lang = version.id;
    this.element.dataset["version"] = version.id;
    this.element.classList.toggle("tx-rtl", version.dir === "rtl");
    const boxes = document.createElement("div");
    const host = document.createElement("div");
    host.className = "tx-editor";
    this.element.append(boxes, host);
    parent.append(this.element);
    this.boxes = new SegmentBoxes(boxes);
    this.editor = new ColumnEditor(
      host,
      version.dir,
      label,
      metrics,
      { width: place.width, height },
      this.#lines,
      events,
    );
    this.zones = new Zones(this.editor, index);
    this.#showCount();
    this.#width = place.width;
    this.#height = height;
    this.place(place.left, place.width, height);
  }

  get version(): Version {
    return this.#version;
  }

  get left(): number {
    return this.#left;
  }

  get width(): number {
    return this.#width;
  }

  /** True when the width changed, so that lines wrap anew. */
  place(left: number, width: number, height: number): boolean {
    const isRewrapped = width !== this.#width;
    this.element.style.left = `${left}px`;
    this.element.style.width = `${width}px`;
    if (isRewrapped || height !== this.#height)
      this.editor.resize(width, height);
    this.#left = left;
    this.#width = width;
    this.#height = height;
    return isRewrapped;
  }

  /** Shows a newer state of the version; null when no line changed. */
  update(version: Version): LineSplice | null {
    const before = this.#version;
    this.#version = version;
    if (before.segments === version.segments && before.text === version.text)
      return null;
    const old = this.#lines;
    const next = linesOf(version);
    this.#lines = next;
    this.#showCount();
    let at = 0;
    const least = Math.min(old.length, next.length);
    while (at < least && old[at] === next[at]) at += 1;
    let tail = 0;
    while (
      tail < least - at &&
      old[old.length - 1 - tail] === next[next.length - 1 - tail]
    )
      tail += 1;
    const removed = old.length - tail - at;
    const added = next.length - tail - at;
    if (removed === 0 && added === 0) return null;
    this.editor.splice(at, removed, next.slice(at, at + added), old.length);
    return { at, removed, added };
  }

  dispose(): void {
    this.editor.dispose();
    this.element.remove();
  }

  /** Above 999 segments numbers show on hover and focus only. */
  #showCount(): void {
    this.element.classList.toggle("tx-many", this.#lines.length > 999);
  }
}

function labelOf(version: Version): string {
  const own = nameInItself(version.id);
  const english = nameInEnglish(version.id);
  return own === english ? english : `${english}, ${own}`;
}

function linesOf({ text, segments }: Version): readonly string[] {
  const { starts } = placesOf({ segments });
  return segments.map(({ length }, i) => {
    const start = starts[i] ?? 0;
    return lineOf(text.slice(start, start + length));
  });
}
