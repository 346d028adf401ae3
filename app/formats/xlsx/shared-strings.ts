/** The table of words that the cells of a workbook refer to. */
import type { OfficePackage } from "../docx/word-package.ts";
import { unescapeCell } from "./xml-text.ts";

/** Rich runs of a string are joined; readings above Japanese words are left out. */
export function readSharedStrings(
  parts: OfficePackage,
  path: string,
): readonly string[] {
  const strings: string[] = [];
  let runs: string[] = [];
  let isText = false;
  let readings = 0;
  parts.read(path, {
    open({ name }) {
      if (name === "si") runs = [];
      else if (name === "rPh") readings += 1;
      isText = name === "t" && readings === 0;
    },
    text(text) {
      if (isText) runs.push(text);
    },
    close({ name }) {
      isText = false;
      if (name === "rPh") readings -= 1;
      if (name === "si") strings.push(unescapeCell(runs.join("")));
    },
  });
  return strings;
}
