import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let found: string | undefined;

/**
 * The folder with the files read at run time (texts, sample, languages). It is
 * looked for upwards from this file, so that the source tree, dist/ and an
 * app.asar are alike.
 */
export function dataFolder(): string {
  found ??= findUpwards("data/texts", fileURLToPath(import.meta.url));
  return join(found, "data");
}

/** A path inside {@link dataFolder}. */
export function dataFile(...parts: readonly string[]): string {
  return join(dataFolder(), ...parts);
}

/** The folder that holds package.json, dist/ and data/. */
export function packageFolder(): string {
  return dirname(dataFolder());
}

function findUpwards(wanted: string, from: string): string {
  let folder = dirname(from);
  while (!existsSync(join(folder, wanted))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(
        `Pentapla's ${wanted} was looked for above ${from} and is not there. Install Pentapla anew.`,
      );
    folder = parent;
  }
  return folder;
}
