import { WebSocket } from "ws";
import type { HostChannel } from "../transport/serve.ts";

/** One message at most, in bytes. A text of 5 × 100,000 segments stays below it. */
export const maxMessageBytes = 64 * 1024 * 1024;

// RFC 6455: 1007 = not the data that was agreed on, 1008 = against the rules.
const notJson = 1007;
const againstRules = 1008;

/** A WebSocket as a line of the contract. JSON text only: anything else ends it. */
export function socketChannel(socket: WebSocket): HostChannel {
  return {
    send(message) {
      if (socket.readyState === WebSocket.OPEN)
        socket.send(JSON.stringify(message));
    },
    onMessage(listener) {
      socket.on("message", (data: Buffer, isBinary: boolean) => {
        if (socket.readyState !== WebSocket.OPEN) return;
        let message: unknown;
        try {
          if (isBinary) throw new SyntaxError("binary");
          message = JSON.parse(data.toString("utf8"));
        } catch {
          socket.close(notJson, "A message was not JSON.");
          return;
        }
        listener(message);
      });
    },
    onClose(listener) {
      socket.on("close", listener);
    },
    close(reason) {
      socket.close(againstRules, reason);
    },
  };
}
