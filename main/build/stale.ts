import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** True when anything below `inputs` (files or folders) is newer than `stamp`, or `stamp` is missing. */
export async function isStale(
  stamp: string,
  inputs: readonly string[],
): Promise<boolean> {
  const built = await modified(stamp);
  for (const input of inputs) if (await hasNewer(input, built)) return true;
  return false;
}

/** A folder's own time counts as well: it turns when a file is added or deleted. */
async function hasNewer(path: string, than: number): Promise<boolean> {
  if ((await modified(path)) > than) return true;
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch {
    return false; // a file, or not there
  }
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (
      entry.isDirectory()
        ? await hasNewer(child, than)
        : (await modified(child)) > than
    )
      return true;
  }
  return false;
}

/** In ms; 0 when there is no such file. */
async function modified(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}
