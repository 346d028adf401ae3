import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { projectFileJsonSchema } from "../../../app/formats/project-file-schema.ts"; // prettier-ignore

it("publishes the JSON Schema that the file is checked by (npx tsx data/build/schema.ts)", () => {
  const published = new URL("../../../data/schema/pentapla-1.schema.json", import.meta.url); // prettier-ignore
  expect(readFileSync(published, "utf8")).toBe(projectFileJsonSchema());
});
