/** lowdb's adapter for a project file: schema and migrations on the way in, a durable rewrite with one backup on the way out. */
import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import type { Adapter } from "lowdb";
import { writeProjectFile } from "../../app/formats/project-file.ts";
import type { Project } from "../../app/model/records.ts";
import { durableLink, durableWrite } from "./durable-write.ts";
import { type FilePrint, printOf } from "./journal-lines.ts";
import { backupPath, keepAside } from "./sidecars.ts";
import {
  type StoredProject,
  type WholeFile,
  isUnchanged,
  readWholeFile,
  statOrNull,
} from "./whole-file.ts";

/** Makes a project file's content. */
export type Serialise = (
  project: Project,
  revision: number,
) => Promise<string | Uint8Array>;

export interface ProjectAdapterOptions {
  readonly path: string;
  /** For files above 5 MB: a worker, so that the command thread stays free. */
  readonly serialiseLarge: Serialise;
  /** Called when another program's version of the file was found in place and kept aside under `name`. */
  readonly onForeign: (name: string) => void;
  readonly now: () => Date;
}

/** Files longer than this are serialised off the command thread. */
const largeBytes = 5 * 1024 * 1024;

/** One project file. */
export class ProjectAdapter implements Adapter<StoredProject | null> {
  /** Called when the new content is on the disk but not yet in place; rejecting leaves the old file. */
  onReady: (print: FilePrint) => Promise<void> = () => Promise.resolve();
  readonly #options: ProjectAdapterOptions;
  #seen: Stats | null = null;
  #print: FilePrint | null = null;
  #whole: WholeFile | null = null;

  constructor(options: ProjectAdapterOptions) {
    this.#options = options;
  }

  /** What `read` found last, until something is written. */
  get whole(): WholeFile | null {
    return this.#whole;
  }

  /** What was written last. */
  get print(): FilePrint | null {
    return this.#print;
  }

  /** null = no such file; rejects with BrokenFile, or the system's error. */
  async read(): Promise<StoredProject | null> {
    this.#whole = null;
    this.#seen = null;
    this.#whole = await readWholeFile(this.#options.path);
    this.#seen = this.#whole?.stats ?? null;
    return this.#whole?.stored ?? null;
  }

  async write(stored: StoredProject | null): Promise<void> {
    if (stored === null) return;
    const { path, serialiseLarge } = this.#options;
    const oldBytes = this.#seen?.size ?? 0;
    const bytes = await contentOf(stored, oldBytes, serialiseLarge);
    const print = printOf(bytes, stored.revision);
    await durableWrite(path, bytes, {
      beforeReplace: async () => {
        await this.#keepOld();
        await this.onReady(print);
      },
    });
    this.#whole = null;
    this.#seen = await stat(path);
    this.#print = print;
  }

  /** Only what was read or written here as a whole file may take the backup's place. */
  async #keepOld(): Promise<void> {
    const { path, onForeign, now } = this.#options;
    const found = await statOrNull(path);
    if (found === null || this.#seen === null) return;
    if (isUnchanged(found, this.#seen))
      await durableLink(path, backupPath(path));
    else onForeign(await keepAside(path, "changed", now()));
  }
}

/** A project file's content; made by `serialiseLarge` where it is, or replaces, a large one. */
export async function contentOf(
  { project, revision }: StoredProject,
  oldBytes: number,
  serialiseLarge: Serialise,
): Promise<Uint8Array> {
  const isLarge = oldBytes > largeBytes || textLength(project) > largeBytes / 2;
  const content = isLarge
    ? await serialiseLarge(project, revision)
    : writeProjectFile(project, revision);
  return typeof content === "string" ? Buffer.from(content, "utf8") : content;
}

function textLength(project: Project): number {
  return project.versions.reduce((sum, { text }) => sum + text.length, 0);
}
