/**
 * Writing a file so that a crash, a power cut or a full disk leaves either the
 * old file or the new one. By hand: the usual libraries take a short write for
 * a success and then replace the good file by a truncated one.
 */
import { randomBytes } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import {
  copyFile,
  link,
  open,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { codeOf } from "./io-words.ts";

export interface DurableWriteOptions {
  /** Called when the new content is safe beside the old file, just before it takes its place; rejecting leaves the old file. */
  readonly beforeReplace?: () => Promise<void>;
}

/** Replaces the file at `path` (a link's target, keeping its mode) by `content`, or creates it. Rejects with the system's error and leaves the old file. */
export async function durableWrite(
  path: string,
  content: string | Uint8Array,
  options: DurableWriteOptions = {},
): Promise<void> {
  const target = await resolveLink(path);
  const bytes =
    typeof content === "string" ? Buffer.from(content, "utf8") : content;
  const mode = await modeOf(target);
  const temporary = temporaryName(target);
  try {
    const handle = await open(temporary, "wx", mode ?? 0o666);
    try {
      await writeWhole(handle, bytes);
      // Not by open's argument alone: the umask narrows that.
      if (mode !== null) await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await options.beforeReplace?.();
    await renameOver(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
}

async function writeWhole(
  handle: FileHandle,
  bytes: Uint8Array,
): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written);
    if (bytesWritten === 0)
      throw Object.assign(new Error("Nothing more could be written."), {
        code: "ENOSPC",
      });
    written += bytesWritten;
  }
  const { size } = await handle.stat();
  if (size !== bytes.length)
    throw new Error(`${size} of ${bytes.length} bytes arrived on the disk.`);
}

/** Makes `copy` a copy of `original`, replacing what was there, without a moment in which `copy` is missing or half. */
export function durableCopy(original: string, copy: string): Promise<void> {
  return putInPlace(copy, async (temporary) => {
    await copyFile(original, temporary);
    const handle = await open(temporary, "r+");
    await handle.sync().finally(() => handle.close());
  });
}

/** As {@link durableCopy}, at no cost where the disk knows hard links; only for a file that is about to be replaced, never altered. */
export function durableLink(original: string, copy: string): Promise<void> {
  return putInPlace(copy, (temporary) => link(original, temporary)).catch(
    (error: unknown) => {
      if (codeOf(error) === "ENOENT") throw error;
      return durableCopy(original, copy);
    },
  );
}

async function putInPlace(
  path: string,
  make: (temporary: string) => Promise<void>,
): Promise<void> {
  const temporary = temporaryName(path);
  try {
    await make(temporary);
    await renameOver(temporary, path);
  } finally {
    // Also after success: renaming one link of a file onto another does nothing and leaves both.
    await rm(temporary, { force: true });
  }
  await syncFolder(dirname(path));
}

/** On Windows a scanner or an indexer may hold the file for a moment. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const isHeld = ["EPERM", "EACCES", "EBUSY"].includes(codeOf(error));
      if (process.platform !== "win32" || !isHeld || attempt === 6) throw error;
      await wait(20 * 2 ** attempt);
    }
  }
}

/** Makes the names in a folder durable, where the platform can. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!["EINVAL", "ENOTSUP", "EPERM", "EBADF"].includes(codeOf(error)))
      throw error;
  } finally {
    await handle.close();
  }
}

/** The file that `path` leads to; a file that does not exist yet is its own. */
export async function resolveLink(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return join(await realpath(dirname(path)), basename(path));
  }
}

/** Cuts a file off after `length` bytes. */
export async function truncateDurably(
  path: string,
  length: number,
): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.truncate(length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what crashed writes of `target`, its backup and its journal left beside it, and claims to a lock that is held now. Only for the one holding the file's lock. */
export async function removeLeftovers(target: string): Promise<void> {
  const file = basename(target);
  for (const name of await readdir(dirname(target))) {
    const [before, after] = name.split(file);
    const isLeftover =
      (before === "." &&
        /^(\.bak|\.journal)?\.[0-9a-f]{16}\.tmp$/.test(after ?? "")) ||
      (before === "" && /^\.lock\.[0-9a-f]{16}$/.test(after ?? ""));
    if (isLeftover) await rm(join(dirname(target), name), { force: true });
  }
}

/** A fresh name beside `target`, hidden, for what grows until it can take its place. */
export function temporaryName(target: string): string {
  const unique = randomBytes(8).toString("hex");
  return join(dirname(target), `.${basename(target)}.${unique}.tmp`);
}

async function modeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mode & 0o7777;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
