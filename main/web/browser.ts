/** Looks for a browser of the Chromium family, which alone opens a page as a window of its own. */
import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** Where to look; the defaults are this machine. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

export function thisMachine(): Surroundings {
  return { platform: process.platform, env: process.env, home: homedir() };
}

const linuxNames = [
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const macApps = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The path of Chrome, Chromium or Edge, or null. PENTAPLA_BROWSER names one
 * outright: if that is not there, nothing else is tried. Last comes the
 * Chromium that Playwright downloads.
 */
export function findBrowser(
  around: Surroundings = thisMachine(),
): string | null {
  const named = around.env["PENTAPLA_BROWSER"];
  if (named !== undefined && named !== "") {
    const places = /[\\/]/.test(named) ? [named] : onPath(around, [named]);
    return places.find(isProgram) ?? null;
  }
  return (
    [...installed(around), ...ofPlaywright(around)].find(isProgram) ?? null
  );
}

function installed(around: Surroundings): readonly string[] {
  const { platform, env, home } = around;
  if (platform === "darwin")
    return ["/Applications", join(home, "Applications")].flatMap((folder) =>
      macApps.map((app) => join(folder, app)),
    );
  if (platform === "win32") {
    const roots = [
      env["PROGRAMFILES"],
      env["PROGRAMFILES(X86)"],
      env["LOCALAPPDATA"],
    ];
    // By program first: a user's own Chrome goes before everybody's Edge.
    return windowsPrograms.flatMap((program) =>
      roots.flatMap((root) =>
        root === undefined ? [] : [join(root, program)],
      ),
    );
  }
  return onPath(around, linuxNames);
}

function onPath(
  { env }: Surroundings,
  names: readonly string[],
): readonly string[] {
  const folders = (env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "");
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Playwright's own Chromium, the newest first. */
function ofPlaywright({
  platform,
  env,
  home,
}: Surroundings): readonly string[] {
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, "Library/Caches/ms-playwright"),
    win32: join(env["LOCALAPPDATA"] ?? home, "ms-playwright"),
  };
  const asked = env["PLAYWRIGHT_BROWSERS_PATH"];
  const cache =
    asked !== undefined && asked !== "" && asked !== "0"
      ? asked
      : (caches[platform] ??
        join(env["XDG_CACHE_HOME"] ?? join(home, ".cache"), "ms-playwright"));
  const programs = [
    "chrome-linux64/chrome",
    "chrome-linux/chrome",
    "chrome-win64/chrome.exe",
    "chrome-win/chrome.exe",
  ];
  const apps = ["chrome-mac-arm64", "chrome-mac-x64", "chrome-mac"].flatMap(
    (folder) => [
      `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    ],
  );
  return names(cache)
    .flatMap((name) => /^chromium-(\d+)$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(b) - Number(a))
    .flatMap((revision) =>
      (platform === "darwin" ? apps : programs).map((program) =>
        join(cache, `chromium-${revision}`, program),
      ),
    );
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
