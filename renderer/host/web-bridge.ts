/** The window's end of the browser host: a WebSocket that mends itself, and dropped files sent by POST. */
import type { HostBridge, LineStatus } from "../../app/contract/bridge.ts";
import { Failure } from "../../app/contract/failure.ts";
import { fileRefSchema } from "../../app/contract/files.ts";
import type { ClientChannel, ServerMessage } from "../../app/contract/rpc.ts";
import { createTurns } from "./turns.ts";

const firstDelayMs = 250;
const longestDelayMs = 5_000;
const maxUploadBytes = 100 * 1024 * 1024;

/** `page` is where the window was loaded from. */
export function createWebBridge(page: {
  readonly host: string;
}): HostBridge<File> {
  const status = createTurns<LineStatus>("connecting");
  const messages = new Set<(message: ServerMessage) => void>();
  const closings = new Set<() => void>();
  let socket: WebSocket | undefined;
  let delayMs = firstDelayMs;

  const open = (): void => {
    const opening = new WebSocket(`ws://${page.host}/socket`);
    socket = opening;
    opening.addEventListener("open", () => {
      delayMs = firstDelayMs;
      status.turn("open");
    });
    opening.addEventListener("message", (event: MessageEvent<string>) => {
      // The host is trusted: it served this very page.
      const message = JSON.parse(event.data) as ServerMessage;
      for (const listener of [...messages]) listener(message);
    });
    opening.addEventListener("close", () => {
      status.turn("lost");
      for (const listener of [...closings]) listener();
      setTimeout(open, delayMs);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    });
  };
  open();

  const channel: ClientChannel = {
    send(message) {
      if (socket?.readyState !== WebSocket.OPEN)
        throw new Failure(
          "io",
          "The connection to Pentapla is lost; it is being mended. Try again in a moment.",
        );
      socket.send(JSON.stringify(message));
    },
    onMessage: (listener) => void messages.add(listener),
    onClose: (listener) => void closings.add(listener),
  };
  return { channel, onStatus: (listener) => status.listen(listener), adopt };
}

async function adopt(file: File): ReturnType<HostBridge<File>["adopt"]> {
  if (file.size > maxUploadBytes)
    throw new Failure(
      "refused",
      `“${file.name}” is larger than 100 MB. Open it with the file picker instead.`,
    );
  let response: Response;
  try {
    response = await fetch("/files", {
      method: "POST",
      headers: {
        "Content-Type": "application/octet-stream",
        "X-Pentapla-Name": encodeURIComponent(file.name),
      },
      body: file,
    });
  } catch (cause) {
    throw new Failure("io", `“${file.name}” could not be sent to Pentapla.`, {
      cause,
    });
  }
  if (!response.ok)
    throw new Failure(
      response.status === 413 || response.status === 400 ? "refused" : "io",
      (await response.text()).trim(),
    );
  return fileRefSchema.parse(await response.json());
}
