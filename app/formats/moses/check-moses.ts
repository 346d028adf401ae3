import { idleTask } from "../../task/task.ts";
import type { Problem, Source } from "../format.ts";
import { linesIn } from "../source-lines.ts";

/** A file of sentences: every line has words and ends in a line feed; no tab, NUL or other line end in it. */
export function checkSentences(source: Source): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { text, end, number } of linesIn(source, idleTask)) {
    if (problems.length >= 50) break;
    if (text.trim() === "") problems.push({ text: "A line is empty.", line: number }); // prettier-ignore
    if (end !== "\n") problems.push({ text: "A line must end in a line feed.", line: number }); // prettier-ignore
    if (/[\t\0\v\f\u0085\u2028\u2029]/.test(text)) problems.push({ text: "A line has a tab or another line end inside.", line: number }); // prettier-ignore
  }
  return problems;
}
