/**
 * The whole project in a strip: a lane a version, wide marks confirmed, narrow
 * ones suggested, gaps unlinked, triangles for drifts, a frame for what is
 * seen. Works as a scroll bar.
 */
import type { Project, Version } from "../../app/model/records.ts";
import { unitOf } from "../../app/model/memberships.ts";
import { placesOf } from "../../app/model/places.ts";
import type { Levels } from "../../app/view/levels.ts";
import type { Palette } from "./palette.ts";

const inset = 6;
const frameInset = 2;
/** px: drifts nearer than this share a triangle. */
const flagStep = 5;

export class Overview {
  readonly element = document.createElement("div");
  readonly #canvas = document.createElement("canvas");
  readonly #frame = document.createElement("div");
  readonly #goTo: (share: number) => void;
  readonly #step: (windows: number) => void;
  #height = 0;
  #width = 0;
  #grip = 0;

  /** `goTo` gets a share 0 … 1 of all there is to scroll; `step` a number of windows. */
  constructor(goTo: (share: number) => void, step: (windows: number) => void) {
    this.#goTo = goTo;
    this.#step = step;
    this.element.className = "tx-overview";
    this.element.role = "scrollbar";
    this.element.tabIndex = 0;
    this.element.ariaLabel = "Overview of the whole text";
    this.element.ariaOrientation = "vertical";
    this.element.ariaValueMin = "0";
    this.element.ariaValueMax = "100";
    this.element.ariaValueNow = "0";
    this.#canvas.ariaHidden = "true";
    this.#frame.className = "tx-frame";
    this.element.append(this.#canvas, this.#frame);
    this.#listen();
  }

  resize(width: number, height: number): void {
    const ratio = devicePixelRatio;
    this.#width = width;
    this.#height = height;
    this.#canvas.style.cssText = `width:${width}px;height:${height}px`;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
  }

  /** Shows what part of the text is in the window, in px of the text. */
  showWindow(top: number, height: number, total: number): void {
    const room = this.#height - 2 * frameInset;
    const size = Math.max(14, Math.min(room, (height / total) * room));
    const free = Math.max(1, total - height);
    const y = frameInset + (Math.min(top, free) / free) * (room - size);
    this.#frame.style.transform = `translateY(${y}px)`;
    this.#frame.style.height = `${size}px`;
    this.#frame.hidden = total <= height;
    this.element.ariaValueNow = String(Math.round((100 * top) / free));
  }

  /** Draws all marks; as dear as there are segments. */
  paint(
    project: Project,
    versions: readonly Version[],
    levels: Levels,
    palette: Palette,
  ): void {
    const context = this.#canvas.getContext("2d");
    if (context === null) return;
    const ratio = devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.#width, this.#height);
    const room = this.#height - 2 * inset;
    const scale = room / Math.max(1, levels.height);
    const lane = Math.min(
      5.2,
      (this.#width - 13) / Math.max(1, versions.length),
    );
    for (const { from, to, top, tops } of levels.blocks)
      versions.forEach((version, column) => {
        const x = 5 + column * lane;
        const first = from[column] ?? 0;
        let reached = -1;
        for (let index = first; index < (to[column] ?? 0); index++) {
          const y =
            inset + (top + (tops[column]?.[index - first] ?? 0)) * scale;
          // Many segments share a pixel: the first one drawn there stands for all.
          const id = y < reached ? undefined : version.segments[index]?.id;
          const unit = id === undefined ? undefined : unitOf(project, id);
          if (unit === undefined) continue;
          const isConfirmed = unit.status === "confirmed";
          const height = Math.max(
            1,
            levels.heightOf(column, index) * scale - (scale > 0.02 ? 1.2 : 0),
          );
          context.fillStyle = isConfirmed ? palette.ink2 : palette.ink3;
          context.fillRect(x, y, isConfirmed ? lane * 0.7 : lane * 0.3, height);
          reached = y + height;
        }
      });
    const flags = new Set<number>();
    for (const { status, mentions } of project.drifts) {
      if (status !== "open" && status !== "accepted") continue;
      for (const mention of mentions) {
        const column = versions.findIndex(({ id }) => id === mention.version);
        const version = versions[column];
        const index =
          version === undefined
            ? undefined
            : placesOf(version).indexOf.get(mention.start.segment);
        if (index === undefined) continue;
        const y = inset + levels.topOf(column, index) * scale;
        flags.add(Math.round(y / flagStep) * flagStep);
      }
    }
    context.fillStyle = palette.drift;
    for (const y of flags) {
      context.beginPath();
      context.moveTo(this.#width - 2, y - 4);
      context.lineTo(this.#width - 2, y + 4);
      context.lineTo(this.#width - 8, y);
      context.fill();
    }
  }

  #listen(): void {
    const shareAt = (event: PointerEvent) => {
      const { top } = this.element.getBoundingClientRect();
      const size = this.#frame.offsetHeight;
      const room = Math.max(1, this.#height - 2 * frameInset - size);
      return (event.clientY - top - frameInset - this.#grip) / room;
    };
    this.element.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      const frame = this.#frame.getBoundingClientRect();
      const isGrip =
        event.clientY >= frame.top && event.clientY <= frame.bottom;
      this.#grip = isGrip ? event.clientY - frame.top : frame.height / 2;
      this.element.setPointerCapture(event.pointerId);
      this.#goTo(shareAt(event));
    });
    this.element.addEventListener("pointermove", (event) => {
      if (this.element.hasPointerCapture(event.pointerId))
        this.#goTo(shareAt(event));
    });
    this.element.addEventListener("keydown", (event) => {
      const step = {
        ArrowUp: -0.1,
        ArrowDown: 0.1,
        PageUp: -0.9,
        PageDown: 0.9,
        Home: -Infinity,
        End: Infinity,
      }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.#step(step);
    });
  }
}
