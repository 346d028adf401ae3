/** Where the window was and how large, kept between starts in a file of its own in the user-data folder. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const rectangleSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200),
  height: z.number().int().min(200),
});
export type Rectangle = z.infer<typeof rectangleSchema>;

const windowStateSchema = z.strictObject({
  /** Of the window when it is not maximised. */
  bounds: rectangleSchema,
  isMaximised: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

export const minimumSize = { width: 800, height: 560 } as const;
const usualSize = { width: 1440, height: 900 } as const;

/** Null at the first start, and whenever the file is not what we wrote: it is worth no complaint. */
export function readWindowState(userData: string): WindowState | null {
  try {
    return windowStateSchema.parse(
      JSON.parse(readFileSync(fileOf(userData), "utf8")),
    );
  } catch {
    return null;
  }
}

/** Synchronous, as the window is closing. A failure costs the place of a window, so it is passed over. */
export function writeWindowState(userData: string, state: WindowState): void {
  try {
    const file = fileOf(userData);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(state)}\n`);
  } catch {
    // see above
  }
}

/** Bounds that can be seen on the displays there are now (their work areas, the first is the main one). */
export function visibleBounds(
  wanted: Rectangle | undefined,
  displays: readonly Rectangle[],
): {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
} {
  const [main] = displays;
  if (wanted !== undefined) {
    const home = displays.find(
      (display) => overlap(wanted, display) >= 100 * 40,
    );
    if (home !== undefined)
      return {
        ...wanted,
        width: Math.min(wanted.width, home.width),
        height: Math.min(wanted.height, home.height),
      };
  }
  const size = wanted ?? usualSize;
  return {
    width: Math.min(size.width, main?.width ?? size.width),
    height: Math.min(size.height, main?.height ?? size.height),
  };
}

/** In square pixels. */
function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function fileOf(userData: string): string {
  return join(userData, "window.json");
}
