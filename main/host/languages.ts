import { readdirSync, readFileSync } from "node:fs";
import {
  type LanguageData,
  languageDataSchema,
} from "../../app/segment/language-data.ts";
import { dataFile } from "./data-folder.ts";

/** Every language file in data/languages, in the order of its name; a file that does not fit the schema stops the start, naming it. */
export function loadLanguages(): readonly LanguageData[] {
  return readdirSync(dataFile("languages"))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const file = dataFile("languages", name);
      const parsed = languageDataSchema.safeParse(
        JSON.parse(readFileSync(file, "utf8")),
      );
      if (!parsed.success)
        throw new Error(
          `${file} is not language data: ${parsed.error.issues[0]?.message ?? ""}`,
        );
      return parsed.data;
    });
}
