import { wholeExport } from "../../../app/contract/formats.ts";
import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { connect as connectTcp } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileRefSchema } from "../../../app/contract/files.ts";
import { maxUploadBytes } from "../../../main/web/uploads.ts";
import { closing, openLine } from "./line.ts";
import {
  ask,
  type Answer,
  serveWorkbench,
  type ServedWorkbench,
  signIn,
} from "./served-workbench.ts";

let served: ServedWorkbench;
let cookie: string;

beforeAll(async () => {
  served = await serveWorkbench();
  cookie = await signIn(served.url);
});
afterAll(() => served.end());

const dropped = (): string =>
  join(served.userData, "dropped", String(process.pid));
const names = async (): Promise<readonly string[]> =>
  existsSync(dropped()) ? readdir(dropped()) : [];
const drop = (
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  ask(served.url, {
    method: "POST",
    path: "/files",
    body,
    headers: {
      Cookie: cookie,
      Origin: served.url.origin,
      "X-Pentapla-Name": "de.txt",
      ...headers,
    },
  });

describe("a file dropped on the window", () => {
  test("becomes a ref that can be imported, and nothing but its name comes back", async () => {
    const answer = await drop("Das ist ein Satz. Und noch einer.\n", {
      "X-Pentapla-Name": encodeURIComponent("C:\\Texte\\قصة de.txt"),
    });
    expect(answer.status).toBe(200);
    const ref = fileRefSchema.parse(JSON.parse(answer.body));
    expect(ref).toMatchObject({ name: "قصة de.txt", importOnly: true });
    expect(answer.body).not.toContain(served.folder);

    const line = await openLine(served.url);
    const [preview] = await line.connection.api.previewImport({
      files: [{ ref, languages: { 0: "de" } }],
    });
    expect(preview).toMatchObject({
      ok: true,
      texts: [{ language: "de", segmentCount: 2 }],
    });
    await expect(
      line.connection.api.exportProject({
        format: "json",
        options: wholeExport(["de", "ar"]),
        place: ref,
      }),
    ).rejects.toThrow();
    await line.close();
  });

  test("keeps its bytes however it is cut into packets", async () => {
    const before = new Set(await names());
    const bytes = Buffer.alloc(3_000_000, "Wörter und Sätze. ");
    expect((await drop(bytes)).status).toBe(200);
    const [added = ""] = (await names()).filter((name) => !before.has(name));
    const { readFile } = await import("node:fs/promises");
    expect((await readFile(join(dropped(), added))).equals(bytes)).toBe(true);
  });

  test("is refused without a name, without a cookie, without an origin and from another one", async () => {
    const before = await names();
    expect((await drop("x", { "X-Pentapla-Name": "" })).status).toBe(400);
    expect((await drop("x", { "X-Pentapla-Name": "%E0%A4%A" })).status).toBe(
      400,
    );
    expect((await drop("x", { "X-Pentapla-Name": ".." })).status).toBe(400);
    expect((await drop("x", { Cookie: "" })).status).toBe(401);
    expect((await drop("x", { Origin: "https://evil.example" })).status).toBe(
      403,
    );
    const bare = await ask(served.url, {
      method: "POST",
      path: "/files",
      body: "x",
      headers: { Cookie: cookie, "X-Pentapla-Name": "de.txt" },
    });
    expect(bare.status).toBe(403);
    expect(await names()).toEqual(before);
  });

  test("can't place itself anywhere by its name", async () => {
    const answer = await drop("x", {
      "X-Pentapla-Name": encodeURIComponent("../../../secret.sh"),
    });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ name: "secret.sh" });
    expect(existsSync(join(served.folder, "secret.sh"))).toBe(false);
  });

  test("is refused above 100 MB, announced or not, and leaves nothing behind", async () => {
    const before = await names();
    const announced = await rawUpload(
      `Content-Length: ${maxUploadBytes + 1}\r\n`,
      [],
    );
    expect(announced).toMatch(/^HTTP\/1.1 413 /);
    const block = Buffer.alloc(1024 * 1024);
    const chunk = Buffer.concat([
      Buffer.from(`${block.length.toString(16)}\r\n`),
      block,
      Buffer.from("\r\n"),
    ]);
    const streamed = await rawUpload(
      "Transfer-Encoding: chunked\r\n",
      Array<Buffer>(101).fill(chunk),
    );
    expect(streamed).toMatch(/^HTTP\/1.1 413 /);
    expect(streamed).toContain("larger than 100 MB");
    expect(await names()).toEqual(before);
  });

  test("that breaks off leaves nothing behind", async () => {
    const before = await names();
    await rawUpload(
      "Content-Length: 1000\r\n",
      [Buffer.from("half of it")],
      true,
    );
    await expect.poll(names).toEqual(before);
  });

  /** Sends a body piece by piece and gives what came back before the server hung up. */
  function rawUpload(
    framing: string,
    pieces: readonly Buffer[],
    hangUp = false,
  ): Promise<string> {
    return new Promise((resolve) => {
      const socket = connectTcp(Number(served.url.port), "127.0.0.1");
      let answer = "";
      socket.setEncoding("utf8");
      socket.on("data", (text: string) => {
        answer += text;
        if (answer.includes("\r\n\r\n")) socket.end();
      });
      socket.on("error", () => undefined);
      socket.on("close", () => resolve(answer));
      socket.write(
        `POST /files HTTP/1.1\r\nHost: ${served.url.host}\r\nOrigin: ${served.url.origin}\r\n` +
          `Cookie: ${cookie}\r\nX-Pentapla-Name: big.txt\r\n${framing}\r\n`,
      );
      for (const piece of pieces) socket.write(piece);
      if (hangUp) setTimeout(() => socket.destroy(), 100);
    });
  }
});

describe("the line", () => {
  test("is closed with a reason when a message is not JSON, not text or no request", async () => {
    for (const [message, code, reason] of [
      ["{", 1007, "A message was not JSON."],
      [Buffer.from("{}"), 1007, "A message was not JSON."],
      ["[]", 1008, "A message was not a request of Pentapla's contract."],
      [
        '{"id":1.5,"method":"hello","args":{}}',
        1008,
        "A message was not a request of Pentapla's contract.",
      ],
    ] as const) {
      const { socket } = await openLine(served.url);
      const closed = closing(socket);
      socket.send(message);
      expect(await closed).toEqual({ code, reason });
    }
  });

  test("is closed when a message is larger than 64 MB, and the host lives on", async () => {
    const { socket } = await openLine(served.url);
    const closed = closing(socket);
    socket.send(" ".repeat(64 * 1024 * 1024 + 1));
    expect((await closed).code).toBe(1009);
    const line = await openLine(served.url);
    expect(await line.connection.api.hello({})).toMatchObject({
      host: "browser",
    });
    await line.close();
  });
});

describe("the host", () => {
  test("is deserted once the last window has been gone for a while, not before the first and not by a reload", async () => {
    let deserted = 0;
    const other = await serveWorkbench({
      graceMs: 300,
      onDeserted: () => void (deserted += 1),
    });
    await pause(400);
    expect(deserted).toBe(0);
    const first = await openLine(other.url);
    await first.close();
    const second = await openLine(other.url);
    const third = await openLine(other.url);
    await pause(400);
    await second.close();
    await pause(400);
    expect(deserted).toBe(0);
    await third.close();
    await expect.poll(() => deserted).toBe(1);
    await other.end();
  });

  test("ends every line and frees its port when it is closed", async () => {
    const other = await serveWorkbench();
    const { socket } = await openLine(other.url);
    const closed = closing(socket);
    await other.host.close();
    expect(await closed).toEqual({
      code: 1001,
      reason: "Pentapla is closing.",
    });
    await expect(ask(other.url, {})).rejects.toThrow(/ECONNREFUSED/);
    await other.end();
  });

  test("removes what ended processes left of dropped files", async () => {
    const left = join(served.userData, "dropped", "999999999");
    await mkdir(left, { recursive: true });
    await writeFile(join(left, "x.txt"), "");
    await drop("x");
    const other = await serveWorkbench();
    const ours = join(other.userData, "dropped");
    expect(await readdir(ours)).not.toContain("999999999");
    await other.end();
  });

  test("refuses to start on a project that is not there, in a sentence", async () => {
    await expect(
      serveWorkbench({ projectPath: "/nowhere/x.pentapla.json" }),
    ).rejects.toMatchObject({
      name: "Failure",
      code: "not-found",
      message: "There is no file /nowhere/x.pentapla.json.",
    });
  });

  test("leaves a damaged project to the window to explain", async () => {
    const folder = join(served.folder, "damaged");
    await mkdir(folder);
    const projectPath = join(folder, "x.pentapla.json");
    await writeFile(projectPath, "{ broken");
    const other = await serveWorkbench({ projectPath });
    const line = await openLine(other.url);
    const heard: unknown[] = [];
    line.connection.onEvent((event) => heard.push(event));
    await line.connection.api.hello({});
    await expect.poll(() => heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      event: "action",
      payload: { id: "openFile", ref: { name: "x.pentapla.json" } },
    });
    await line.close();
    await other.end();
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

describe("a stranger on this machine", () => {
  /** Sends raw bytes; resolves to what came back, or "" where the line was cut first. */
  const say = (bytes: string, isCut: boolean): Promise<string> =>
    new Promise((resolve) => {
      let heard = "";
      const line = connectTcp(Number(served.url.port), "127.0.0.1", () =>
        line.write(bytes, () => {
          if (isCut) line.resetAndDestroy();
        }),
      );
      line.on("data", (data) => (heard += data.toString("latin1")));
      line.on("error", () => undefined);
      line.on("close", () => resolve(heard));
    });
  const stillAnswers = async (): Promise<void> => {
    const answer = await ask(served.url, {
      path: "/",
      headers: { Cookie: cookie },
    });
    expect(answer.status).toBe(200);
  };

  test("can't end the host by an address that is none", async () => {
    for (const path of ["//", "http://", "//[", "/%E0%A4%A"]) {
      const heard = await say(
        `GET ${path} HTTP/1.1\r\nHost: ${served.url.host}\r\nConnection: close\r\n\r\n`,
        false,
      );
      expect(heard, path).toMatch(/^HTTP\/1\.1 40[01] /);
    }
    await stillAnswers();
  });

  test("can't end the host by cutting a line that is being refused", async () => {
    const upgrade = `GET /socket HTTP/1.1\r\nHost: ${served.url.host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;
    for (let n = 0; n < 30; n++) await say(upgrade, true);
    await stillAnswers();
  });
});

test("a port that another program has is refused in a sentence", async () => {
  const taken = Number(served.url.port);
  await expect(serveWorkbench({ port: taken })).rejects.toMatchObject({
    code: "io",
    message: `Pentapla can't be served at port ${taken}: another program listens there. Choose another one, or none.`,
  });
});
