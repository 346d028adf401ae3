/**
 * What lies behind the words of a column: tint, brackets, glyph, number and
 * focus ring of each segment near the window. Elements under a transparent
 * editor cost less than line decorations and carry no text of their own.
 */
import type { SegmentId } from "../../app/model/records.ts";

/** How one segment is drawn. */
export interface BoxLook {
  readonly segment: SegmentId;
  /** Class names, without the common one. */
  readonly classes: string;
  /** 1 … 8; 0 = none. */
  readonly hue: number;
  /** SVG markup of our own making. */
  readonly glyph: string;
  readonly label: string;
  readonly kind: string;
}

interface Box {
  readonly element: HTMLElement;
  look: BoxLook | null;
  top: number;
  height: number;
}

export class SegmentBoxes {
  readonly #layer = document.createElement("div");
  readonly #boxes = new Map<SegmentId, Box>();
  readonly #spare: HTMLElement[] = [];
  #range = "";

  constructor(host: HTMLElement) {
    host.className = "tx-boxes";
    host.ariaHidden = "true";
    this.#layer.className = "tx-boxes-layer";
    host.append(this.#layer);
  }

  scrollTo(top: number): void {
    this.#layer.style.transform = `translateY(${-top}px)`;
  }

  /** Draws the segments `first` … `last`. `isFresh` false = nothing changed but the range. */
  show(
    first: number,
    last: number,
    isFresh: boolean,
    look: (index: number) => BoxLook | null,
    place: (index: number) => { top: number; height: number },
  ): void {
    const range = `${first} ${last}`;
    if (!isFresh && range === this.#range) return;
    this.#range = range;
    const gone = new Set(this.#boxes.keys());
    for (let index = first; index <= last; index++) {
      const next = look(index);
      if (next === null) continue;
      gone.delete(next.segment);
      const box = this.#boxes.get(next.segment) ?? this.#open(next.segment);
      const { top, height } = place(index);
      if (box.top !== top) {
        box.top = top;
        box.element.style.top = `${top}px`;
      }
      if (box.height !== height) {
        box.height = height;
        box.element.style.height = `${height}px`;
      }
      if (box.look === null || !isSame(box.look, next)) draw(box, next);
    }
    for (const id of gone) {
      const box = this.#boxes.get(id);
      if (box === undefined) continue;
      box.element.remove();
      if (this.#spare.length < 40) this.#spare.push(box.element);
      this.#boxes.delete(id);
    }
  }

  elementOf(segment: SegmentId): HTMLElement | undefined {
    return this.#boxes.get(segment)?.element;
  }

  #open(segment: SegmentId): Box {
    const element = this.#spare.pop() ?? document.createElement("div");
    this.#layer.append(element);
    const box: Box = { element, look: null, top: -1, height: -1 };
    this.#boxes.set(segment, box);
    return box;
  }
}

function isSame(a: BoxLook, b: BoxLook): boolean {
  return (
    a.classes === b.classes &&
    a.hue === b.hue &&
    a.glyph === b.glyph &&
    a.label === b.label &&
    a.kind === b.kind
  );
}

function draw(box: Box, look: BoxLook): void {
  const { element } = box;
  element.className = `tx-box ${look.classes}`;
  element.dataset["segment"] = look.segment;
  if (look.hue > 0) element.style.setProperty("--hue", `var(--u${look.hue})`);
  else element.style.removeProperty("--hue");
  if (
    box.look?.glyph !== look.glyph ||
    box.look.label !== look.label ||
    box.look.kind !== look.kind
  )
    element.innerHTML = `<span class="tx-glyph">${look.glyph}</span><span class="tx-number">${look.label}</span>${look.kind}`;
  box.look = look;
}
