import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { installElectron } from "../../../main/start/electron-install.ts";
import {
  electronPackage,
  findElectron,
} from "../../../main/start/electron-runtime.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-start-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** An installer that stands in Electron's place. */
const installer = (script: string): Promise<void> =>
  writeFile(join(folder, "install.js"), script);

describe("Electron's runtime", () => {
  test("is looked for without waking the package, in a few milliseconds", () => {
    const started = performance.now();
    const found = electronPackage();
    findElectron(found, {});
    expect(performance.now() - started).toBeLessThan(100);
    expect(found).toMatch(/node_modules[\\/]electron$/);
  });

  test("is there when the installer wrote down a program that exists", async () => {
    expect(findElectron(null, {})).toBeNull();
    expect(findElectron(folder, {})).toBeNull();
    await writeFile(join(folder, "path.txt"), "electron");
    expect(findElectron(folder, {})).toBeNull();
    await mkdir(join(folder, "dist"));
    await writeFile(join(folder, "dist/electron"), "");
    expect(findElectron(folder, {})).toBe(join(folder, "dist/electron"));
  });

  test("may be elsewhere", async () => {
    await writeFile(join(folder, "path.txt"), "electron");
    await mkdir(join(folder, "own"));
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, "own") };
    expect(findElectron(folder, env)).toBeNull();
    await writeFile(join(folder, "own/electron"), "");
    expect(findElectron(folder, env)).toBe(join(folder, "own/electron"));
  });
});

describe("installing it", () => {
  test("goes on as long as bytes arrive, however slowly, and reports them", async () => {
    await installer(`
      const fs = require("fs"), path = require("path"), os = require("os");
      const file = path.join(os.tmpdir(), "electron.zip");
      let count = 0;
      const timer = setInterval(() => {
        fs.appendFileSync(file, Buffer.alloc(1000));
        if (++count === 6) { clearInterval(timer); fs.rmSync(file); }
      }, 300);
    `);
    const seen: number[] = [];
    const outcome = await installElectron({
      folder,
      onProgress: (bytes) => seen.push(bytes),
      connectMs: 1_500,
      stallMs: 1_000,
    });
    expect(outcome).toBeNull();
    expect(seen.length).toBeGreaterThan(2);
    expect(Math.max(...seen)).toBeGreaterThanOrEqual(5_000);
  });

  test("is given up when nothing comes, though what an earlier attempt left is there", async () => {
    await mkdir(join(folder, "dist"));
    await writeFile(join(folder, "dist/left"), "left over");
    await installer("setInterval(() => {}, 1000);");
    const started = Date.now();
    expect(
      await installElectron({
        folder,
        onProgress: () => undefined,
        connectMs: 600,
      }),
    ).toBe("no connection");
    expect(Date.now() - started).toBeLessThan(3_000);
  });

  test("is given up when the bytes stop", async () => {
    await installer(`
      require("fs").writeFileSync(require("path").join(require("os").tmpdir(), "electron.zip"), "PK");
      setInterval(() => {}, 1000);
    `);
    expect(
      await installElectron({
        folder,
        onProgress: () => undefined,
        connectMs: 5_000,
        stallMs: 500,
      }),
    ).toBe("the download stopped");
  });

  test("says in a few words why it failed", async () => {
    await installer(
      'console.error("TypeError: fetch failed\\n    at node:internal"); process.exit(1);',
    );
    expect(await installElectron({ folder, onProgress: () => undefined })).toBe(
      "no connection",
    );
    await installer(
      'console.error("Error: checksum mismatch\\n    at x"); process.exit(1);',
    );
    expect(await installElectron({ folder, onProgress: () => undefined })).toBe(
      "checksum mismatch",
    );
    await installer("process.exit(3);");
    expect(await installElectron({ folder, onProgress: () => undefined })).toBe(
      "its installer failed",
    );
  });
});
