/** What a reader has to say about a file, gathered while it reads. */
import { counted } from "../command/wording.ts";
import type { ReportLine } from "../contract/formats.ts";

/** More kinds of lines than this are counted only. */
const mostLines = 50;

export interface ReadingReport {
  /** Adds a line; the same words again are counted, and keep the first `line`. */
  say(level: ReportLine["level"], text: string, line?: number): void;
  /** In the order in which things were first said; at most 51. */
  lines(): readonly ReportLine[];
}

export function readingReport(): ReadingReport {
  const said = new Map<string, { first: ReportLine; times: number }>();
  let more = 0;
  return {
    say(level, text, line) {
      const known = said.get(level + text);
      if (known !== undefined) known.times += 1;
      else if (said.size >= mostLines) more += 1;
      else
        said.set(level + text, {
          first: line === undefined ? { level, text } : { level, text, line },
          times: 1,
        });
    },
    lines() {
      const lines = [...said.values()].map(({ first, times }) =>
        times === 1
          ? first
          : { ...first, text: `${first.text} (${counted(times, "time")})` },
      );
      return more === 0
        ? lines
        : [
            ...lines,
            { level: "info", text: `${counted(more, "further line")} left out.` }, // prettier-ignore
          ];
    },
  };
}
