/** The messages of a transport; the same over WebSocket and Electron's IPC. */
import { z } from "zod";
import type { WorkbenchEvent } from "./api.ts";
import type { failureCodes } from "./failure.ts";

export const requestSchema = z.strictObject({
  id: z.number().int(),
  method: z.string().max(60),
  args: z.unknown(),
});
export type Request = z.infer<typeof requestSchema>;

export type Response =
  | { readonly id: number; readonly result: unknown }
  | {
      readonly id: number;
      readonly error: {
        readonly code: (typeof failureCodes)[number];
        readonly message: string;
      };
    };

export type ServerMessage = Response | WorkbenchEvent;

/** A two-way line to the other side. Messages are plain JSON values and arrive in order. */
export interface Channel<Out, In> {
  /** At the window's end it throws while the line is closed; at the host's the message is dropped. */
  send(message: Out): void;
  onMessage(listener: (message: In) => void): void;
  onClose(listener: () => void): void;
}

export type ClientChannel = Channel<Request, ServerMessage>;
