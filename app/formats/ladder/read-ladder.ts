import { Failure } from "../../contract/failure.ts";
import type { Task } from "../../task/task.ts";
import { nothingRead, type ReadLinks, type ReadResult, type Source } from "../format.ts"; // prettier-ignore
import { readingReport } from "../reading-report.ts";
import { linesIn } from "../source-lines.ts";

/** Between two rungs; more is no alignment. */
const widestStep = 10_000;
const mostSegments = 5_000_000;

/**
 * What lies between two rungs is linked; nothing on one side states that there
 * is no counterpart. Throws a Failure "unreadable" where the numbers fall.
 */
export function readLadder(source: Source, task: Task): ReadResult {
  const report = readingReport();
  const links: ReadLinks["links"][number][] = [];
  let last: readonly [number, number] | null = null;
  let quality = 1;
  const refuse = (line: number, why: string): Failure =>
    new Failure(
      "unreadable",
      `${source.name} can't be read as a ladder: line ${line} ${why}.`,
    );
  for (const { text, number } of linesIn(source, task)) {
    const fields = text.trim().split(/\s+/);
    if (fields[0] === "") continue;
    const [one = -1, two = -1] = fields.map((field) => (/^\d{1,9}$/.test(field) ? Number(field) : -1)); // prettier-ignore
    if (one < 0 || two < 0 || fields.length > 3)
      throw refuse(number, "is not two numbers of sentences and a quality");
    if (last === null) {
      if (one + two > 0)
        report.say("repaired", "The ladder doesn't begin at 0 0; what comes before its first rung is not linked.", number); // prettier-ignore
    } else {
      if (one < last[0] || two < last[1])
        throw refuse(number, `goes back from ${last[0]} ${last[1]} to ${one} ${two}: a ladder only rises`); // prettier-ignore
      if (one - last[0] > widestStep || two - last[1] > widestStep || one + two > mostSegments) // prettier-ignore
        throw refuse(number, `leaps from ${last[0]} ${last[1]} to ${one} ${two}, which is no alignment`); // prettier-ignore
      const sides = [numbers(last[0], one), numbers(last[1], two)];
      if (sides.some((side) => side.length > 0))
        links.push({ sides, status: "suggested", confidence: quality });
    }
    last = [one, two];
    const stated = fields[2] === undefined ? 1 : Number(fields[2]);
    if (!Number.isFinite(stated))
      report.say("repaired", "A quality that is no number was taken as 1.", number); // prettier-ignore
    quality = Number.isFinite(stated) ? Math.min(1, Math.max(0, stated)) : 1;
  }
  if (last === null)
    throw new Failure(
      "unreadable",
      `${source.name} can't be read as a ladder: it has no rungs.`,
    );
  return {
    ...nothingRead,
    links: [{ documents: ["", ""], by: "index", counts: last, links }],
    report: report.lines(),
  };
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
