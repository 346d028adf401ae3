/** Reading a project file whole, and recognising it again. */
import type { Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { readProjectFile } from "../../app/formats/project-file.ts";
import type { Project } from "../../app/model/records.ts";
import { codeOf } from "./io-words.ts";
import { type FilePrint, printOf } from "./journal-lines.ts";

/** What a project file holds. */
export interface StoredProject {
  readonly project: Project;
  /** The last step it contains. */
  readonly revision: number;
}

/** A file that could be read, and what it is recognised by. */
export interface WholeFile {
  readonly stored: StoredProject;
  readonly print: FilePrint;
  readonly stats: Stats;
}

/** A file that is there but can't be read as a project; `cause` says why. Nothing was touched. */
export class BrokenFile extends Error {
  override readonly name = "BrokenFile";
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, cause: unknown) {
    super("The file is not a project that can be read.", { cause });
    this.bytes = bytes;
  }
}

/** null = no such file. Throws {@link BrokenFile}, or the system's error. */
export async function readWholeFile(path: string): Promise<WholeFile | null> {
  // Before reading: a replacement in between must look like a foreign file, not like ours.
  const stats = await statOrNull(path);
  if (stats === null) return null;
  const bytes = await readFile(path);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const stored = readProjectFile(text);
    return { stored, print: printOf(bytes, stored.revision), stats };
  } catch (error) {
    throw new BrokenFile(bytes, error);
  }
}

export async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** Whether a file is the very one seen before, and unchanged. */
export function isUnchanged(found: Stats, seen: Stats): boolean {
  return (
    found.ino === seen.ino &&
    found.size === seen.size &&
    found.mtimeMs === seen.mtimeMs
  );
}
