/** The names of what lies beside a project file. */
import { access } from "node:fs/promises";
import { basename } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import { durableCopy } from "./durable-write.ts";

export const projectExtension = ".pentapla.json";

const projectOrSidecar = /\.pentapla\.json(?:\.(?:bak|journal|lock))?$/i;

/** Throws a Failure "refused" where an export would take the place of a project, in which there is nothing to open then, or of its journal, backup or lock. */
export function expectNoProject(path: string): void {
  if (!projectOrSidecar.test(path)) return;
  throw new Failure(
    "refused",
    `“${basename(path)}” is a project's name, and an export is no project; choose another name.`,
  );
}

/** The file as it was before it was last saved. */
export function backupPath(path: string): string {
  return `${path}.bak`;
}

/** The steps made since the file was last saved, and those of the session before. */
export function journalPath(path: string): string {
  return `${path}.journal`;
}

export function lockPath(path: string): string {
  return `${path}.lock`;
}

/** Keeps a copy of `path` as `<path>.<why>-<time>` under a name not yet taken, and returns that name without its folder. */
export async function keepAside(
  path: string,
  why: "broken" | "changed" | "kept",
  now: Date,
): Promise<string> {
  const time = now
    .toISOString()
    .replace(/[-:]|\.\d+Z$/g, "")
    .replace("T", "-");
  for (let n = 1; ; n++) {
    const copy = `${path}.${why}-${time}${n === 1 ? "" : `-${n}`}`;
    if (await exists(copy)) continue;
    await durableCopy(path, copy);
    return basename(copy);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
