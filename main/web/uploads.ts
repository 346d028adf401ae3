/** Bytes dropped on a browser window: streamed into a file that can be imported, never saved to. */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { basename, extname, join } from "node:path";

export const maxUploadBytes = 100 * 1024 * 1024;

/** Carries the file's name, percent-encoded; being no plain header, it keeps other origins from posting at all. */
export const nameHeader = "x-pentapla-name";

/** Why an upload is turned away, as an HTTP status and one sentence. */
export class UploadRefused extends Error {
  override readonly name = "UploadRefused";
  readonly status: 400 | 413;

  constructor(status: UploadRefused["status"], message: string) {
    super(message);
    this.status = status;
  }
}

export interface ReceivedFile {
  readonly path: string;
  /** As the user knows it, without folder. */
  readonly name: string;
}

/** Writes the request's body below `folder`; on any refusal or failure nothing is left behind. */
export async function receiveUpload(
  request: IncomingMessage,
  folder: string,
): Promise<ReceivedFile> {
  const name = uploadName(request.headers[nameHeader]);
  if (Number(request.headers["content-length"] ?? 0) > maxUploadBytes)
    throw tooLarge();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // The user's name is for reading alone: on the disk it could be anything.
  const suffix = /^\.[a-z0-9]{1,10}$/i.exec(extname(name))?.[0] ?? "";
  const path = join(folder, randomUUID() + suffix);
  try {
    await writeFile(path, limited(request), { flag: "wx", mode: 0o600 });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, name };
}

/** The body, while it is small enough. The request is left alive, so that a refusal can be answered. */
async function* limited(request: IncomingMessage): AsyncGenerator<Buffer> {
  let bytes = 0;
  const chunks: AsyncIterable<Buffer> = request.iterator({
    destroyOnReturn: false,
  });
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > maxUploadBytes) throw tooLarge();
    yield chunk;
  }
}

function uploadName(header: string | readonly string[] | undefined): string {
  if (typeof header !== "string")
    throw new UploadRefused(400, "The dropped file came without its name.");
  let name: string;
  try {
    name = decodeURIComponent(header);
  } catch {
    throw new UploadRefused(400, "The dropped file's name can't be read.");
  }
  const bare = basename(name.replaceAll("\\", "/"))
    .replace(/\p{Cc}/gu, "")
    .slice(0, 255);
  if (bare === "" || bare === "." || bare === "..")
    throw new UploadRefused(400, "The dropped file has no name.");
  return bare;
}

function tooLarge(): UploadRefused {
  return new UploadRefused(
    413,
    "The dropped file is larger than 100 MB. Open it with the file picker instead.",
  );
}

/** A folder for this process alone: two hosts may share the user-data folder. What ended processes left is removed. */
export async function prepareUploads(userData: string): Promise<string> {
  const folder = join(userData, "dropped");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const pid of await readdir(folder))
    if (!isAlive(Number(pid)))
      await rm(join(folder, pid), { recursive: true, force: true });
  return join(folder, String(process.pid));
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
