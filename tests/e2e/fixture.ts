/** The window under test, in either host; every test has a user-data folder of its own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page, test as base } from "@playwright/test";
import { launchElectron } from "./launch-electron.ts";
import { launchServed, type RunningHost } from "./launch-served.ts";

export { expect } from "@playwright/test";

export interface HostOption {
  /** Set by the Playwright project. */
  readonly host: "browser" | "electron";
}

export interface LaunchOptions extends StartOptions {
  readonly userData: string;
  readonly home: string;
}

export interface StartOptions {
  /** A project file to open at start. */
  readonly project?: string;
}

export interface Pentapla {
  /** The window as it is now; `restart` replaces it in Electron. */
  readonly page: Page;
  /** The folder with settings, recent projects and untitled ones. */
  readonly userData: string;
  /** The user's home, empty at first: where the window's own picker starts. */
  readonly home: string;
  /** Ends the host in good order (if it still runs) and starts it anew on the same user data. */
  restart(options?: StartOptions): Promise<Page>;
  /** Ends the host as a power cut would. */
  kill9(): Promise<void>;
}

interface Fixtures {
  readonly userData: string;
  readonly home: string;
  readonly pentapla: Pentapla;
  readonly page: Page;
  readonly restart: Pentapla["restart"];
  readonly kill9: Pentapla["kill9"];
}

export const test = base.extend<Fixtures & HostOption & StartOptions>({
  host: ["browser", { option: true }],
  project: [undefined, { option: true }],

  userData: async ({}, use) => {
    await inTemporaryFolder(use);
  },

  home: async ({}, use) => {
    await inTemporaryFolder(use);
  },

  pentapla: async ({ host, project, userData, home, context }, use) => {
    const launch = (options: StartOptions): Promise<RunningHost> =>
      host === "electron"
        ? launchElectron({ userData, home, ...options })
        : launchServed({ userData, home, ...options }, context);
    let running = await launch(project === undefined ? {} : { project });
    await use({
      userData,
      home,
      get page() {
        return running.page;
      },
      async restart(options = {}) {
        await running.end();
        running = await launch(options);
        return running.page;
      },
      kill9: () => running.kill9(),
    });
    await running.end();
  },

  page: async ({ pentapla }, use) => use(pentapla.page),
  restart: async ({ pentapla }, use) =>
    use((options) => pentapla.restart(options)),
  kill9: async ({ pentapla }, use) => use(() => pentapla.kill9()),
});

async function inTemporaryFolder(
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "pentapla-e2e-"));
  await use(folder);
  await rm(folder, { recursive: true, force: true });
}
