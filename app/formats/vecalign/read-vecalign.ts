import { Failure } from "../../contract/failure.ts";
import type { Task } from "../../task/task.ts";
import { nothingRead, type ReadLinks, type ReadResult, type Source } from "../format.ts"; // prettier-ignore
import { readingReport } from "../reading-report.ts";
import { linesIn } from "../source-lines.ts";

/** `[0, 1]:[2]:0.12`, and `([0, 1], [2])` as Bertalign's result prints. */
const line = /^\s*\(?\[([\d,\s]*)\]\s*[:,]\s*\[([\d,\s]*)\]\s*\)?\s*(?::\s*(\S*)\s*)?,?\s*$/; // prettier-ignore

export function isListLine(text: string): boolean {
  return line.test(text);
}

/** Numbers count sentences from 0. A cost c becomes the confidence 1 − c, held between 0 and 1; without one it is 1. */
export function readVecalign(source: Source, task: Task): ReadResult {
  const report = readingReport();
  const links: ReadLinks["links"][number][] = [];
  for (const { text, number } of linesIn(source, task)) {
    if (/^\s*(?:#|$)/.test(text)) continue;
    const found = line.exec(text);
    if (found === null) {
      if (links.length === 0)
        throw new Failure(
          "unreadable",
          `${source.name} can't be read as a Vecalign list: line ${number} is not of the form [0, 1]:[2]:0.1.`,
        );
      report.say("refused", "A line that is not of the form [0, 1]:[2]:0.1 was left out.", number); // prettier-ignore
      continue;
    }
    const sides = [numbers(found[1] ?? ""), numbers(found[2] ?? "")];
    if (sides.some((side) => side.some((key, at) => key <= (side[at - 1] ?? -1)))) // prettier-ignore
      report.say("repaired", "Numbers that don't rise inside brackets were put in order.", number); // prettier-ignore
    const cost = Number(found[3]?.trim() || "0");
    if (!Number.isFinite(cost))
      report.say(
        "repaired",
        "A cost that is no number was taken as 0.",
        number,
      );
    const confidence = Number.isFinite(cost) ? Number((1 - cost).toFixed(9)) : 1; // prettier-ignore
    if (sides.some((side) => side.length > 0))
      links.push({
        sides: sides.map((side) => side.toSorted((a, b) => a - b)),
        status: "suggested",
        confidence: Math.min(1, Math.max(0, confidence)),
      });
  }
  if (links.length === 0)
    throw new Failure(
      "unreadable",
      `${source.name} can't be read as a Vecalign list: it has no lines of the form [0, 1]:[2]:0.1.`,
    );
  return {
    ...nothingRead,
    links: [{ documents: ["", ""], by: "index", links }],
    report: report.lines(),
  };
}

function numbers(list: string): readonly number[] {
  return list
    .split(/[,\s]+/)
    .filter((each) => each !== "")
    .map(Number);
}
