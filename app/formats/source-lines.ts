/** The lines of a file, read piece by piece. */
import { Failure } from "../contract/failure.ts";
import type { Task } from "../task/task.ts";
import type { Source } from "./format.ts";

/** Longer than any segment, shorter than what would fill the memory. */
const longest = 16 * 1024 * 1024;

export interface SourceLine {
  /** Without its line end. */
  readonly text: string;
  /** LF, CR LF or CR; empty behind the last line. */
  readonly end: string;
  /** 1-based. */
  readonly number: number;
}

/** Throws a Failure "unreadable" for a line beyond 16 million characters. */
export function* linesIn(source: Source, task: Task): Generator<SourceLine> {
  let rest: string[] = [];
  let restLength = 0;
  let number = 1;
  for (const piece of wholeLineEnds(source.text())) {
    task.checkpoint();
    let from = 0;
    for (const end of piece.matchAll(/\r\n|[\r\n]/g)) {
      rest.push(piece.slice(from, end.index));
      const text = rest.length === 1 ? (rest[0] ?? "") : rest.join("");
      yield { text, end: end[0], number };
      rest = [];
      restLength = 0;
      number += 1;
      from = end.index + end[0].length;
    }
    if (from === piece.length) continue;
    rest.push(piece.slice(from));
    restLength += piece.length - from;
    if (restLength > longest)
      throw new Failure(
        "unreadable",
        `${source.name} can't be read: line ${number} is longer than 16 million characters.`,
      );
  }
  if (rest.length > 0) yield { text: rest.join(""), end: "", number };
}

/** Moves a CR at the end of a piece to the next one, whose LF may belong to it. */
function* wholeLineEnds(pieces: Iterable<string>): Generator<string> {
  let carried = "";
  for (const piece of pieces) {
    const whole = carried + piece;
    carried = whole.endsWith("\r") ? "\r" : "";
    yield carried === "" ? whole : whole.slice(0, -1);
  }
  if (carried !== "") yield carried;
}
