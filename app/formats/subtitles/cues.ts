/** The cues of SubRip (SRT) and WebVTT files. */
import type { Task } from "../../task/task.ts";
import type { Source } from "../format.ts";
import type { ReadingReport } from "../reading-report.ts";
import { linesIn } from "../source-lines.ts";

export interface Cue {
  /** Its number or name; empty where it has none. */
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
  /** As written, a line break between lines. */
  readonly words: string;
}

const time = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})[,.:](\d{1,3})`;
const timing = new RegExp(`^\\s*${time}\\s*--?>\\s*${time}(?:\\s.*)?$`);

/** A block of lines without a blank one. */
interface Block {
  readonly lines: string[];
  /** Of its first line. */
  readonly number: number;
}

/** Cues in the order of the file; blocks that are none are reported. */
export function readCues(
  source: Source,
  report: ReadingReport,
  task: Task,
): readonly Cue[] {
  const cues: Cue[] = [];
  let block: Block | null = null;
  const finish = (): void => {
    if (block !== null) cues.push(...cuesOf(block, report));
    block = null;
  };
  for (const { text, number } of linesIn(source, task)) {
    if (text.trim() === "") {
      // Only a line without anything ends a cue of WebVTT; YouTube's begin with a line of one space.
      if (text === "" || !timing.test(block?.lines.at(-1) ?? "")) finish();
      continue;
    }
    block ??= { lines: [], number };
    block.lines.push(text);
  }
  finish();
  return cues;
}

function cuesOf(
  { lines, number }: Block,
  report: ReadingReport,
): readonly Cue[] {
  const [first = ""] = lines;
  // WebVTT's own blocks.
  if (
    /^\ufeff?WEBVTT(?:\s|$)/.test(first) ||
    /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(first)
  )
    // prettier-ignore
    if (!lines.some((line) => timing.test(line))) return [];
  const starts = lines.flatMap((line, at) => (timing.test(line) ? [at] : []));
  if (starts.length === 0) {
    report.say("refused", "A block without a time was left out; expected is a line such as 00:01:02,500 --> 00:01:04,000.", number); // prettier-ignore
    return [];
  }
  if (starts.length > 1)
    report.say("repaired", "The blank line between two cues is missing; they were told apart by their times.", number); // prettier-ignore
  return starts.map((start, n): Cue => {
    const next = starts[n + 1];
    // The line before the next time is that cue's number.
    const end = next === undefined ? lines.length : isNumber(lines[next - 1]) && next - 1 > start ? next - 1 : next; // prettier-ignore
    const match = timing.exec(lines[start] ?? "") ?? [];
    const [startMs, endMs] = [msOf(match, 1), msOf(match, 5)];
    if (endMs < startMs)
      report.say("info", "A cue ends before it begins.", number + start);
    const before = n === 0 ? start - 1 : isNumber(lines[start - 1]) ? start - 1 : -1; // prettier-ignore
    return {
      id: before < 0 ? "" : (lines[before] ?? "").trim(),
      startMs,
      endMs,
      words: lines.slice(start + 1, end).join("\n"),
    };
  });
}

function isNumber(line: string | undefined): boolean {
  return line !== undefined && /^\s*\d+\s*$/.test(line);
}

function msOf(match: readonly (string | undefined)[], from: number): number {
  const [hours, minutes, seconds, fraction] = [0, 1, 2, 3].map(
    (n) => match[from + n] ?? "0",
  );
  return (
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 +
    Number((fraction ?? "0").padEnd(3, "0"))
  );
}
