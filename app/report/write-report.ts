/** A report in the form asked for. */
import type { ReportFormat, ReportOptions } from "../contract/reports.ts";
import { writeWorkbook } from "../formats/xlsx/write-workbook.ts";
import type { Project } from "../model/records.ts";
import { reportHtml } from "./html.ts";
import { reportJson } from "./json.ts";
import { driftReport } from "./model.ts";
import { reportSheets } from "./sheets.ts";

export interface WrittenReport {
  /** Text is to be stored as UTF-8. */
  readonly content: string | Uint8Array;
  /** Drifts in it. */
  readonly count: number;
}

/** The same project and options give the same bytes. */
export function writeReport(
  project: Project,
  format: ReportFormat,
  options: ReportOptions,
): WrittenReport {
  const report = driftReport(project, options);
  const count = report.drifts.length;
  switch (format) {
    case "html":
      return { content: reportHtml(report), count };
    case "json":
      return { content: reportJson(report), count };
    case "xlsx":
      return { content: writeWorkbook(reportSheets(report)), count };
  }
}
