/** The window's end of Electron's IPC, over what the preload script offers. */
import type {
  HostBridge,
  LineStatus,
  PreloadBridge,
} from "../../app/contract/bridge.ts";
import { Failure } from "../../app/contract/failure.ts";
import type { ServerMessage } from "../../app/contract/rpc.ts";
import { createTurns } from "./turns.ts";

/** The line of IPC lives as long as the window: it is open from the start and never lost. */
export function createElectronBridge(
  preload: PreloadBridge<File>,
): HostBridge<File> {
  const status = createTurns<LineStatus>("open");
  return {
    channel: {
      send: (message) => preload.send(message),
      onMessage: (listener) =>
        preload.onMessage((message) => listener(message as ServerMessage)),
      onClose: () => undefined,
    },
    onStatus: (listener) => status.listen(listener),
    async adopt(file) {
      const reply = await preload.adopt(file);
      if (reply.ok) return reply.ref;
      throw new Failure("refused", reply.message);
    },
  };
}
