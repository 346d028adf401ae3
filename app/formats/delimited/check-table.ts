/** Checks a table that was written. */
import { counted } from "../../command/wording.ts";
import { idleTask } from "../../task/task.ts";
import type { Problem, Source } from "../format.ts";
import { linesIn } from "../source-lines.ts";
import { columnsOf } from "./columns.ts";
import { recordsIn } from "./read-table.ts";
import type { Dialect } from "./records.ts";

/** More problems than this say nothing new. */
const mostProblems = 50;

/** `lineEnd` ends every line outside quoted cells. */
export function checkTable(
  source: Source,
  dialect: Dialect,
  lineEnd: "\n" | "\r\n",
): readonly Problem[] {
  const problems: Problem[] = [];
  const say = (text: string, line: number): void => {
    if (problems.length < mostProblems) problems.push({ text, line });
  };
  let width = 0;
  let idColumn = -1;
  const ids = new Set<string>();
  for (const { cells, line, oddity } of recordsIn(source, dialect, idleTask)) {
    if (oddity !== null) say(`Quoting: ${oddity}`, line);
    if (width === 0) {
      width = cells.length;
      const columns = columnsOf([cells]);
      idColumn = columns.fieldAt.get("id") ?? -1;
      if (!columns.hasHeading)
        say("The first row must name a language or field for each column.", line); // prettier-ignore
    } else if (cells.length !== width)
      say(`A row has ${counted(cells.length, "cell")}, the heading row ${width}.`, line); // prettier-ignore
    if (cells.some((cell) => /^[=+\-@]/.test(cell)))
      say("A cell would be computed as a formula by a spreadsheet.", line);
    const id = cells[idColumn] ?? "";
    if (id !== "" && ids.has(id)) say(`The id ${id} stands in two rows.`, line);
    ids.add(id);
  }
  if (width === 0) problems.push({ text: "The file is empty." });
  if (dialect.quotes === "needed")
    for (const { end, number } of linesIn(source, idleTask))
      if (end !== lineEnd) say("Every line must end in a line feed.", number);
  return problems;
}
