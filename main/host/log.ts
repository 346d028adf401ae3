import { inspect } from "node:util";
import type { Log } from "../../app/workbench/ports.ts";

/** Writes to the error stream: the sentence, then what caused it with its stack, for whoever looks for the fault. */
export const stderrLog: Log = {
  warn(message, cause) {
    process.stderr.write(`pentapla: ${message}\n`);
    if (cause instanceof Error)
      process.stderr.write(`${cause.stack ?? cause.message}\n`);
    else if (cause !== undefined) process.stderr.write(`${inspect(cause)}\n`);
  },
};
