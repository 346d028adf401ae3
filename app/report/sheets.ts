/** The report as the sheets of a workbook: the drifts, then what they add up to. */
import {
  type Cell,
  type CellLook,
  cellLimit,
  type Sheet,
} from "../formats/xlsx/workbook.ts";
import { severities } from "../model/records.ts";
import {
  driftStatusWords,
  relationWords,
  severityWords,
  typeWords,
} from "../view/drift-words.ts";
import { visible } from "./inert.ts";
import type {
  DriftReport,
  Points,
  ReportColumn,
  ReportDrift,
  ReportVersion,
} from "./report.ts";
import { scoreBase } from "./scores.ts";

export function reportSheets(report: DriftReport): readonly Sheet[] {
  return [driftSheet(report), countSheet(report), scoreSheet(report)];
}

const before: readonly (readonly [string, number])[] = [
  ["Id", 7],
  ["Type", 15],
  ["Category", 17],
  ["Subtype", 18],
  ["Relation", 11],
  ["Severity", 10],
  ["Status", 11],
  ["Outlier", 10],
  ["Confidence", 11],
  ["Unit", 8],
];
const behind: readonly (readonly [string, number])[] = [
  ["Reason", 44],
  ["Comments", 36],
  ["Assignee", 16],
  ["Judged by", 16],
  ["Judged at (UTC)", 17],
];
const versionWidth = 28;

/** A row a drift, a column a version with its words. */
function driftSheet({ versions, drifts }: DriftReport): Sheet {
  const heads = [
    ...before.map(([name]) => name),
    ...versions.map(({ id, name }) => `${id} ${name}`),
    ...behind.map(([name]) => name),
  ];
  return {
    name: "Drifts",
    widths: [
      ...before.map(([, width]) => width),
      ...versions.map(() => versionWidth),
      ...behind.map(([, width]) => width),
    ],
    frozen: { rows: 1, columns: 2 },
    filterRow: 0,
    rows: [
      heads.map((name) => words(name, "head")),
      ...drifts.map((drift) => driftRow(drift, versions)),
    ],
  };
}

function driftRow(
  drift: ReportDrift,
  versions: readonly ReportVersion[],
): readonly Cell[] {
  const isJudged = drift.status !== "open";
  return [
    words(drift.id),
    words(typeWords[drift.type], "strong"),
    words(drift.category),
    words(drift.subtype),
    words(relationWords[drift.relation].word),
    words(severityWords[drift.severity]),
    words(driftStatusWords[drift.status]),
    words(drift.odd.join(", ")),
    drift.confidence === null ? null : { figure: drift.confidence, decimals: 2 }, // prettier-ignore
    words(drift.units.join(", ")),
    ...drift.columns.map((column, index) => sideCell(column, versions[index])),
    words(drift.reason),
    words(drift.comments.map(commentLine).join("\n")),
    words(drift.assignee),
    words(isJudged ? drift.by : ""),
    words(isJudged && !drift.at.startsWith("1970-") ? timeOf(drift.at) : ""),
  ];
}

function sideCell(
  column: ReportColumn | null,
  version: ReportVersion | undefined,
): Cell {
  if (column === null || version === undefined) return null;
  const said = column.mentions.map((mention) => mention.words).filter((one) => one !== ""); // prettier-ignore
  const look = column.isOdd ? "odd" : "text";
  return said.length === 0
    ? { text: "∅", look }
    : { text: fitting(said.join(" … ")), dir: version.dir, look };
}

function commentLine({
  by,
  at,
  text,
}: ReportDrift["comments"][number]): string {
  const who = by === "" ? timeOf(at) : `${by}, ${timeOf(at)}`;
  return `${who}: ${text}`;
}

function timeOf(at: string): string {
  return at.slice(0, 16).replace("T", " ");
}

function countSheet({ counts }: DriftReport): Sheet {
  return {
    name: "Summary",
    widths: [20, 14, 14, 12],
    frozen: { rows: 1, columns: 0 },
    filterRow: 0,
    rows: [
      ["Type", "Severity", "Status", "Drifts"].map((name) => words(name, "head")), // prettier-ignore
      ...counts.map(({ type, severity, status, count }) => [
        words(typeWords[type]),
        words(severityWords[severity]),
        words(driftStatusWords[status]),
        { figure: count },
      ]),
    ],
  };
}

function scoreSheet({ scores, versions }: DriftReport): Sheet {
  const shown = severities.toReversed();
  const heads = [
    "Version", "Language", "Words", ...shown.map((one) => `${severityWords[one]} (outlier)`),
    "Points, accepted", "per 1,000 words", "Points, with open", "per 1,000 words",
  ]; // prettier-ignore
  return {
    name: "Score",
    widths: [12, 16, 10, 12, 12, 12, 12, 14, 14, 14, 14],
    frozen: { rows: 1, columns: 0 },
    rows: [
      heads.map((name) => words(name, "head")),
      ...scores.map((score, index): readonly Cell[] => [
        words(score.version, "strong"),
        words(versions[index]?.name ?? ""),
        { figure: score.words },
        ...shown.map((severity) => ({ figure: score.drifts[severity] })),
        ...pointCells(score.accepted),
        ...pointCells(score.withOpen),
      ]),
      [],
      [{ text: scoreBase, look: "quiet" }],
    ],
  };
}

function pointCells({ points, perThousandWords }: Points): readonly Cell[] {
  return [
    { figure: points },
    perThousandWords === null ? null : { figure: perThousandWords, decimals: 2 }, // prettier-ignore
  ];
}

/** Words of the report's own or of a person; an empty cell where there are none. */
function words(text: string, look: CellLook = "text"): Cell {
  return text === "" ? null : { text: fitting(text), look };
}

/** Visible, and cut where a cell takes no more. */
function fitting(text: string): string {
  const shown = visible(text);
  return shown.length <= cellLimit
    ? shown
    : `${shown.slice(0, cellLimit - 2).replace(/\p{Cs}/gu, "")} …`;
}
