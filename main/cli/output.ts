/** What `-o` names: checked before the work, written whole or not at all. */
import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import { writeProjectFile } from "../../app/formats/project-file.ts";
import type { Project } from "../../app/model/records.ts";
import { writeNewProject } from "../storage/create-project.ts";
import { ioFailure } from "../storage/io-words.ts";
import { uninterrupted } from "./interrupt.ts";

/** Throws a Failure "bad-arguments" where no project can be written. */
export async function expectProjectPlace(file: string): Promise<void> {
  if (!file.endsWith(".json"))
    throw new Failure(
      "bad-arguments",
      `-o ${file}: a project's name ends in .pentapla.json.`,
    );
  await expectFolder(file);
}

/** Writes a new project; a file that was there is kept as its backup. Refuses a project that is open in a window. */
export function saveProject(file: string, project: Project): Promise<void> {
  return uninterrupted(() =>
    writeNewProject(resolve(file), project, true, {
      now: () => new Date(),
      serialiseLarge: (each, revision) =>
        Promise.resolve(writeProjectFile(each, revision)),
    }),
  );
}

/** Makes the folder for a project a document. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(resolve(folder), { recursive: true });
  } catch (cause) {
    throw ioFailure(`-o ${folder}: the folder can't be made`, cause);
  }
}

/** Throws a Failure "bad-arguments" where the folder of what an option names is missing. */
export async function expectFolder(file: string, option = "-o"): Promise<void> {
  const isThere = await stat(dirname(resolve(file))).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere)
    throw new Failure(
      "bad-arguments",
      `${option} ${file}: there is no folder ${dirname(file)}. Make it first.`,
    );
}
