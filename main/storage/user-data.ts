/** Where Pentapla keeps what belongs to the user and not to a project. */
import { homedir } from "node:os";
import { posix, win32 } from "node:path";

/** The user-data folder; PENTAPLA_USER_DATA overrides the platform's own place. */
export function userDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string {
  const path = platform === "win32" ? win32 : posix;
  const chosen = env["PENTAPLA_USER_DATA"];
  if (chosen !== undefined && chosen !== "") return chosen;
  const home =
    (platform === "win32" ? env["USERPROFILE"] : env["HOME"]) ?? homedir();
  if (platform === "darwin")
    return path.join(home, "Library", "Application Support", "Pentapla");
  if (platform === "win32")
    return path.join(
      env["APPDATA"] ?? path.join(home, "AppData", "Roaming"),
      "Pentapla",
    );
  const config = env["XDG_CONFIG_HOME"];
  // The XDG specification: a relative path is invalid and is to be ignored.
  return path.join(
    config !== undefined && path.isAbsolute(config)
      ? config
      : path.join(home, ".config"),
    "pentapla",
  );
}
