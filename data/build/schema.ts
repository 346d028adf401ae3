/** Writes the published JSON Schema of the project file. Run: npx tsx data/build/schema.ts */
import { writeFileSync } from "node:fs";
import { projectFileJsonSchema } from "../../app/formats/project-file-schema.ts";

writeFileSync(
  new URL("../schema/pentapla-1.schema.json", import.meta.url),
  projectFileJsonSchema(),
);
