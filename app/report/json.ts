/** The report as JSON (see this folder's README): fixed order of keys, a drift a line, so that two reports can be compared. */
import { languageOf } from "../text/language.ts";
import type { DriftReport, ReportColumn, ReportDrift } from "./report.ts";
import { scoreBase } from "./scores.ts";

/** Raised when a reader of older reports would misread a newer one. */
const reportVersion = 1;

export function reportJson(report: DriftReport): string {
  const { selection } = report;
  const head = {
    report: "pentapla-drift",
    version: reportVersion,
    title: report.title,
    holds: { ...selection, leftOut: report.leftOut },
    versions: report.versions.map(
      ({ id, title, dir, segments, words, name }) => ({
        id,
        language: languageOf(id),
        name,
        title,
        dir,
        segments,
        words,
      }),
    ),
    counts: report.counts,
    scoreBase,
    scores: report.scores,
  };
  const entries = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const drifts = report.drifts.map(
    (drift) => `    ${JSON.stringify(driftOf(drift))}`,
  );
  const list = drifts.length === 0 ? "[]" : `[\n${drifts.join(",\n")}\n  ]`;
  return escapeUnseen(`{\n${entries.join(",\n")},\n  "drifts": ${list}\n}\n`);
}

function driftOf(drift: ReportDrift): object {
  const { columns, ...rest } = drift;
  const said = columns.flatMap((column) =>
    column === null ? [] : [[column.version, sideOf(column)] as const],
  );
  return { ...rest, versions: Object.fromEntries(said) };
}

function sideOf({ isOdd, mentions, lost, quotations }: ReportColumn): object {
  return {
    odd: isOdd,
    mentions,
    lost,
    context: quotations.map(({ pieces }) =>
      pieces.map(({ text }) => text).join(""),
    ),
  };
}

/** Marks that turn the direction, invisible ones and line separators as `\u202e`: the same data, but nothing that misleads whoever reads the file itself. */
function escapeUnseen(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
