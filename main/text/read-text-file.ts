/** Reading a text file whole. */
import { readFile, stat } from "node:fs/promises";
import { Failure } from "../../app/contract/failure.ts";
import type { DecodedText } from "../../app/workbench/ports.ts";
import { reasonOf } from "../storage/io-words.ts";
import { decodeText } from "./decode.ts";

/** Texts above this are refused. */
export const largestBytes = 100 * 1024 * 1024;

/** The text at `path`, called `name` in messages. Throws a Failure "unreadable" in one sentence for what is no text. */
export async function readTextFile(
  path: string,
  name: string,
  encoding?: string,
): Promise<DecodedText> {
  return decodeText(await readBytes(path, name), name, encoding);
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    // Before opening: to open a pipe is to wait for its other end.
    const stats = await stat(path);
    if (stats.isDirectory())
      throw new Failure("unreadable", `${name} is a folder, not a text.`);
    if (!stats.isFile())
      throw new Failure(
        "unreadable",
        `${name} is a device or a pipe, not a text.`,
      );
    if (stats.size > largestBytes)
      throw new Failure(
        "unreadable",
        `${name} is ${Math.ceil(stats.size / 1024 / 1024)} MB; texts up to 100 MB can be read.`,
      );
    return await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      "unreadable",
      `${name} can't be read: ${reasonOf(error)}.`,
      { cause: error },
    );
  }
}
