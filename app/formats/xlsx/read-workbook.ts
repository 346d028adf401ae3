/** Reads SpreadsheetML (ECMA-376 part 1, section 18): the values of cells as they are shown, sheet by sheet. */
import { Failure } from "../../contract/failure.ts";
import type { Task } from "../../task/task.ts";
import { type OfficePackage, openPackage } from "../docx/word-package.ts";
import type { Source } from "../format.ts";
import type { ReadingReport } from "../reading-report.ts";
import { attribute } from "../xml/qualified.ts";
import { readNumberFormats, type ShowNumber } from "./number-formats.ts";
import { readSheet, type SheetRow } from "./read-sheet.ts";
import { readSharedStrings } from "./shared-strings.ts";

export interface ReadSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Read anew each time it is asked for. */
  rows(): Iterable<SheetRow>;
}

export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
}

export function readWorkbook(
  source: Source,
  report: ReadingReport,
  task: Task,
): ReadWorkbook {
  const parts = openPackage(source, "XLSX", report, task);
  if (parts.archive.paths.some((path) => path.endsWith("vbaProject.bin")))
    report.say("info", "Macros are neither read nor run.");
  const listed = listSheets(parts);
  if (listed.sheets.length === 0)
    throw new Failure("unreadable", `${source.name} holds no sheet of cells.`);
  const strings = parts.partFor("sharedStrings");
  const shared = strings === null ? [] : readSharedStrings(parts, strings);
  const styles = parts.partFor("styles");
  const show: ShowNumber = readNumberFormats(parts, styles, listed.is1904);
  return {
    sheets: listed.sheets.map(({ name, isHidden, path }) => ({
      name,
      isHidden,
      rows: () => readSheet(parts, path, { shared, show }, report),
    })),
  };
}

function listSheets(parts: OfficePackage): {
  readonly sheets: readonly {
    readonly name: string;
    readonly isHidden: boolean;
    readonly path: string;
  }[];
  readonly is1904: boolean;
} {
  const sheets: { name: string; isHidden: boolean; path: string }[] = [];
  let is1904 = false;
  parts.read(parts.main, {
    open(element) {
      if (element.name === "workbookPr")
        is1904 = /^(?:1|true)$/.test(attribute(element, "date1904") ?? "");
      if (element.name !== "sheet") return;
      // The sheet's own "sheetId" is no relation.
      const id = Object.entries(element.attributes).find(([key]) => key.endsWith(":id"))?.[1]; // prettier-ignore
      const path = parts.partById(id ?? "");
      if (path !== null)
        sheets.push({
          name: attribute(element, "name") ?? "",
          isHidden: /hidden/i.test(attribute(element, "state") ?? ""),
          path,
        });
    },
  });
  return { sheets, is1904 };
}
