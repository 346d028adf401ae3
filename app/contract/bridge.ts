/** What a host gives to its window. */
import type { FileRef } from "./files.ts";
import type { ClientChannel } from "./rpc.ts";

/** "lost" is being mended by itself; after the next "open" ask for `hello` anew. */
export type LineStatus = "connecting" | "open" | "lost";

/** `DroppedFile` is the DOM's File, which this folder does not know. */
export interface HostBridge<DroppedFile> {
  /** The line to the workbench. It may close and open again: its close listeners hear every loss. */
  readonly channel: ClientChannel;
  /** Calls back at once with the present status, and on every turn. */
  onStatus(listener: (status: LineStatus) => void): () => void;
  /** Makes a file dropped on the window known to the host. Rejects with a Failure "io" or "refused". */
  adopt(file: DroppedFile): Promise<FileRef>;
}

/** What Electron's preload script puts on `window.pentapla`. */
export interface PreloadBridge<DroppedFile> {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  adopt(file: DroppedFile): Promise<AdoptReply>;
}

/** Errors lose their class on the way through Electron, so the reply says what failed. */
export type AdoptReply =
  | { readonly ok: true; readonly ref: FileRef }
  | { readonly ok: false; readonly message: string };
