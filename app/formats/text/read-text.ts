/** Plain text, as it is. */
import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import { linesOf } from "../lines.ts";
import { nothingRead, type Reader } from "../format.ts";
import { readingReport, type ReadingReport } from "../reading-report.ts";

export const textReader: Reader = {
  recognises(name, head) {
    if (/[\0-\x08\x0e-\x1a]/.test(head)) return 0;
    return /\.(?:txt|text)$/i.test(name) ? 0.5 : 0.05;
  },
  read(source, task) {
    const pieces: string[] = [];
    for (const piece of source.text()) {
      task.checkpoint();
      pieces.push(piece);
    }
    const text = pieces.join("");
    if (text.trim() === "")
      throw new Failure(
        "unreadable",
        `${source.name} holds no words, only white space.`,
      );
    const report = readingReport();
    look(text, report);
    return {
      ...nothingRead,
      texts: [{ language: null, title: "", document: "", text, segments: null, ids: null }], // prettier-ignore
      report: report.lines(),
    };
  },
};

/** Says what a reader of the text should know before cutting it. */
function look(text: string, report: ReadingReport): void {
  const lines = linesOf(text);
  const width = wrapWidth(lines);
  if (width !== null)
    report.say(
      "info",
      `Its lines look wrapped at about ${width} characters; paragraphs are taken from the blank lines between them.`,
    );
  lines.forEach((line, at) => {
    if (/^\*{3} ?(?:START|END) OF (?:THE|THIS) PROJECT GUTENBERG/i.test(line))
      report.say(
        "info",
        "Project Gutenberg's own words stand before or after this line; they are read like the text.",
        at + 1,
      );
  });
  const lost = text.split("\ufffd").length - 1;
  if (lost > 0)
    report.say("info", `${counted(lost, "character")} ${lost === 1 ? "was" : "were"} lost before: U+FFFD stands in ${lost === 1 ? "its" : "their"} place.`); // prettier-ignore
}

/** Fewer lines say nothing about a width. */
const fewestLines = 20;

/** The width at which lines are wrapped: where most that are followed by another end in its last fifth; null = nowhere. */
function wrapWidth(lines: readonly string[]): number | null {
  const inner = lines
    .map((line) => line.trimEnd().length)
    .filter((length, at, all) => length > 0 && (all[at + 1] ?? 0) > 0);
  if (inner.length < fewestLines) return null;
  const sorted = inner.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.98)] ?? 0;
  if (width < 40 || width > 120) return null;
  const full = sorted.filter((length) => length > width * 0.8).length;
  return full > 0.7 * sorted.length ? width : null;
}
