import { Failure } from "../../contract/failure.ts";
import { idleTask, type Task } from "../../task/task.ts";
import { nothingRead, type Problem, type ReadResult, type ReadUnit, type Source } from "../format.ts"; // prettier-ignore
import { readingReport } from "../reading-report.ts";
import { runningText } from "../running-text.ts";
import { linesIn } from "../source-lines.ts";

/** Between the sentences of one side. */
export const seam = " ~~~ ";

/** A line with one empty side states that there is no counterpart; hunalign's qualities are held between 0 and 1. */
export function readHunalign(source: Source, task: Task): ReadResult {
  const report = readingReport();
  const texts = [runningText(), runningText()] as const;
  const units: ReadUnit[] = [];
  for (const { text, number } of linesIn(source, task)) {
    if (text.trim() === "") continue;
    const cells = text.split("\t");
    if (cells.length < 2) {
      report.say("refused", "A line without a tab was left out.", number);
      continue;
    }
    if (cells.slice(3).some((cell) => cell.trim() !== ""))
      report.say("info", "What stands behind the quality is not read.", number);
    const members = texts.flatMap((running, side) => {
      const segments = (cells[side] ?? "")
        .split("~~~")
        .flatMap((words) => running.add(words) ?? []);
      return segments.length === 0 ? [] : [{ text: side, segments }];
    });
    if (members.length === 0) continue;
    const quality = Number(cells[2]?.trim() || "1");
    if (!Number.isFinite(quality))
      report.say("repaired", "A quality that is no number was taken as 1.", number); // prettier-ignore
    units.push({
      members,
      absent: [0, 1].filter((side) => members.every(({ text: at }) => at !== side)), // prettier-ignore
      status: "suggested",
      confidence: Number.isFinite(quality) ? Math.min(1, Math.max(0, quality)) : 1, // prettier-ignore
      reasons: [],
    });
  }
  if (units.length === 0)
    throw new Failure(
      "unreadable",
      `${source.name} can't be read as hunalign text: no line has two sides with a tab between them.`,
    );
  return {
    ...nothingRead,
    texts: texts.map((running) => ({
      language: null,
      title: "",
      document: "",
      text: running.text(),
      segments: running.segments(),
      ids: null,
    })),
    units,
    report: report.lines(),
  };
}

/** Three columns a line, words on one side at least, a quality. */
export function checkHunalign(source: Source): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { text, end, number } of linesIn(source, idleTask)) {
    if (problems.length >= 50) break;
    const cells = text.split("\t");
    const [one = "", two = "", quality = ""] = cells;
    if (cells.length !== 3)
      problems.push({ text: `hunalign: a line has ${cells.length} columns, not 3.`, line: number }); // prettier-ignore
    else if (one + two === "")
      problems.push({ text: "hunalign: both sides are empty.", line: number });
    else if (quality === "" || !Number.isFinite(Number(quality)))
      problems.push({ text: "hunalign: the third column must be a number.", line: number }); // prettier-ignore
    else if (end !== "\n")
      problems.push({ text: "hunalign: a line must end in a line feed.", line: number }); // prettier-ignore
  }
  return problems;
}
