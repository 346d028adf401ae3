/** As much of Electron as the host touches, for machines without its runtime. */
import { EventEmitter } from "node:events";
import type { BrowserWindow, IpcMain } from "electron";

export interface Frame {
  readonly url: string;
}

export class StandInContents extends EventEmitter {
  readonly mainFrame: Frame;
  readonly sent: { readonly channel: string; readonly message: unknown }[] = [];

  constructor(url: string) {
    super();
    this.mainFrame = { url };
  }

  send(channel: string, message: unknown): void {
    // Electron passes structured clones, and throws for what can't be cloned.
    this.sent.push({ channel, message: structuredClone(message) });
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  #isDestroyed = false;

  constructor(url: string) {
    super();
    this.webContents = new StandInContents(url);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.emit("closed");
  }
}

export class StandInIpc extends EventEmitter {
  readonly handlers = new Map<
    string,
    (event: unknown, ...args: unknown[]) => unknown
  >();

  handle(
    name: string,
    handler: (event: unknown, ...args: unknown[]) => unknown,
  ): void {
    this.handlers.set(name, handler);
  }

  removeHandler(name: string): void {
    this.handlers.delete(name);
  }
}

export function asElectron(
  ipc: StandInIpc,
  window: StandInWindow,
): [IpcMain, BrowserWindow] {
  return [ipc as unknown as IpcMain, window as unknown as BrowserWindow];
}
