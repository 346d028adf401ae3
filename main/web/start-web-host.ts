/** The browser host: the workbench behind a loopback server, shown in a window of an installed browser. */
import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { packageFolder } from "../host/data-folder.ts";
import { openAtStart } from "../host/open-at-start.ts";
import { openWorkbench } from "../host/open-workbench.ts";
import { closeAppWindow, hasDisplay, openAppWindow } from "./app-window.ts";
import { findBrowser } from "./browser.ts";
import { startWebServer } from "./server.ts";
import { prepareUploads } from "./uploads.ts";

export interface WebHostOptions {
  /** A project to open at once. */
  readonly projectPath?: string;
  readonly openWindow: boolean;
  /** Default: this user's own. */
  readonly userData?: string;
  /** Default: any free one. */
  readonly port?: number;
  /** The built window. Default: dist/renderer. */
  readonly pages?: string;
  /** The last window has been closed for a while. */
  readonly onDeserted?: () => void;
  /** How long that while is. Default 10 s: enough for a reload. */
  readonly graceMs?: number;
}

export interface WebHost {
  /** Holds the token: whoever has it may use the workbench. */
  readonly url: string;
  /** Another address, which can be opened once. */
  oneTimeUrl(): string;
  /** Why no window was opened, though it was asked for; null otherwise. */
  readonly noWindow: string | null;
  /** Closes window, server and workbench; every change is then in the project's file. */
  close(): Promise<void>;
}

/** Rejects with a Failure when the project can't be read, and with an Error when Pentapla is not built. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const pages = options.pages ?? join(packageFolder(), "dist/renderer");
  if (!existsSync(join(pages, "index.html")))
    throw new Error(
      `The window was looked for in ${pages} and is not there. Run "npm run build" first.`,
    );
  const host = await openWorkbench({
    kind: "browser",
    userData: options.userData,
  });
  const undo: (() => Promise<void>)[] = [() => host.close()];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const welcome =
      options.projectPath === undefined
        ? undefined
        : await openAtStart(host, options.projectPath);
    const uploads = await prepareUploads(host.userData);
    undo.push(() => rm(uploads, { recursive: true, force: true }));
    const server = await startWebServer({
      workbench: host,
      pages,
      uploads,
      adopt: ({ path, name }) =>
        host.refs.issue(path, { importOnly: true, name }),
      log: host.log,
      port: options.port ?? 0,
      ...(welcome === undefined ? {} : { onReady: welcome }),
      ...(options.onDeserted === undefined
        ? {}
        : { onDeserted: options.onDeserted }),
      ...(options.graceMs === undefined ? {} : { graceMs: options.graceMs }),
    });
    undo.push(() => server.close());
    let noWindow: string | null = null;
    if (options.openWindow) {
      const opened = await showWindow(server.oneTimeUrl(), host.userData);
      if (typeof opened === "string") noWindow = opened;
      else
        undo.push(() => {
          closeAppWindow(opened);
          return Promise.resolve();
        });
    }
    return {
      url: server.url,
      oneTimeUrl: () => server.oneTimeUrl(),
      noWindow,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The browser's process, or why there is none. */
async function showWindow(
  url: string,
  userData: string,
): Promise<ChildProcess | string> {
  if (!hasDisplay()) return "there is no display";
  const browser = findBrowser();
  if (browser === null) return "no Chrome, Chromium or Edge was found";
  try {
    return await openAppWindow(browser, url, userData);
  } catch (error) {
    return error instanceof Error
      ? error.message.replace(/\.$/, "")
      : String(error);
  }
}
