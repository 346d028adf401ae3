/** The answering end of a transport: one workbench, any number of lines. */
import type { WorkbenchApi, WorkbenchEvent } from "../../app/contract/api.ts";
import { callMethod } from "../../app/contract/call.ts";
import { Failure } from "../../app/contract/failure.ts";
import {
  type Channel,
  requestSchema,
  type ServerMessage,
} from "../../app/contract/rpc.ts";
import type { Log } from "../../app/workbench/ports.ts";

/** A line as the host sees it: what comes in is not to be trusted. */
export interface HostChannel extends Channel<ServerMessage, unknown> {
  /** Ends the line; `reason` (one sentence) is told to the other side where the transport can. */
  close(reason: string): void;
}

/** What can be served: the workbench, or anything shaped like it. */
export interface Served {
  readonly api: WorkbenchApi;
  onEvent(listener: (event: WorkbenchEvent) => void): () => void;
}

export interface ServeOptions {
  readonly log: Log;
  /** Called once, after the other side's first `hello` was answered: from then on it hears events. */
  readonly onReady?: (push: (event: WorkbenchEvent) => void) => void;
}

/**
 * Answers calls on a line and pushes every event to it until it closes. A call
 * that fails for a reason we did not foresee is logged and answered "internal"
 * without its details.
 */
export function serve(
  workbench: Served,
  channel: HostChannel,
  options: ServeOptions,
): void {
  const { log } = options;
  let isOpen = true;
  let isReady = false;
  const send = (message: ServerMessage): void => {
    if (isOpen) channel.send(message);
  };
  const stopEvents = workbench.onEvent(send);

  channel.onClose(() => {
    isOpen = false;
    stopEvents();
  });
  channel.onMessage((message) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) {
      channel.close("A message was not a request of Pentapla's contract.");
      return;
    }
    const { id, method, args } = request.data;
    void answer(workbench.api, method, args, log).then((outcome) => {
      send({ id, ...outcome });
      if (method !== "hello" || isReady) return;
      isReady = true;
      options.onReady?.(send);
    });
  });
}

type Outcome =
  | { readonly result: unknown }
  | { readonly error: Pick<Failure, "code" | "message"> };

async function answer(
  api: WorkbenchApi,
  method: string,
  args: unknown,
  log: Log,
): Promise<Outcome> {
  try {
    return { result: await callMethod(api, method, args) };
  } catch (error) {
    if (error instanceof Failure)
      return { error: { code: error.code, message: error.message } };
    log.warn(`The call ${method} failed unexpectedly.`, error);
    return {
      error: {
        code: "internal",
        message: `Pentapla could not carry out "${method}": something unexpected went wrong. The log has the details.`,
      },
    };
  }
}
