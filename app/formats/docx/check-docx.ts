/** Checks a Word document that was written. */
import { Failure } from "../../contract/failure.ts";
import { idleTask } from "../../task/task.ts";
import type { Problem, Source } from "../format.ts";
import { readingReport } from "../reading-report.ts";
import { attribute } from "../xml/qualified.ts";
import { openPackage } from "./word-package.ts";

/** Every part is read: well-formed, rows as wide as the grid, bookmarks named once. */
export function checkDocx(source: Source): readonly Problem[] {
  const problems: Problem[] = [];
  try {
    const report = readingReport();
    const document = openPackage(source, "DOCX", report, idleTask);
    for (const path of document.archive.paths)
      if (path !== document.main) document.read(path, {});
    let columns = 0;
    let cells = 0;
    let tables = 0;
    let parent = "";
    const names = new Set<string>();
    const open: string[] = [];
    document.read(document.main, {
      open(element) {
        parent = open.at(-1) ?? "";
        open.push(element.name);
        if (element.name === "tbl") tables += 1;
        if (element.name === "gridCol") columns += 1;
        if (element.name === "tc") cells += 1;
        if (element.name === "tr") cells = 0;
        if (element.name === "t" && parent !== "r") problems.push({ text: "ECMA-376 17.3.3.31: words stand outside of a run." }); // prettier-ignore
        if (element.name === "bookmarkStart") {
          const name = attribute(element, "name") ?? "";
          if (names.has(name)) problems.push({ text: `ECMA-376 17.13.6.2: the bookmark ${name} is there twice.` }); // prettier-ignore
          names.add(name);
        }
      },
      close({ name }) {
        open.pop();
        if (name === "tr" && cells !== columns) problems.push({ text: `A row has ${cells} cells, the table ${columns} columns.` }); // prettier-ignore
      },
    });
    if (tables !== 1) problems.push({ text: `The document has ${tables} tables; expected is one.` }); // prettier-ignore
    for (const { text } of report.lines()) problems.push({ text });
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    problems.push({ text: cause.message });
  }
  return problems.slice(0, 50);
}
