/** A real browser host on throw-away folders, and bare requests to it. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  startWebHost,
  type WebHost,
} from "../../../main/web/start-web-host.ts";

export interface ServedWorkbench {
  readonly host: WebHost;
  readonly url: URL;
  readonly folder: string;
  readonly userData: string;
  end(): Promise<void>;
}

/** The pages are a stand-in: what they hold does not matter here. */
export async function serveWorkbench(
  options: {
    readonly projectPath?: string;
    readonly onDeserted?: () => void;
    readonly graceMs?: number;
    readonly port?: number;
  } = {},
): Promise<ServedWorkbench> {
  const folder = await mkdtemp(join(tmpdir(), "pentapla-web-"));
  const userData = join(folder, "user-data");
  const pages = join(folder, "pages");
  await mkdir(join(pages, "assets"), { recursive: true });
  await writeFile(
    join(pages, "index.html"),
    "<!doctype html><title>Pentapla</title>",
  );
  await writeFile(join(pages, "assets", "main-1.js"), "export {};");
  await writeFile(join(folder, "secret.txt"), "not for the window");
  const host = await startWebHost({
    ...options,
    openWindow: false,
    userData,
    pages,
  });
  return {
    host,
    url: new URL(host.url),
    folder,
    userData,
    async end() {
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Ask {
  readonly method?: string;
  /** Sent as it is: nothing in it is normalised, unlike with fetch. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** One bare HTTP request, with exactly these headers. */
export function ask(
  url: URL,
  { method = "GET", path = "/", headers = {}, body }: Ask,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port: url.port,
        method,
        path,
        headers,
        agent: false,
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => (text += chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: text,
          }),
        );
      },
    );
    sent.on("upgrade", (response, socket) => {
      socket.destroy();
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: "",
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Trades the token for the cookie, as a browser does when it opens the address. */
export async function signIn(url: URL): Promise<string> {
  const answer = await ask(url, { path: url.pathname + url.search });
  const cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0];
  if (cookie === undefined)
    throw new Error(`No cookie came with status ${answer.status}.`);
  return cookie;
}
