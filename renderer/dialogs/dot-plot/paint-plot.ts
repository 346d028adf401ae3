/** Paints a dot plot: likeness as grey, links over it. */
import type { DotPlot as Grid } from "../../../app/contract/words.ts";
import type { DotLink } from "../../../app/view/dot-links.ts";
import type { Region } from "./region.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** px of the smallest mark of a link. */
const leastMark = 5;
/** Darkest shade of likeness: the links must stand out from it. */
const darkest = 0.65;

/** `grid` null: the links alone, until the likeness is known. */
export function paintPlot(
  canvas: HTMLCanvasElement,
  { width, height }: Size,
  grid: Grid | null,
  links: readonly DotLink[],
  { first, second }: Region,
): void {
  const scale = window.devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.scale(scale, scale);
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue("--ink-1");
  if (grid !== null) paintLikeness(context, { width, height }, grid, ink);
  const rowHeight = height / (first.to - first.from);
  const columnWidth = width / (second.to - second.from);
  for (const { unit, first: down, second: right } of links) {
    if (down.to <= first.from || down.from >= first.to) continue;
    if (right.to <= second.from || right.from >= second.to) continue;
    const isConfirmed = unit.status === "confirmed";
    const colour = style.getPropertyValue(
      isConfirmed ? "--confirmed" : "--suggested",
    );
    context.lineWidth = 1.5;
    context.strokeStyle = colour;
    context.fillStyle = colour;
    context.globalAlpha = isConfirmed ? 0.8 : 1;
    for (const rows of down.runs)
      for (const columns of right.runs) {
        const x = (columns.from - second.from) * columnWidth;
        const y = (rows.from - first.from) * rowHeight;
        const w = Math.max(leastMark, (columns.to - columns.from) * columnWidth); // prettier-ignore
        const h = Math.max(leastMark, (rows.to - rows.from) * rowHeight);
        if (isConfirmed) context.fillRect(x, y, w, h);
        else context.strokeRect(x + 0.75, y + 0.75, w - 1.5, h - 1.5);
      }
  }
  context.globalAlpha = 1;
}

function paintLikeness(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  { columns, rows, values }: Grid,
  ink: string,
): void {
  context.fillStyle = ink;
  const [w, h] = [width / columns, height / rows];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = values.charCodeAt(row * columns + column);
      // Faint likeness is everywhere and says nothing.
      if (value < 24) continue;
      context.globalAlpha = (value / 255) * darkest;
      context.fillRect(column * w, row * h, w + 0.5, h + 0.5);
    }
  context.globalAlpha = 1;
}
