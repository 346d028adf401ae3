import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  readWindowState,
  visibleBounds,
  writeWindowState,
} from "../../../main/electron/window-state.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-window-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const large = { x: 1440, y: 0, width: 2560, height: 1440 };

test("what is written is read again, and a first start or a damaged file is no state", async () => {
  expect(readWindowState(folder)).toBeNull();
  const state = {
    bounds: { x: -20, y: 10, width: 900, height: 700 },
    isMaximised: true,
  };
  writeWindowState(folder, state);
  expect(readWindowState(folder)).toEqual(state);
  for (const broken of [
    "",
    "{",
    '{"bounds":{"x":0},"isMaximised":true}',
    "[]",
  ]) {
    await writeFile(join(folder, "window.json"), broken);
    expect(readWindowState(folder), broken).toBeNull();
  }
});

test("a folder that can't be written costs nothing but the place", () => {
  expect(() =>
    writeWindowState(join(folder, "window.json", "below-a-file"), {
      bounds: laptop,
      isMaximised: false,
    }),
  ).not.toThrow();
});

test("a window comes back where it was", () => {
  const bounds = { x: 1500, y: 100, width: 1200, height: 900 };
  expect(visibleBounds(bounds, [laptop, large])).toEqual(bounds);
});

test("a window whose display is gone keeps its size and is placed anew", () => {
  expect(
    visibleBounds({ x: 1500, y: 100, width: 1200, height: 800 }, [laptop]),
  ).toEqual({ width: 1200, height: 800 });
});

test("a window larger than what is there now is made to fit", () => {
  expect(
    visibleBounds({ x: 0, y: 25, width: 4000, height: 3000 }, [laptop]),
  ).toEqual(laptop);
  expect(
    visibleBounds(undefined, [{ x: 0, y: 0, width: 1024, height: 700 }]),
  ).toEqual({ width: 1024, height: 700 });
  expect(visibleBounds(undefined, [large])).toEqual({
    width: 1440,
    height: 900,
  });
});
