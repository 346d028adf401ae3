/** Writes the JSON Schema of a project file: npx tsx data/build/schema.ts */
import { mkdir, writeFile } from "node:fs/promises";
import { projectJsonSchema } from "../../app/formats/project-schema.ts";
import { dataFile } from "../../main/host/data-folder.ts";

await mkdir(dataFile("schema"), { recursive: true });
await writeFile(
  dataFile("schema", "pentapla-1.schema.json"),
  `${JSON.stringify(projectJsonSchema(), null, 2)}\n`,
);
