import { resolve } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import { writeProjectFile } from "../../app/formats/project-file.ts";
import type { Project } from "../../app/model/records.ts";
import { durableCopy, durableWrite } from "../storage/durable-write.ts";
import { codeOf, ioFailure } from "../storage/io-words.ts";
import { takeLock } from "../storage/lock.ts";
import { backupPath, lockPath } from "../storage/sidecars.ts";

/** Writes a new project; a file that was there is kept as its backup. Refuses a project that is open in a window. */
export async function saveProject(
  file: string,
  project: Project,
): Promise<void> {
  const path = resolve(file);
  if (!path.endsWith(".json"))
    throw new Failure(
      "bad-arguments",
      `-o ${file}: a project's name ends in .pentapla.json.`,
    );
  try {
    const taken = await takeLock(lockPath(path), new Date().toISOString());
    if (taken.kind === "busy")
      throw new Failure(
        "refused",
        `“${file}” is open in a window. Close it first, or name another file.`,
      );
    try {
      await durableCopy(path, backupPath(path)).catch((cause: unknown) => {
        if (codeOf(cause) !== "ENOENT") throw cause;
      });
      await durableWrite(path, writeProjectFile(project, 0));
    } finally {
      await taken.lock.release();
    }
  } catch (cause) {
    throw ioFailure(`“${file}” can't be written`, cause);
  }
}
