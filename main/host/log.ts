import { inspect } from "node:util";
import { Failure } from "../../app/contract/failure.ts";
import type { Log } from "../../app/workbench/ports.ts";

/** Writes to the error stream: the sentence, and below it what caused it. */
export const stderrLog: Log = {
  warn(message, cause) {
    const lines = [`pentapla: ${message}`, ...causeLines(cause)];
    process.stderr.write(`${lines.join("\n")}\n`);
  },
};

/** A line an error, from the outermost to the first cause; where it is no Failure, with the one place in the code that whoever looks for the fault needs. */
export function causeLines(cause: unknown): readonly string[] {
  if (cause === undefined) return [];
  if (!(cause instanceof Error))
    return [`  ${inspect(cause, { breakLength: Infinity, compact: true })}`];
  const sentence = cause.message.split("\n")[0] ?? "";
  const place = /^ +(at .+)$/m.exec(cause.stack ?? "")?.[1];
  const line =
    cause instanceof Failure
      ? sentence
      : `${cause.name}: ${sentence}${place === undefined ? "" : ` (${place})`}`;
  return [`  ${line}`, ...causeLines(cause.cause)];
}
