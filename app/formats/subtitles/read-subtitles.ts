/** Subtitles: a cue is a segment; its words without markup. */
import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import { nothingRead, type Reader, type Source } from "../format.ts";
import { readingReport } from "../reading-report.ts";
import { runningText } from "../running-text.ts";
import { readCues } from "./cues.ts";

export const srtReader: Reader = subtitleReader(
  /\.srt$/i,
  /^\ufeff?\s*\d+\s*\r?\n\s*\d{1,2}:\d{2}:\d{2}[,.]\d{3}\s*-->/,
  false,
);

export const vttReader: Reader = subtitleReader(
  /\.vtt$/i,
  /^\ufeff?WEBVTT(?:\s|$)/,
  true,
);

function subtitleReader(named: RegExp, begins: RegExp, isVtt: boolean): Reader {
  return {
    recognises(name, head) {
      if (begins.test(head)) return 0.95;
      return named.test(name) ? 0.8 : 0;
    },
    read(source, task) {
      const report = readingReport();
      const cues = readCues(source, report, task);
      if (cues.length === 0)
        throw new Failure(
          "unreadable",
          `${source.name} holds no cues; expected are times such as 00:01:02,500 --> 00:01:04,000 with words below.`,
        );
      const text = runningText();
      const kept: (typeof cues)[number][] = [];
      let blank = 0;
      let repeated = 0;
      let shown = "";
      const isRolling = isVtt && cues.some((cue) => wordTime.test(cue.words));
      for (const cue of cues) {
        const whole = plainWords(cue.words, isVtt);
        const words = isRolling ? withoutLine(whole, shown) : whole;
        if (words !== whole) repeated += 1;
        shown = whole.split("\n").at(-1) ?? "";
        if (text.add(words) !== null) kept.push(cue);
        else if (words === whole) blank += 1;
      }
      if (kept.length === 0)
        throw new Failure("unreadable", `${source.name} holds no words.`);
      if (repeated > 0)
        report.say("info", `${counted(repeated, "line")} that rolling captions show again left out.`); // prettier-ignore
      if (blank > 0)
        report.say("info", `${counted(blank, "cue")} without words left out.`);
      report.say(
        "info",
        "Each cue is a segment; its times are not kept in the project.",
      );
      const ids = kept.map(({ id }) => id);
      const areNames = !ids.includes("") && new Set(ids).size === ids.length;
      return {
        ...nothingRead,
        texts: [
          {
            language: isVtt ? statedLanguage(source) : null,
            title: "",
            document: "",
            text: text.text(),
            segments: text.segments(),
            ids: areNames ? ids : null,
            times: kept.map(({ startMs, endMs }) => ({ startMs, endMs })),
          },
        ],
        report: report.lines(),
      };
    },
  };
}

/** A time within a cue, as recognised speech has it for each word. */
const wordTime = /<\d{2}:\d{2}[\d:.]*>/;

/** Captions that roll show the line before once more, above the new one. */
function withoutLine(words: string, shown: string): string {
  if (words === shown) return "";
  return shown !== "" && words.startsWith(`${shown}\n`)
    ? words.slice(shown.length + 1)
    : words;
}

/** What YouTube writes at the head of its captions. */
function statedLanguage(source: Source): string | null {
  const [head = ""] = source.text();
  const [first = ""] = head.slice(0, 2_000).split(/\r?\n\r?\n/, 1);
  return /^Language:[ \t]*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)[ \t]*\r?$/m.exec(first)?.[1] ?? null; // prettier-ignore
}

const references: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: "\u00a0",
  lrm: "\u200e",
  rlm: "\u200f",
  quot: '"',
  apos: "'",
};

/** Words without the tags of either kind, `{\an8}` placements and voices; WebVTT's references resolved. */
function plainWords(words: string, isVtt: boolean): string {
  const bare = words
    .replace(/\{\\[^{}]*\}/g, "")
    .replace(/<\/?(?:[bius]|font|ruby|c|v|lang|i)(?:[\s.][^<>]*)?>/gi, "")
    .replace(/<\d{2}:\d{2}[\d:.]*>/g, "");
  const whole = isVtt
    ? bare
        .replace(/<rt>[^<>]*<\/rt>/gi, "")
        .replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|apos);/g, (_, name: string) => references[name] ?? "") // prettier-ignore
    : bare;
  return whole
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
