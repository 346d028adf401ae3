import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findBrowser } from "../../../main/web/browser.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-browser-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a browser is found by name on the path, and a named one is not replaced by another", async () => {
  const bin = join(folder, "bin");
  await mkdir(bin);
  const around = (
    env: Readonly<Record<string, string>> = {},
  ): Parameters<typeof findBrowser>[0] => ({
    platform: "linux",
    home: folder,
    env: { PATH: bin, ...env },
  });
  expect(findBrowser(around())).toBeNull();
  const make = async (path: string): Promise<string> => {
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(path, "");
    await chmod(path, 0o755);
    return path;
  };
  const own = await make(
    join(folder, ".cache/ms-playwright/chromium-1200/chrome-linux64/chrome"),
  );
  await make(
    join(folder, ".cache/ms-playwright/chromium-999/chrome-linux/chrome"),
  );
  expect(findBrowser(around())).toBe(own);
  const edge = await make(join(bin, "microsoft-edge"));
  expect(findBrowser(around())).toBe(edge);
  const chromium = await make(join(bin, "chromium"));
  expect(findBrowser(around())).toBe(chromium);
  expect(findBrowser(around({ PENTAPLA_BROWSER: edge }))).toBe(edge);
  expect(findBrowser(around({ PENTAPLA_BROWSER: "microsoft-edge" }))).toBe(
    edge,
  );
  expect(
    findBrowser(around({ PENTAPLA_BROWSER: "/nowhere/chrome" })),
  ).toBeNull();
});
