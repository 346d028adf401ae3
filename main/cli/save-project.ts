import { resolve } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import { writeProjectFile } from "../../app/formats/project-file.ts";
import type { Project } from "../../app/model/records.ts";
import { writeNewProject } from "../storage/create-project.ts";

/** Writes a new project; a file that was there is kept as its backup. Refuses a project that is open in a window. */
export async function saveProject(
  file: string,
  project: Project,
): Promise<void> {
  if (!file.endsWith(".json"))
    throw new Failure(
      "bad-arguments",
      `-o ${file}: a project's name ends in .pentapla.json.`,
    );
  await writeNewProject(resolve(file), project, true, {
    now: () => new Date(),
    serialiseLarge: (each, revision) =>
      Promise.resolve(writeProjectFile(each, revision)),
  });
}
