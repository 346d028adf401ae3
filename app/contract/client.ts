/** The calling end of a transport: for the window, and for tests. */
import type { WorkbenchApi, WorkbenchEvent } from "./api.ts";
import { everyMethod } from "./call.ts";
import { Failure } from "./failure.ts";
import type { ClientChannel } from "./rpc.ts";

/** A workbench at the other end of a line. */
export interface Connection {
  readonly api: WorkbenchApi;
  /** Events in the order they happened. Returns the way to stop listening. */
  onEvent(listener: (event: WorkbenchEvent) => void): () => void;
  /** The line is gone; what happened meanwhile is unknown, so ask for a snapshot once it is back. */
  onClose(listener: () => void): () => void;
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (failure: Failure) => void;
}

/**
 * Speaks the contract over a channel. When the line closes, calls that still
 * wait reject with a Failure "io": whether they were carried out is unknown.
 * A channel that comes back may be used on.
 */
export function connect(channel: ClientChannel): Connection {
  const pending = new Map<number, Pending>();
  const eventListeners = new Set<(event: WorkbenchEvent) => void>();
  const closeListeners = new Set<() => void>();
  let lastId = 0;

  channel.onMessage((message) => {
    if ("event" in message) {
      for (const listener of [...eventListeners]) listener(message);
      return;
    }
    const call = pending.get(message.id);
    if (call === undefined) return;
    pending.delete(message.id);
    if ("error" in message)
      call.reject(new Failure(message.error.code, message.error.message));
    else call.resolve(message.result);
  });
  channel.onClose(() => {
    const lost = [...pending.values()];
    pending.clear();
    for (const call of lost) call.reject(lineLost());
    for (const listener of [...closeListeners]) listener();
  });

  return {
    api: everyMethod(
      (method) => (args) =>
        new Promise<unknown>((resolve, reject) => {
          const id = ++lastId;
          pending.set(id, { resolve, reject });
          try {
            channel.send({ id, method, args });
          } catch (cause) {
            pending.delete(id);
            reject(cause instanceof Failure ? cause : lineLost(cause));
          }
        }),
    ),
    onEvent: (listener) => subscribe(eventListeners, listener),
    onClose: (listener) => subscribe(closeListeners, listener),
  };
}

function subscribe<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function lineLost(cause?: unknown): Failure {
  return new Failure(
    "io",
    "The connection to Pentapla was lost. It is kept up by the program that opened this window.",
    { cause },
  );
}
