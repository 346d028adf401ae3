/** The three ways to reach a workbench, each over real storage in a throw-away folder. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { WorkbenchApi, WorkbenchEvent } from "../../app/contract/api.ts";
import { callMethod, checked } from "../../app/contract/call.ts";
import { connect } from "../../app/contract/client.ts";
import { Failure } from "../../app/contract/failure.ts";
import { type FileRef, fileRefSchema } from "../../app/contract/files.ts";
import type {
  ClientChannel,
  Request,
  ServerMessage,
} from "../../app/contract/rpc.ts";
import { openWorkbench } from "../../main/host/open-workbench.ts";
import { type HostChannel, serve } from "../../main/transport/serve.ts";
import { openChannel } from "../main/web/line.ts";
import { ask, serveWorkbench, signIn } from "../main/web/served-workbench.ts";

export interface Reached {
  readonly api: WorkbenchApi;
  onEvent(listener: (event: WorkbenchEvent) => void): () => void;
  /** A call that the types would not let through. */
  readonly call: (method: string, args: unknown) => Promise<unknown>;
  /** A file to import, as a drop makes it known. */
  adopt(path: string): Promise<FileRef>;
  /** Cuts the line, where there is one. */
  readonly cut: (() => void) | null;
  end(): Promise<void>;
}

export interface Transport {
  readonly name: string;
  readonly reach: () => Promise<Reached>;
}

const inProcess: Transport = {
  name: "in process",
  async reach() {
    const { folder, host } = await freshWorkbench();
    return {
      api: checked(host.api),
      onEvent: (listener) => host.onEvent(listener),
      call: (method, args) => callMethod(host.api, method, args),
      adopt: (path) =>
        Promise.resolve(host.refs.issue(path, { importOnly: true })),
      cut: null,
      end: async () => {
        await host.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};

/** Electron's IPC, without Electron: two ports that pass structured clones. */
const ipcLike: Transport = {
  name: "IPC",
  async reach() {
    const { folder, host } = await freshWorkbench();
    const { port1: near, port2: far } = new MessageChannel();
    serve(host, hostEnd(far), { log: { warn: () => undefined } });
    const channel = clientEnd(near);
    const connection = connect(channel);
    return {
      api: connection.api,
      onEvent: (listener) => connection.onEvent(listener),
      call: rawCaller(channel),
      adopt: (path) =>
        Promise.resolve(host.refs.issue(path, { importOnly: true })),
      cut: () => far.close(),
      end: async () => {
        near.close();
        await host.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
};

const webSocket: Transport = {
  name: "WebSocket",
  async reach() {
    const served = await serveWorkbench();
    const { url } = served;
    const { channel, socket } = await openChannel(url);
    const connection = connect(channel);
    return {
      api: connection.api,
      onEvent: (listener) => connection.onEvent(listener),
      call: rawCaller(channel),
      async adopt(path) {
        const answer = await ask(url, {
          method: "POST",
          path: "/files",
          body: await readFile(path),
          headers: {
            Cookie: await signIn(url),
            Origin: url.origin,
            "X-Pentapla-Name": encodeURIComponent(basename(path)),
          },
        });
        return fileRefSchema.parse(JSON.parse(answer.body));
      },
      cut: () => socket.terminate(),
      end: () => served.end(),
    };
  },
};

export const transports: readonly Transport[] = [inProcess, webSocket, ipcLike];

async function freshWorkbench(): Promise<{
  readonly folder: string;
  readonly host: Awaited<ReturnType<typeof openWorkbench>>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "pentapla-contract-"));
  return {
    folder,
    host: await openWorkbench({ kind: "test", userData: folder }),
  };
}

function hostEnd(port: MessagePort): HostChannel {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on("message", listener),
    onClose: (listener) => void port.on("close", listener),
    close: () => port.close(),
  };
}

function clientEnd(port: MessagePort): ClientChannel {
  let isOpen = true;
  port.on("close", () => (isOpen = false));
  return {
    send(message) {
      if (!isOpen) throw new Error("The port is closed.");
      port.postMessage(message);
    },
    onMessage: (listener) =>
      void port.on("message", (message: ServerMessage) => listener(message)),
    onClose: (listener) => void port.on("close", listener),
  };
}

/** Bare requests, whatever their method and arguments. */
function rawCaller(channel: ClientChannel): Reached["call"] {
  // Far from the ids that the connection on the same line gives out.
  let lastId = 1_000_000;
  const waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (failure: Failure) => void }
  >();
  channel.onMessage((message) => {
    if ("event" in message) return;
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if ("error" in message)
      call?.reject(new Failure(message.error.code, message.error.message));
    else call?.resolve(message.result);
  });
  return (method, args) =>
    new Promise((resolve, reject) => {
      const request: Request = { id: ++lastId, method, args };
      waiting.set(request.id, { resolve, reject });
      channel.send(request);
    });
}
