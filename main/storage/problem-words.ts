/** Why a file can't be opened as a project, in one sentence. */
import { z } from "zod";
import { Failure } from "../../app/contract/failure.ts";
import { formatVersion } from "../../app/formats/project-file-schema.ts";
import type { BrokenFile } from "./whole-file.ts";

/** The sentence for the user about the file called `name`. */
export function problemOf(name: string, { bytes, cause }: BrokenFile): string {
  if (bytes.length === 0)
    return `“${name}” is empty: writing it was interrupted, or another program emptied it.`;
  if (bytes.every((byte) => byte === 0))
    return `“${name}” holds nothing but zeros, as a power cut can leave it.`;
  if (!isUtf8(bytes))
    return `“${name}” is not a Pentapla project: it is not text in UTF-8.`;
  if (!(cause instanceof Failure))
    return `“${name}” can't be read as a Pentapla project.`;
  const { message } = cause;
  return `“${name}” can't be opened: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

/** Whether a newer Pentapla wrote the file: then it is whole, and nothing older should take its place. */
export function isTooNew({ bytes }: BrokenFile): boolean {
  try {
    const json: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
    const found = headSchema.safeParse(json);
    return found.success && found.data.formatVersion > formatVersion;
  } catch {
    return false;
  }
}

const headSchema = z.object({
  format: z.literal("pentapla"),
  formatVersion: z.number(),
});

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
