import { resolve } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import { runWebHost } from "../web/run-web-host.ts";
import { countOf, readArguments } from "./arguments.ts";

/** `pentapla serve [P]`: serves the workbench and prints its address, until interrupted. */
export function runServe(args: readonly string[]): Promise<number> {
  return run("serve", args, false);
}

/** `pentapla open [P]`: the same in a window, until it is closed. */
export function runOpen(args: readonly string[]): Promise<number> {
  return run("open", args, true);
}

async function run(
  command: string,
  args: readonly string[],
  openWindow: boolean,
): Promise<number> {
  const given = readArguments(command, args, { port: { type: "string" } });
  const [project, ...more] = given.files;
  if (more.length > 0)
    throw new Failure(
      "bad-arguments",
      `${command}: name one project file at most.`,
    );
  return runWebHost({
    openWindow,
    untilDeserted: openWindow,
    port: countOf(given, "port", 0, 65_535),
    ...(project === undefined ? {} : { projectPath: resolve(project) }),
  });
}
