/** A WebSocket to a served workbench, as the window's bridge holds one. */
import { once } from "node:events";
import { WebSocket } from "ws";
import { connect, type Connection } from "../../../app/contract/client.ts";
import type {
  ClientChannel,
  ServerMessage,
} from "../../../app/contract/rpc.ts";
import { signIn } from "./served-workbench.ts";

export interface Line {
  readonly socket: WebSocket;
  readonly connection: Connection;
  /** Closes it and waits until the other side has agreed. */
  close(): Promise<void>;
}

export async function openLine(url: URL): Promise<Line> {
  const { socket, channel } = await openChannel(url);
  return {
    socket,
    connection: connect(channel),
    async close() {
      if (socket.readyState === WebSocket.CLOSED) return;
      const closed = once(socket, "close");
      socket.close();
      await closed;
    },
  };
}

/** The line alone, for whoever wants to send what the contract does not allow. */
export async function openChannel(
  url: URL,
): Promise<{ readonly socket: WebSocket; readonly channel: ClientChannel }> {
  const socket = new WebSocket(`ws://${url.host}/socket`, {
    headers: { Cookie: await signIn(url) },
    origin: url.origin,
  });
  await once(socket, "open");
  return {
    socket,
    channel: {
      send(message) {
        if (socket.readyState !== WebSocket.OPEN)
          throw new Error("The socket is closed.");
        socket.send(JSON.stringify(message));
      },
      onMessage: (listener) =>
        void socket.on("message", (data: Buffer) =>
          listener(JSON.parse(data.toString()) as ServerMessage),
        ),
      onClose: (listener) => void socket.on("close", listener),
    },
  };
}

/** The code and reason with which the other side closes the line. */
export async function closing(
  socket: WebSocket,
): Promise<{ readonly code: number; readonly reason: string }> {
  const [code, reason] = (await once(socket, "close")) as [number, Buffer];
  return { code, reason: reason.toString() };
}
