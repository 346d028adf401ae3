/** What electron-builder makes of our settings, as far as it goes without Electron's runtime. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { packageFolder } from "../../../main/host/data-folder.ts";

const root = packageFolder();
const require = createRequire(import.meta.url);

interface Settings {
  readonly extraMetadata: {
    readonly homepage: string;
    readonly author: string;
  };
  readonly linux: { readonly maintainer: string };
  readonly fileAssociations: readonly { readonly ext: string }[];
}

const { load } = require("js-yaml") as {
  readonly load: (text: string) => Settings;
};
const { validateConfiguration } =
  require("app-builder-lib/out/util/config/config") as {
    readonly validateConfiguration: (
      settings: unknown,
      log: unknown,
    ) => Promise<void>;
  };
const { DebugLogger } = require("builder-util") as {
  DebugLogger: new (isEnabled: boolean) => unknown;
};
const { listPackage } = require("@electron/asar") as {
  readonly listPackage: (
    file: string,
    options: { readonly isPack: boolean },
  ) => string[];
};

const readSettings = async (): Promise<Settings> =>
  load(await readFile(join(root, "electron-builder.yml"), "utf8"));

test("electron-builder accepts the settings, and would not accept others", async () => {
  const settings = await readSettings();
  const log = new DebugLogger(false);
  await expect(validateConfiguration(settings, log)).resolves.toBeUndefined();
  await expect(
    validateConfiguration({ ...settings, nonsense: 1 }, log),
  ).rejects.toThrow(/nonsense/);
  // A .deb demands these.
  expect(settings.extraMetadata.homepage).toMatch(/^https:/);
  expect(settings.linux.maintainer).toMatch(/^.+ <.+@.+>$/);
  expect(settings.fileAssociations.map(({ ext }) => ext)).toEqual([
    "pentapla.json",
  ]);
});

const isBuilt = existsSync(join(root, "dist/renderer/index.html"));
if (!isBuilt)
  console.warn(
    "Skipped: what is shipped can be told only after `npm run build`.",
  );

test.skipIf(!isBuilt)(
  "the package holds the built program and its data, and neither sources, tests nor packages",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "pentapla-package-"));
    try {
      const shipped = await packWithStandIn(folder);
      for (const path of [
        "/package.json",
        "/dist/main/electron.js",
        "/dist/main/preload.cjs",
        "/dist/main/worker.js",
        "/dist/renderer/index.html",
        "/data/languages/de.json",
        "/data/texts/ar.txt",
        "/data/sample/sample.pentapla.json",
      ])
        expect(shipped).toContain(path);
      expect(
        shipped.filter((path) =>
          /^\/(app|main|renderer|tests|node_modules|data\/build)(\/|$)/.test(
            path,
          ),
        ),
      ).toEqual([]);
      expect(shipped.filter((path) => /\.tsx?$/.test(path))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);

/** Packs for Linux around a program that only bears Electron's name, so that nothing is downloaded. */
async function packWithStandIn(folder: string): Promise<readonly string[]> {
  const electron = join(folder, "electron");
  await mkdir(join(electron, "locales"), { recursive: true });
  await writeFile(join(electron, "electron"), "#!/bin/sh\n");
  await chmod(join(electron, "electron"), 0o755);
  await writeFile(join(electron, "version"), "45.4.1");
  const settings = await readSettings();
  const config = join(folder, "config.json");
  // Fuses are bits in the real program.
  await writeFile(
    config,
    JSON.stringify({
      ...settings,
      electronFuses: undefined,
      directories: { output: join(folder, "out") },
      electronDist: electron,
    }),
  );
  await promisify(execFile)(
    process.execPath,
    [
      require.resolve("electron-builder/cli.js"),
      "--linux",
      "--dir",
      "--config",
      config,
    ],
    { cwd: root, timeout: 55_000 },
  );
  return listPackage(join(folder, "out/linux-unpacked/resources/app.asar"), {
    isPack: false,
  });
}
