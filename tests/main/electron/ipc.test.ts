import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type HostedWorkbench,
  openWorkbench,
} from "../../../main/host/open-workbench.ts";
import { serveWindow } from "../../../main/electron/ipc.ts";
import { ipcNames } from "../../../main/electron/names.ts";
import {
  asElectron,
  type Frame,
  StandInIpc,
  StandInWindow,
} from "./stand-ins.ts";

let folder: string;
let host: HostedWorkbench;
let ipc: StandInIpc;
let window: StandInWindow;
let ready: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pentapla-ipc-"));
  host = await openWorkbench({ kind: "electron", userData: folder });
  ipc = new StandInIpc();
  window = new StandInWindow("app://pentapla/");
  ready = 0;
  serveWindow(...asElectron(ipc, window), host, () => (ready += 1));
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

const request = (
  message: unknown,
  senderFrame: Frame | null = window.webContents.mainFrame,
): void => void ipc.emit(ipcNames.request, { senderFrame }, message);
const adopt = (
  path: unknown,
  senderFrame: Frame | null = window.webContents.mainFrame,
): Promise<unknown> =>
  Promise.resolve(ipc.handlers.get(ipcNames.adopt)?.({ senderFrame }, path));
const answers = (): readonly unknown[] =>
  window.webContents.sent.map(({ message }) => message);
const hello = { id: 1, method: "hello", args: {} };

describe("the line over IPC", () => {
  test("answers our own page and tells once that it listens", async () => {
    request(hello);
    await expect.poll(answers).toHaveLength(1);
    expect(answers()[0]).toMatchObject({ id: 1, result: { host: "electron" } });
    request({ ...hello, id: 2 });
    await expect.poll(answers).toHaveLength(2);
    expect(ready).toBe(1);
  });

  test("hears nobody else: no frame inside the page, no other window, no other address, no frame that is gone", async () => {
    request(hello, { url: "app://pentapla/" });
    request(hello, { url: "https://evil.example/" });
    request(hello, null);
    expect(await adopt("/etc/hosts", { url: "app://pentapla/" })).toMatchObject(
      { ok: false },
    );
    const elsewhere = new StandInWindow("https://evil.example/");
    const otherIpc = new StandInIpc();
    serveWindow(...asElectron(otherIpc, elsewhere), host, () => undefined);
    otherIpc.emit(
      ipcNames.request,
      { senderFrame: elsewhere.webContents.mainFrame },
      hello,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(answers()).toEqual([]);
    expect(elsewhere.webContents.sent).toEqual([]);
  });

  test("does not give a reloaded page the answers to the page before it", async () => {
    request({ id: 1, method: "openSample", args: {} });
    window.webContents.emit("did-navigate");
    const before = answers().length;
    request(hello);
    await expect
      .poll(() =>
        answers()
          .slice(before)
          .some((message) => isAnswer(message)),
      )
      .toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(answers().slice(before).filter(isAnswer)).toMatchObject([
      { id: 1, result: { host: "electron" } },
    ]);
  });

  test("closes on a message that is no request, and comes back with the next page", async () => {
    request("nonsense");
    request(hello);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answers()).toEqual([]);
    window.webContents.emit("did-navigate");
    request(hello);
    await expect.poll(answers).toHaveLength(1);
  });

  test("ends with the window", async () => {
    window.destroy();
    request(hello);
    await host.api.setSettings({ theme: "dark" });
    expect(answers()).toEqual([]);
    expect(ipc.handlers.size).toBe(0);
  });
});

describe("a file dropped on the window", () => {
  test("becomes a ref that may be saved to, since it is the user's own file", async () => {
    const path = join(folder, "de.txt");
    await writeFile(path, "Ein Satz.");
    expect(await adopt(path)).toMatchObject({
      ok: true,
      ref: { name: "de.txt", importOnly: false },
    });
  });

  test("is refused in a sentence when it is a folder, not there, or no path at all", async () => {
    for (const path of [
      folder,
      join(folder, "gone.txt"),
      "",
      "relative.txt",
      7,
      null,
    ])
      expect(await adopt(path), String(path)).toMatchObject({
        ok: false,
        message: expect.stringMatching(/\.$/) as string,
      });
  });
});

function isAnswer(message: unknown): boolean {
  return typeof message === "object" && message !== null && "id" in message;
}
