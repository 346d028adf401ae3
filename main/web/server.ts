/** The loopback server behind a browser window: the window's files, dropped files, and the line to the workbench. */
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import sirv from "sirv";
import { WebSocketServer } from "ws";
import type { WorkbenchEvent } from "../../app/contract/api.ts";
import { Failure } from "../../app/contract/failure.ts";
import type { FileRef } from "../../app/contract/files.ts";
import type { Log } from "../../app/workbench/ports.ts";
import { securityHeaders } from "../host/security-headers.ts";
import { codeOf, reasonOf } from "../storage/io-words.ts";
import { type Served, serve } from "../transport/serve.ts";
import { countWindows, type DesertionOptions } from "./count-windows.ts";
import { createGate, type Gate, type Refusal } from "./gate.ts";
import { maxMessageBytes, socketChannel } from "./socket-channel.ts";
import { type ReceivedFile, receiveUpload, UploadRefused } from "./uploads.ts";

export interface WebServerOptions extends DesertionOptions {
  readonly workbench: Served;
  /** The built window (dist/renderer). */
  readonly pages: string;
  /** Where dropped bytes go. */
  readonly uploads: string;
  /** Makes a received file known as an import-only FileRef. */
  readonly adopt: (file: ReceivedFile) => FileRef | Promise<FileRef>;
  readonly log: Log;
  /** 0 = any free one. */
  readonly port: number;
  readonly onReady?: (push: (event: WorkbenchEvent) => void) => void;
}

export interface WebServer {
  /** With the token; opening it lets a browser in. */
  readonly url: string;
  readonly port: number;
  /** An address that can be opened once. */
  oneTimeUrl(): string;
  /** Ends every line and stops listening. */
  close(): Promise<void>;
}

export async function startWebServer(
  options: WebServerOptions,
): Promise<WebServer> {
  const server = createServer({ maxHeaderSize: 16 * 1024 });
  const port = (): number => (server.address() as AddressInfo).port;
  const gate = createGate(port);
  const files = sirv(options.pages, {
    etag: true,
    // File names below assets/ hold a hash of the content.
    setHeaders(response, path) {
      response.setHeader(
        "Cache-Control",
        path.startsWith("/assets/")
          ? "private, max-age=31536000, immutable"
          : "no-cache",
      );
    },
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
  });
  const windows = countWindows(options);

  server.on("request", (request, response) => {
    answer(request, response, { gate, files, options });
  });
  server.on("upgrade", (request, stream, head) => {
    // From here on the server listens no more, and a reset nobody hears ends the process.
    stream.on("error", () => stream.destroy());
    const refusal =
      gate.checkOrigin(request, true) ??
      gate.checkCookie(request) ??
      (request.url === "/socket" ? null : notHere);
    if (refusal !== null) {
      refuseUpgrade(stream, refusal);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // A frame above the limit or against the protocol: ws has closed the line.
      socket.on("error", (cause) =>
        options.log.warn("A window's line was closed.", cause),
      );
      windows.opened(socket);
      serve(options.workbench, socketChannel(socket), options);
    });
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(whyNoPort(error, options.port)));
    server.listen({ host: "127.0.0.1", port: options.port }, () => {
      server.removeAllListeners("error");
      resolve();
    });
  });
  const address = (token: string): string =>
    `http://127.0.0.1:${port()}/?token=${token}`;
  return {
    url: address(gate.token),
    port: port(),
    oneTimeUrl: () => address(gate.oneTimeToken()),
    async close() {
      windows.stop();
      for (const socket of sockets.clients)
        socket.close(1001, "Pentapla is closing.");
      const closed = new Promise<void>((resolve) =>
        server.close(() => resolve()),
      );
      server.closeIdleConnections();
      // A window that does not answer the closing handshake must not keep us.
      const force = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
        server.closeAllConnections();
      }, 500);
      await closed;
      clearTimeout(force);
    },
  };
}

function whyNoPort(error: Error, port: number): Failure {
  const isTaken = codeOf(error) === "EADDRINUSE";
  const why = isTaken ? "another program listens there" : reasonOf(error);
  return new Failure(
    "io",
    `Pentapla can't be served at port ${port}: ${why}. Choose another one, or none.`,
    { cause: error },
  );
}

interface Answering {
  readonly gate: Gate;
  readonly files: ReturnType<typeof sirv>;
  readonly options: WebServerOptions;
}

type HttpRefusal =
  | Refusal
  | { readonly status: 400 | 404 | 405 | 413 | 500; readonly message: string };

/** Only makes a URL of a path. */
const base = "http://localhost";
const notHere = { status: 404, message: "There is nothing here." } as const;

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { gate, files, options }: Answering,
): void {
  for (const [name, value] of Object.entries(securityHeaders))
    response.setHeader(name, value);
  const isRead = request.method === "GET" || request.method === "HEAD";
  const isUpload = request.method === "POST" && request.url === "/files";
  if (!isRead && !isUpload) {
    response.setHeader("Allow", "GET, HEAD, POST");
    refuse(response, {
      status: 405,
      message: "This is not something that can be asked here.",
    });
    return;
  }
  const foreign = gate.checkOrigin(request, !isRead);
  if (foreign !== null) {
    refuse(response, foreign);
    return;
  }
  const asked = request.url ?? "/";
  // "//" is a path to HTTP and no URL at all to URL's constructor.
  const url = URL.canParse(asked, base) ? new URL(asked, base) : null;
  if (isRead && url?.pathname === "/" && gate.admits(url)) {
    // The address bar and the history must not keep the token.
    response
      .writeHead(303, {
        Location: "/",
        "Set-Cookie": gate.cookie,
        "Cache-Control": "no-store",
      })
      .end();
    return;
  }
  const unknown = gate.checkCookie(request);
  if (unknown !== null) {
    refuse(response, unknown);
    return;
  }
  if (isUpload) void answerUpload(request, response, options);
  else files(request, response, () => refuse(response, notHere));
}

async function answerUpload(
  request: IncomingMessage,
  response: ServerResponse,
  options: WebServerOptions,
): Promise<void> {
  try {
    const ref = await options.adopt(
      await receiveUpload(request, options.uploads),
    );
    response.setHeader("Content-Type", "application/json");
    response
      .writeHead(200, { "Cache-Control": "no-store" })
      .end(JSON.stringify(ref));
  } catch (error) {
    // The window went away in the middle: there is nobody to tell.
    if (request.destroyed && !request.complete) return;
    if (error instanceof UploadRefused) refuse(response, error);
    else {
      options.log.warn("A dropped file could not be received.", error);
      refuse(response, {
        status: 500,
        message: "The dropped file could not be stored.",
      });
    }
  }
}

function refuse(
  response: ServerResponse,
  { status, message }: HttpRefusal,
): void {
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  // What remains of a refused body is not read.
  response
    .writeHead(status, { "Cache-Control": "no-store", Connection: "close" })
    .end(`${message}\n`);
}

function refuseUpgrade(stream: Duplex, { status, message }: HttpRefusal): void {
  const body = `${message}\n`;
  stream.end(
    `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
