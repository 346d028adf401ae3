/** Subtitles: a cue is a segment; its words without markup. */
import { counted } from "../../command/wording.ts";
import { Failure } from "../../contract/failure.ts";
import { nothingRead, type Reader } from "../format.ts";
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
      for (const cue of cues) {
        const words = plainWords(cue.words, isVtt);
        if (text.add(words) === null) blank += 1;
        else kept.push(cue);
      }
      if (kept.length === 0)
        throw new Failure("unreadable", `${source.name} holds no words.`);
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
            language: null,
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
    .replace(/<\d{2}[\d:.]*>/g, "");
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
