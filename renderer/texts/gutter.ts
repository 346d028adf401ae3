/** The ribbons between two neighbouring columns, drawn on a canvas from plain arrays. */
import type { Unit, UnitId } from "../../app/model/records.ts";
import { isAbsenceOnly, isLowUnit } from "../../app/view/faces.ts";
import {
  type GutterFact,
  type LaneSpan,
  dealLanes,
  lanesOf,
  steep,
} from "../../app/view/ribbons.ts";
import type { Palette } from "./palette.ts";
import {
  type RibbonStyle,
  drawAbsence,
  drawCross,
  drawStub,
  fillBand,
  pathOf,
  strokeRibbon,
} from "./ribbon-paint.ts";

/** Where segments of a neighbouring column stand, px from the window's top. */
export interface EndPlace {
  readonly top: number;
  readonly bottom: number;
}

export interface GutterView {
  readonly palette: Palette;
  readonly height: number;
  /** px of one row: ribbons start in the middle of the first. */
  readonly row: number;
  readonly units: readonly Unit[];
  readonly hueOf: (unit: UnitId) => number;
  readonly factOf: (unit: Unit) => GutterFact;
  readonly placeOf: (side: "from" | "to", index: number) => EndPlace;
  readonly selected: UnitId | null;
  readonly lifted: UnitId | null;
}

/** A ribbon that leaves the window: goes to `index` of the column on `side`. */
export interface Pill {
  readonly key: string;
  readonly unit: UnitId;
  readonly side: "from" | "to";
  readonly index: number;
  readonly isUp: boolean;
  readonly hue: number;
  readonly x: number;
  readonly y: number;
}

interface Ribbon {
  readonly key: string;
  readonly unit: Unit;
  readonly style: RibbonStyle;
  readonly from: EndPlace;
  readonly to: EndPlace;
  readonly pair: { readonly from: number; readonly to: number };
  readonly isFirst: boolean;
}

const order = {
  rejected: 0,
  suggested: 1,
  confirmed: 2,
  absent: 2,
  unlinked: 0,
};
const beyond = 40;
/** A band steeper than this (px) would be a thread: it takes a lane too. */
const longestBand = 160;

export class Gutter {
  readonly canvas = document.createElement("canvas");
  readonly #context = this.canvas.getContext("2d");
  #lanes = new Map<string, number>();
  #hits: { unit: UnitId; path: Path2D; isBand: boolean }[] = [];
  #width = 0;
  #height = 0;

  constructor() {
    this.canvas.className = "tx-gutter";
    this.canvas.ariaHidden = "true";
  }

  place(left: number, width: number, height: number): void {
    const ratio = devicePixelRatio;
    this.canvas.style.cssText = `left:${left}px;width:${width}px;height:${height}px`;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.#width = width;
    this.#height = height;
    this.#lanes.clear();
  }

  /** Forgets which ribbon runs where; after the rows moved. */
  forgetLanes(): void {
    this.#lanes.clear();
  }

  /** Draws the ribbons of `units` and returns the pills of those that leave the window. */
  paint(view: GutterView): readonly Pill[] {
    const context = this.#context;
    if (context === null) return [];
    const ratio = devicePixelRatio;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, this.#width, this.#height);
    context.font = '600 10px "Inter Variable", Inter, sans-serif';
    this.#hits = [];
    const ribbons: Ribbon[] = [];
    for (const unit of view.units) this.#collect(view, unit, ribbons);
    this.#dealLanes(ribbons);
    ribbons.sort(
      (a, b) =>
        Number(a.style.isSelected) - Number(b.style.isSelected) ||
        Number(a.style.isLifted) - Number(b.style.isLifted) ||
        order[a.style.status] - order[b.style.status],
    );
    const pills: Pill[] = [];
    for (const ribbon of ribbons) this.#draw(view, ribbon, pills);
    for (const unit of view.units)
      this.#drawStub(view, unit, view.factOf(unit), styleOf(view, unit));
    return settle(pills);
  }

  /** The unit whose ribbon is at a point of the canvas. */
  unitAt(x: number, y: number): UnitId | null {
    const context = this.#context;
    if (context === null) return null;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.lineWidth = 14;
    const hit = this.#hits.findLast(({ path, isBand }) =>
      isBand
        ? context.isPointInPath(path, x, y)
        : context.isPointInStroke(path, x, y),
    );
    return hit?.unit ?? null;
  }

  #collect(view: GutterView, unit: Unit, into: Ribbon[]): void {
    const fact = view.factOf(unit);
    const style = styleOf(view, unit);
    fact.pairs.forEach((pair, i) => {
      const from = view.placeOf("from", pair.from);
      const to = view.placeOf("to", pair.to);
      const isSeen = (end: EndPlace) => end.bottom > 0 && end.top < view.height;
      if (!isSeen(from) && !isSeen(to)) return;
      into.push({
        key: `${unit.id} ${pair.from} ${pair.to}`,
        unit,
        style,
        from,
        to,
        pair,
        isFirst: i === 0,
      });
    });
  }

  #drawStub(
    view: GutterView,
    unit: Unit,
    fact: GutterFact,
    style: RibbonStyle,
  ): void {
    const context = this.#context;
    const { onward, backward, absentAfter, absentBefore, first } = fact;
    if (context === null || first === null) return;
    const side = first.side;
    const y = view.placeOf(side, first.index).top + view.row / 2;
    if (y < -20 || y > view.height + 20) return;
    const edge = side === "from" ? "left" : "right";
    const text =
      onward !== null
        ? `→ ${onward}`
        : backward !== null
          ? `${backward} ←`
          : null;
    if (text !== null)
      drawStub(context, this.#width, y, edge, text, style, view.palette);
    else if (absentAfter || absentBefore)
      drawAbsence(context, this.#width, y, edge, style, view.palette);
    else return;
    const path = new Path2D();
    path.moveTo(0, y);
    path.lineTo(this.#width, y);
    this.#hits.push({ unit: unit.id, path, isBand: false });
  }

  #dealLanes(ribbons: readonly Ribbon[]): void {
    const spans: LaneSpan[] = ribbons.flatMap(({ key, from, to }) =>
      Math.abs(from.top - to.top) < steep
        ? []
        : [
            {
              key,
              top: Math.min(from.top, to.top),
              bottom: Math.max(from.top, to.top),
            },
          ],
    );
    this.#lanes = dealLanes(spans, lanesOf(this.#width).length, this.#lanes);
  }

  #draw(view: GutterView, ribbon: Ribbon, pills: Pill[]): void {
    const context = this.#context;
    if (context === null) return;
    const { style, unit } = ribbon;
    const width = this.#width;
    const half = view.row / 2;
    const from = ribbon.from.top + half;
    const to = ribbon.to.top + half;
    const isBand =
      style.isSelected &&
      style.status !== "rejected" &&
      Math.abs(from - to) < longestBand;
    if (isBand) {
      const path = fillBand(
        context,
        width,
        ribbon.from,
        ribbon.to,
        style,
        view.palette,
      );
      this.#hits.push({ unit: unit.id, path, isBand: true });
      return;
    }
    const lane =
      Math.abs(from - to) < steep
        ? null
        : (lanesOf(width)[this.#lanes.get(ribbon.key) ?? 0] ?? width / 2);
    const leaves = (y: number) => y < 0 || y > view.height;
    const leaving =
      lane === null
        ? "none"
        : leaves(from)
          ? "from"
          : leaves(to)
            ? "to"
            : "none";
    const limit = (y: number) =>
      Math.min(Math.max(y, -beyond), view.height + beyond);
    const course = { width, from: limit(from), to: limit(to), lane };
    const path = pathOf(course, leaving);
    strokeRibbon(context, path, style, view.palette);
    this.#hits.push({ unit: unit.id, path, isBand: false });
    if (style.status === "rejected" && leaving === "none")
      drawCross(context, lane ?? width / 2, (from + to) / 2, view.palette);
    if (leaving !== "none" && lane !== null) {
      const isUp = (leaving === "from" ? from : to) < 0;
      pills.push({
        key: ribbon.key,
        unit: unit.id,
        side: leaving,
        index: leaving === "from" ? ribbon.pair.from : ribbon.pair.to,
        isUp,
        hue: style.status === "rejected" ? 0 : style.hue,
        x: lane,
        y: isUp ? 5 : view.height - 21,
      });
    }
  }
}

function styleOf(view: GutterView, unit: Unit): RibbonStyle {
  return {
    status: isAbsenceOnly(unit) ? "absent" : unit.status,
    isLow: isLowUnit(unit),
    hue: view.hueOf(unit.id),
    isSelected: unit.id === view.selected,
    isLifted: unit.id === view.lifted,
  };
}

/** Pills in one place are stacked inwards. */
function settle(pills: readonly Pill[]): readonly Pill[] {
  const counts = { up: 0, down: 0 };
  return pills.map((pill) =>
    pill.isUp
      ? { ...pill, y: pill.y + 19 * counts.up++ }
      : { ...pill, y: pill.y - 19 * counts.down++ },
  );
}
