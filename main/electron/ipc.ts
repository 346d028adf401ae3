/** The line between the window and the workbench over Electron's IPC. */
import { stat } from "node:fs/promises";
import { isAbsolute } from "node:path";
import type {
  BrowserWindow,
  IpcMain,
  IpcMainEvent,
  IpcMainInvokeEvent,
} from "electron";
import type { WorkbenchEvent } from "../../app/contract/api.ts";
import type { AdoptReply } from "../../app/contract/bridge.ts";
import type { HostedWorkbench } from "../host/open-workbench.ts";
import { type HostChannel, serve } from "../transport/serve.ts";
import { ipcNames } from "./names.ts";
import { origin } from "./pages.ts";

/**
 * Serves the workbench to `window`'s own page, anew after each reload, and
 * adopts files dropped on it. `onReady` is called whenever a page has said
 * hello.
 */
export function serveWindow(
  ipc: IpcMain,
  window: BrowserWindow,
  host: HostedWorkbench,
  onReady: (push: (event: WorkbenchEvent) => void) => void,
): void {
  const { webContents } = window;
  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent): boolean =>
    event.senderFrame === webContents.mainFrame &&
    isOurPage(event.senderFrame.url);

  let line = openLine(window);
  const serveLine = (): void =>
    serve(host, line.channel, { log: host.log, onReady });
  serveLine();
  // A new page counts its calls from 1: answers to the old one must not reach it.
  webContents.on("did-navigate", () => {
    line.end();
    line = openLine(window);
    serveLine();
  });
  const onRequest = (event: IpcMainEvent, message: unknown): void => {
    if (isOurs(event)) line.receive(message);
  };
  ipc.on(ipcNames.request, onRequest);
  ipc.handle(
    ipcNames.adopt,
    async (event, path: unknown): Promise<AdoptReply> => {
      if (!isOurs(event))
        return {
          ok: false,
          message: "Pentapla answers only to its own window.",
        };
      return adopt(host, path);
    },
  );
  window.once("closed", () => {
    line.end();
    ipc.off(ipcNames.request, onRequest);
    ipc.removeHandler(ipcNames.adopt);
  });
}

interface Line {
  readonly channel: HostChannel;
  receive(message: unknown): void;
  end(): void;
}

function openLine(window: BrowserWindow): Line {
  const messages: ((message: unknown) => void)[] = [];
  const closings: (() => void)[] = [];
  let isOpen = true;
  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    for (const listener of closings) listener();
  };
  return {
    channel: {
      send(message) {
        if (isOpen && !window.isDestroyed())
          window.webContents.send(ipcNames.message, message);
      },
      onMessage: (listener) => void messages.push(listener),
      onClose: (listener) => void closings.push(listener),
      close: end,
    },
    receive(message) {
      if (isOpen) for (const listener of messages) listener(message);
    },
    end,
  };
}

/** Node's URL has no origin for schemes it does not know, so its parts are compared. */
function isOurPage(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return `${protocol}//${host}` === origin;
  } catch {
    return false;
  }
}

async function adopt(
  host: HostedWorkbench,
  path: unknown,
): Promise<AdoptReply> {
  if (typeof path !== "string" || !isAbsolute(path))
    return {
      ok: false,
      message: "What was dropped is not a file on this computer.",
    };
  try {
    if ((await stat(path)).isFile())
      return { ok: true, ref: host.refs.issue(path) };
    return {
      ok: false,
      message: "What was dropped is not a file. Drop the files themselves.",
    };
  } catch {
    return { ok: false, message: "The dropped file can't be read." };
  }
}
