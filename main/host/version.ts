import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./data-folder.ts";

/** Pentapla's own version, as in package.json. */
export function appVersion(): string {
  const text = readFileSync(join(packageFolder(), "package.json"), "utf8");
  const { version } = JSON.parse(text) as { readonly version: string };
  return version;
}
