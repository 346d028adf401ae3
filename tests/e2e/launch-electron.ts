import { _electron } from "@playwright/test";
import { packageFolder } from "../../main/host/data-folder.ts";
import type { LaunchOptions } from "./fixture.ts";
import { type RunningHost, stop } from "./launch-served.ts";

/** Starts the Electron host; files are chosen in the window's own picker, as native dialogs can't be driven. */
export async function launchElectron({
  userData,
  home,
  project,
}: LaunchOptions): Promise<RunningHost> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  const app = await _electron.launch({
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      packageFolder(),
      ...(project === undefined ? [] : [project]),
    ],
    env: {
      ...env,
      HOME: home,
      USERPROFILE: home,
      PENTAPLA_USER_DATA: userData,
      PENTAPLA_PICKER: "window",
    },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState("domcontentloaded");
  const child = app.process();
  return {
    page,
    async end() {
      if (child.exitCode === null && child.signalCode === null)
        await app.close();
    },
    kill9: () => stop(child, "SIGKILL"),
  };
}
