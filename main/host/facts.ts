import { readdirSync, readFileSync } from "node:fs";
import {
  type FactsData,
  factsDataSchema,
} from "../../app/drift/facts/facts-data.ts";
import { dataFile } from "./data-folder.ts";

/** Every language file in data/facts, in the order of its name; a file that does not fit the schema stops the start, naming it. */
export function loadFacts(): readonly FactsData[] {
  return readdirSync(dataFile("facts"))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const file = dataFile("facts", name);
      const parsed = factsDataSchema.safeParse(
        JSON.parse(readFileSync(file, "utf8")),
      );
      if (!parsed.success)
        throw new Error(
          `${file} is not facts data: ${parsed.error.issues[0]?.message ?? ""} at ${parsed.error.issues[0]?.path.join(".") ?? ""}`,
        );
      return parsed.data;
    });
}
