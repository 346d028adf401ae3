/**
 * Electron's runtime is not inside its npm package. Whether it is there is read
 * from the disk: importing the package would start a download.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of the npm package `electron`, or null where it is not installed (a packaged Pentapla, `npm ci --omit=dev`). */
export function electronPackage(from: string = import.meta.url): string | null {
  try {
    return dirname(createRequire(from).resolve("electron/package.json"));
  } catch {
    return null;
  }
}

/** The path of Electron's program, or null when it has not been downloaded. */
export function findElectron(
  folder: string | null,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  if (folder === null) return null;
  const program = programName(folder);
  const override = env["ELECTRON_OVERRIDE_DIST_PATH"];
  const path =
    override !== undefined && override !== ""
      ? join(override, program ?? platformProgram())
      : program === null
        ? null
        : join(folder, "dist", program);
  return path !== null && existsSync(path) ? path : null;
}

/** What Electron's installer wrote down when it was done, null before. */
function programName(folder: string): string | null {
  try {
    const name = readFileSync(join(folder, "path.txt"), "utf8").trim();
    return name === "" ? null : name;
  } catch {
    return null;
  }
}

function platformProgram(): string {
  if (process.platform === "darwin")
    return "Electron.app/Contents/MacOS/Electron";
  return process.platform === "win32" ? "electron.exe" : "electron";
}
