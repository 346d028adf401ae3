import { Failure } from "../../../app/contract/failure.ts";
import { runExport } from "../../../main/cli/export.ts";
import { runImport } from "../../../main/cli/import.ts";
import type { CliResult } from "./run-cli.ts";

/** Runs `pentapla import` or `export` here, much faster than a process of its own; a Failure is told as the command line does. */
export async function runCommandLine(
  command: "import" | "export",
  ...args: readonly string[]
): Promise<CliResult> {
  let out = "";
  let err = "";
  const console = {
    out: (text: string) => void (out += text),
    warn: (text: string) => void (err += `${text}\n`),
  };
  const work = command === "import" ? runImport : runExport;
  try {
    return { code: await work(args, console), out, err };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { code: 2, out, err: `${err}pentapla: ${error.message}\n` };
  }
}
