/** Draws single ribbons on a gutter's canvas. All coordinates in px of the gutter. */
import type { FaceStatus } from "../../app/view/faces.ts";
import type { Palette } from "./palette.ts";

export interface RibbonStyle {
  readonly status: FaceStatus;
  readonly isLow: boolean;
  readonly hue: number;
  readonly isSelected: boolean;
  readonly isLifted: boolean;
}

/** Where a ribbon runs: an S, or along `lane` (x). */
export interface RibbonCourse {
  readonly width: number;
  readonly from: number;
  readonly to: number;
  readonly lane: number | null;
}

/** The course as a path; a leaving end is cut off at `limit`. */
export function pathOf(
  { width, from, to, lane }: RibbonCourse,
  leaving: "none" | "from" | "to" = "none",
): Path2D {
  const path = new Path2D();
  if (lane === null) {
    const bend = width / 2;
    path.moveTo(0, from);
    path.bezierCurveTo(bend, from, width - bend, to, width, to);
    return path;
  }
  const turn = to > from ? 1 : -1;
  const r = Math.min(8, lane - 1, width - lane - 1, Math.abs(to - from) / 2);
  if (leaving === "from") path.moveTo(lane, from);
  else {
    path.moveTo(0, from);
    path.lineTo(lane - r, from);
    path.quadraticCurveTo(lane, from, lane, from + turn * r);
  }
  if (leaving === "to") path.lineTo(lane, to);
  else {
    path.lineTo(lane, to - turn * r);
    path.quadraticCurveTo(lane, to, lane + r, to);
    path.lineTo(width, to);
  }
  return path;
}

function colourOf(style: RibbonStyle, palette: Palette): string {
  return style.status === "rejected"
    ? palette.ink3
    : (palette.hues[style.hue] ?? palette.ink3);
}

export function strokeRibbon(
  context: CanvasRenderingContext2D,
  path: Path2D,
  style: RibbonStyle,
  palette: Palette,
): void {
  const colour = colourOf(style, palette);
  const grown = style.isLifted || style.isSelected ? 1.5 : 0;
  const stroke = (
    strokeStyle: string,
    width: number,
    dash: number[] = [],
    alpha = 1,
  ) => {
    context.globalAlpha = alpha;
    context.strokeStyle = strokeStyle;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.stroke(path);
  };
  context.lineCap = "butt";
  stroke(palette.paper, (style.status === "rejected" ? 6.8 : 10) + grown);
  if (style.status === "rejected") {
    context.lineCap = "round";
    stroke(colour, 1.8 + grown / 2, [0.1, 4]);
  } else if (style.status === "suggested") {
    stroke(colour, 7.5 + grown, style.isLow ? [4, 6] : [4, 3]);
    stroke(palette.paper, 4.6);
    stroke(colour, 4.6, [], style.isSelected ? 0.35 : 0.22);
  } else stroke(colour, 5 + grown);
  context.setLineDash([]);
  context.globalAlpha = 1;
  context.lineCap = "butt";
}

/** The selected unit's ribbon is as tall as its segments. */
export function fillBand(
  context: CanvasRenderingContext2D,
  width: number,
  from: { top: number; bottom: number },
  to: { top: number; bottom: number },
  style: RibbonStyle,
  palette: Palette,
): Path2D {
  const bend = width / 2;
  const colour = colourOf(style, palette);
  const path = new Path2D();
  path.moveTo(0, from.top);
  path.bezierCurveTo(bend, from.top, bend, to.top, width, to.top);
  path.lineTo(width, to.bottom);
  path.bezierCurveTo(bend, to.bottom, bend, from.bottom, 0, from.bottom);
  path.closePath();
  context.globalAlpha = palette.selectedFill;
  context.fillStyle = colour;
  context.fill(path);
  context.globalAlpha = 1;
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.setLineDash(
    style.status === "suggested" ? [5, style.isLow ? 7 : 3.5] : [],
  );
  for (const side of ["top", "bottom"] as const) {
    const shift = side === "top" ? 0.75 : -0.75;
    context.beginPath();
    context.moveTo(0, from[side] + shift);
    context.bezierCurveTo(
      bend,
      from[side] + shift,
      bend,
      to[side] + shift,
      width,
      to[side] + shift,
    );
    context.stroke();
  }
  context.setLineDash([]);
  return path;
}

/** ✕ at the middle of a rejected ribbon. */
export function drawCross(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  palette: Palette,
): void {
  context.fillStyle = palette.paper;
  context.beginPath();
  context.arc(x, y, 7.5, 0, 2 * Math.PI);
  context.fill();
  context.strokeStyle = palette.ink3;
  context.lineWidth = 1.6;
  context.lineCap = "round";
  context.beginPath();
  context.moveTo(x - 3.5, y - 3.5);
  context.lineTo(x + 3.5, y + 3.5);
  context.moveTo(x + 3.5, y - 3.5);
  context.lineTo(x - 3.5, y + 3.5);
  context.stroke();
  context.lineCap = "butt";
}

/** "→ fr": a short tail with the code of the next member; `side` is where the member stands. */
export function drawStub(
  context: CanvasRenderingContext2D,
  width: number,
  y: number,
  side: "left" | "right",
  text: string,
  style: RibbonStyle,
  palette: Palette,
): void {
  const colour = colourOf(style, palette);
  const x = side === "left" ? 0 : width;
  const inward = side === "left" ? 1 : -1;
  context.strokeStyle = colour;
  context.lineWidth = style.status === "suggested" ? 3 : 4;
  context.setLineDash(style.status === "suggested" ? [4, 3] : []);
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + inward * 7, y);
  context.stroke();
  context.setLineDash([]);
  const size = context.measureText(text).width;
  const start = side === "left" ? x + 9 : x - 9 - size;
  context.fillStyle = palette.paper;
  context.fillRect(start - 2, y - 7, size + 4, 14);
  context.fillStyle = palette.ink2;
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillText(text, start, y + 0.5);
}

/** A stub with a bar: stated to have no counterpart there. */
export function drawAbsence(
  context: CanvasRenderingContext2D,
  width: number,
  y: number,
  side: "left" | "right",
  style: RibbonStyle,
  palette: Palette,
): void {
  const x = side === "left" ? 0 : width;
  const inward = side === "left" ? 1 : -1;
  context.strokeStyle = colourOf(style, palette);
  context.lineWidth = 2.5;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + inward * 8, y);
  context.moveTo(x + inward * 8, y - 5);
  context.lineTo(x + inward * 8, y + 5);
  context.stroke();
}
