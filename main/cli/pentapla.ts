#!/usr/bin/env node
/** The command line. Each command is loaded when it is called, so that the start stays short. */
import { Failure } from "../../app/contract/failure.ts";
import type { Console } from "./console.ts";
import { endOnInterrupt } from "./interrupt.ts";
import { usage } from "./usage.ts";

type Run = (args: readonly string[], console: Console) => Promise<number>;

const commands: Readonly<Record<string, () => Promise<Run>>> = {
  segment: async () => (await import("./segment.ts")).runSegment,
  align: async () => (await import("./align.ts")).runAlign,
  drift: async () => (await import("./drift.ts")).runDrift,
  check: async () => (await import("./check.ts")).runCheck,
  import: async () => (await import("./import.ts")).runImport,
  export: async () => (await import("./export.ts")).runExport,
  serve: async () => (await import("./serve.ts")).runServe,
  open: async () => (await import("./serve.ts")).runOpen,
};

async function main(args: readonly string[]): Promise<number> {
  const streams: Console = {
    out: (text) => void process.stdout.write(text),
    warn: (line) => void process.stderr.write(`pentapla: ${line}\n`),
  };
  const [name = "--help", ...rest] = args;
  if (name === "--help" || name === "-h" || name === "help") {
    streams.out(usage);
    return 0;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    streams.out(usage);
    return 0;
  }
  if (name === "--version") {
    streams.out(`${(await import("../host/version.ts")).appVersion()}\n`);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    streams.warn(`there is no command “${name}”. See pentapla --help.`);
    return 2;
  }
  try {
    return await (
      await load()
    )(rest, streams);
  } catch (cause) {
    if (cause instanceof Failure) streams.warn(cause.message);
    else {
      const what = cause instanceof Error ? cause.message : String(cause);
      streams.warn(`${name} failed: ${what.split("\n")[0] ?? ""}`);
    }
    return 2;
  }
}

// A reader that stops early (head) is no error of ours.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  process.exit(cause.code === "EPIPE" ? 0 : 2);
});
endOnInterrupt();
process.exitCode = await main(process.argv.slice(2));
