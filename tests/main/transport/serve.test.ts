import { expect, test } from "vitest";
import type {
  WorkbenchApi,
  WorkbenchEvent,
} from "../../../app/contract/api.ts";
import { everyMethod } from "../../../app/contract/call.ts";
import { Failure } from "../../../app/contract/failure.ts";
import type { ServerMessage } from "../../../app/contract/rpc.ts";
import { serve } from "../../../main/transport/serve.ts";

/** A line whose other end is this test, to a workbench that does what it is told. */
function line(api: WorkbenchApi): {
  readonly sent: ServerMessage[];
  readonly logged: unknown[];
  readonly receive: (message: unknown) => void;
  readonly close: () => void;
  readonly emit: (event: WorkbenchEvent) => void;
} {
  const sent: ServerMessage[] = [];
  const logged: unknown[] = [];
  const listeners = new Set<(event: WorkbenchEvent) => void>();
  let receive: (message: unknown) => void = () => undefined;
  let close: () => void = () => undefined;
  serve(
    {
      api,
      onEvent(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    {
      send: (message) => void sent.push(message),
      onMessage: (listener) => (receive = listener),
      onClose: (listener) => (close = listener),
      close: () => close(),
    },
    { log: { warn: (message, cause) => void logged.push([message, cause]) } },
  );
  return {
    sent,
    logged,
    receive: (message) => receive(message),
    close: () => close(),
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
}

const failing = (error: Error): WorkbenchApi =>
  everyMethod(() => () => Promise.reject(error));
const closed: WorkbenchEvent = { event: "closed", payload: {} };

test("a failure crosses as its code and sentence, without what caused it", async () => {
  const { sent, logged, receive } = line(
    failing(
      new Failure("refused", "It can't be done.", {
        cause: new Error("/home/ada/secret"),
      }),
    ),
  );
  receive({ id: 4, method: "undo", args: {} });
  await expect
    .poll(() => sent)
    .toEqual([
      { id: 4, error: { code: "refused", message: "It can't be done." } },
    ]);
  expect(logged).toEqual([]);
});

test("what nobody foresaw is logged with its cause and answered in a plain sentence", async () => {
  const cause = new TypeError("x is undefined in /home/ada/secret");
  const { sent, logged, receive } = line(failing(cause));
  receive({ id: 5, method: "undo", args: {} });
  await expect.poll(() => sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ id: 5, error: { code: "internal" } });
  expect(JSON.stringify(sent)).not.toContain("secret");
  expect(logged).toEqual([[expect.stringContaining("undo"), cause]]);
});

test("after a line has closed nothing is sent on it, neither answers nor events", async () => {
  let answer: (value: unknown) => void = () => undefined;
  const slow = new Promise((resolve) => (answer = resolve));
  const { sent, receive, close, emit } = line(everyMethod(() => () => slow));
  emit(closed);
  expect(sent).toEqual([closed]);
  receive({ id: 6, method: "undo", args: {} });
  close();
  answer({ label: null });
  emit(closed);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(sent).toEqual([closed]);
});
