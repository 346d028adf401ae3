/** A new project file: under a name the user chose, or a fresh one in the user-data folder. */
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import type { Project } from "../../app/model/records.ts";
import { gainAccess } from "./access.ts";
import { durableLink, durableWrite } from "./durable-write.ts";
import { safeName } from "./file-names.ts";
import { ioFailure } from "./io-words.ts";
import { type Serialise, contentOf } from "./lowdb-adapter.ts";
import {
  backupPath,
  journalPath,
  keepAside,
  projectExtension,
} from "./sidecars.ts";
import { statOrNull } from "./whole-file.ts";

export interface NewProjectContext {
  readonly now: () => Date;
  readonly serialiseLarge: Serialise;
}

/** Writes `project` at `path`, at revision 0. What was there becomes its backup. Throws a Failure "refused" where an open project lives, or a file that may not be replaced. */
export async function writeNewProject(
  path: string,
  project: Project,
  mayReplace: boolean,
  { now, serialiseLarge }: NewProjectContext,
): Promise<void> {
  const access = await gainAccess(path, now(), false);
  const name = basename(path);
  if (access.kind === "refused") throw new Failure("refused", access.message);
  if (access.kind === "reading")
    throw new Failure(
      "refused",
      `“${name}” can't be written: ${access.obstacle}.`,
    );
  try {
    const content = await contentOf(
      { project, revision: 0 },
      0,
      serialiseLarge,
    );
    const found = await statOrNull(path);
    if (found !== null && (!mayReplace || !found.isFile()))
      throw new Failure(
        "refused",
        `“${name}” exists already; choose another name.`,
      );
    if (found !== null) await durableLink(path, backupPath(path));
    if ((await statOrNull(journalPath(path))) !== null) {
      await keepAside(journalPath(path), "kept", now());
      await rm(journalPath(path));
    }
    await durableWrite(path, content);
  } catch (error) {
    throw ioFailure(`“${name}” can't be written`, error);
  } finally {
    await access.lock.release();
  }
}

/** A path in `folder` that no project has yet, named after `title`: "Title.pentapla.json", "Title 2.pentapla.json". */
export async function freshPath(
  folder: string,
  title: string,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const stem = safeName(title, "Untitled");
  for (let n = 1; ; n++) {
    const path = join(
      folder,
      `${stem}${n === 1 ? "" : ` ${n}`}${projectExtension}`,
    );
    const taken = await Promise.all(
      [path, backupPath(path), journalPath(path)].map(statOrNull),
    );
    if (taken.every((stats) => stats === null)) return path;
  }
}
