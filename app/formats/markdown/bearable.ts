/** Keeps files from the Markdown parser that would take it minutes. */
import { Failure } from "../../contract/failure.ts";
import { linesOf } from "../lines.ts";

/** Quotations and lists in each other. */
const deepest = 100;
/** Marks of one paragraph that may open or close something; the parser compares each with each. */
const mostMarks = 20_000;
/** Lines without a blank one between them; the parser looks back over all of them. */
const mostLines = 10_000;

/** Throws a Failure "unreadable" with the line of what nests or opens without end. */
export function expectBearable(name: string, text: string): void {
  let marks = 0;
  let lines = 0;
  for (const [at, line] of linesOf(text).entries()) {
    if (line.trim() === "") {
      marks = 0;
      lines = 0;
      continue;
    }
    lines += 1;
    if (lines > mostLines)
      throw refused(name, at, `more than ${mostLines} lines stand without a blank one between them`); // prettier-ignore
    if (containersOf(line) > deepest)
      throw refused(name, at, `quotations and lists stand more than ${deepest} deep in each other`); // prettier-ignore
    marks += line.match(/[[\]*_~`<!\\]/g)?.length ?? 0;
    if (marks > mostMarks)
      throw refused(name, at, `a paragraph holds more than ${mostMarks} marks such as * and [`); // prettier-ignore
  }
}

/** How many quotations and lists a line opens, and how far it is indented. */
function containersOf(line: string): number {
  const start = /^(?:[>*+\s-]|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? "";
  const signs = start.match(/[>*+-]|\d+[.)]/g)?.length ?? 0;
  return Math.max(/^[\s*_-]*$/.test(line) ? 0 : signs, start.length / 8);
}

function refused(name: string, at: number, why: string): Failure {
  return new Failure("unreadable", `${name} is not read: line ${at + 1}: ${why}.`); // prettier-ignore
}
