/** Reading the glossaries that a command names. */
import { basename, resolve } from "node:path";
import type { Glossary } from "../../app/model/glossary.ts";
import { glossariesOf } from "../../app/workbench/glossaries.ts";
import type { WorkerTaskRunner } from "../worker/runner.ts";
import type { Arguments } from "./arguments.ts";

/** The glossaries of every `--glossary FILE`. Throws a Failure in one sentence for a file without terms. */
export async function readGlossaries(
  runner: WorkerTaskRunner,
  given: Arguments,
): Promise<readonly Glossary[]> {
  const paths = given.values("glossary");
  if (paths.length === 0) return [];
  const names = paths.map((path) => basename(path));
  const files = paths.map((path, at) => ({
    path: resolve(path),
    name: names[at] ?? "",
    reading: {},
  }));
  const input = { files, rules: [] };
  return glossariesOf(names, await runner.run("read", input, () => undefined).result); // prettier-ignore
}
