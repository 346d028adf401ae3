import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LanguageData } from "../../../app/segment/language-data.ts";
import { languageDataSchema } from "../../../app/segment/language-data.ts";

const folder = fileURLToPath(
  new URL("../../../data/languages/", import.meta.url),
);

/** The language data as shipped, checked. */
export function readLanguages(): LanguageData[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) =>
      languageDataSchema.parse(
        JSON.parse(readFileSync(`${folder}${name}`, "utf8")),
      ),
    );
}
