/** Windows opened on a project file in the user's home. */
import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeProjectFile } from "../../../app/formats/project-file.ts";
import { generateProject } from "../../bench/generate.ts";
import { test as base } from "../fixture.ts";
import { samplePath } from "./project.ts";

interface OnFile {
  /** The open project's file. */
  readonly path: string;
}

/** Starts with a copy of the sample open: every segment judged, many drifts accepted. */
export const testOnSample = base.extend<OnFile>({
  path: async ({ home }, use) => {
    const path = join(home, "copy.pentapla.json");
    await copyFile(samplePath, path);
    await use(path);
  },
  project: async ({ path }, use) => use(path),
});

/** Starts with a generated project open: five versions of `segments`, suggestions only. */
export const testOnGenerated = base.extend<
  OnFile & { readonly segments: number }
>({
  segments: [40, { option: true }],
  path: async ({ home, segments }, use) => {
    const path = join(home, "generated.pentapla.json");
    await writeFile(path, writeProjectFile(generateProject(segments), 0));
    await use(path);
  },
  project: async ({ path }, use) => use(path),
});
