/** The browser window's bridge against a real host; only the browser's own WebSocket and fetch are stood in for. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WebSocket as NodeSocket } from "ws";
import type { LineStatus } from "../../../app/contract/bridge.ts";
import { connect } from "../../../app/contract/client.ts";
import { createWebBridge } from "../../../renderer/host/web-bridge.ts";
import {
  serveWorkbench,
  type ServedWorkbench,
  signIn,
} from "../../main/web/served-workbench.ts";

const { fetch } = globalThis;
let served: ServedWorkbench;
let sockets: NodeSocket[];

beforeEach(async () => {
  served = await serveWorkbench();
  const { url } = served;
  const cookie = await signIn(url);
  sockets = [];
  class PageSocket extends NodeSocket {
    constructor(address: string) {
      super(address, { headers: { Cookie: cookie }, origin: url.origin });
      // The bridge goes on trying after the host has ended.
      this.on("error", () => undefined);
      sockets.push(this);
    }
  }
  vi.stubGlobal("WebSocket", PageSocket);
  vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
    fetch(new URL(path, url), {
      ...init,
      headers: {
        ...(init.headers as Record<string, string>),
        Cookie: cookie,
        Origin: url.origin,
      },
    }),
  );
});
afterEach(() => served.end());

test("a line that was lost is refused to those who wait and comes back by itself", async () => {
  const bridge = createWebBridge(served.url);
  const { api } = connect(bridge.channel);
  const turns: LineStatus[] = [];
  bridge.onStatus((status) => turns.push(status));
  await expect(api.hello({})).rejects.toMatchObject({ code: "io" });
  await expect.poll(() => turns).toEqual(["connecting", "open"]);
  expect(await api.hello({})).toMatchObject({ host: "browser" });

  const waiting = api.openSample({});
  sockets[0]?.terminate();
  await expect(waiting).rejects.toMatchObject({ code: "io" });
  await expect
    .poll(() => turns, { timeout: 5_000 })
    .toEqual(["connecting", "open", "lost", "open"]);
  expect(await api.hello({})).toMatchObject({ host: "browser" });
});

test("a dropped file becomes a ref, and one that is too large is refused before it is sent", async () => {
  const bridge = createWebBridge(served.url);
  const file = new File(["Ein Satz."], "über.txt");
  expect(await bridge.adopt(file)).toMatchObject({
    name: "über.txt",
    importOnly: true,
  });
  const large = Object.defineProperty(new File([], "big.txt"), "size", {
    value: 100 * 1024 * 1024 + 1,
  });
  await expect(bridge.adopt(large)).rejects.toMatchObject({ code: "refused" });
});
