/** Which drifts a report is to hold. */
import type { ReportOptions } from "../contract/reports.ts";
import {
  type Drift,
  type DriftStatus,
  driftStatuses,
  type Project,
  type Severity,
  severities,
  type VersionId,
} from "../model/records.ts";

/** The options with nothing left out, in the project's order. */
export interface Selection {
  readonly statuses: readonly DriftStatus[];
  readonly severities: readonly Severity[];
  readonly versions: readonly VersionId[];
}

/** Rejected ones are no drifts; they are reported only when asked for. */
const usualStatuses = driftStatuses.filter((status) => status !== "rejected");

export function selectionOf(
  project: Project,
  options: ReportOptions,
): Selection {
  const ids = project.versions.map(({ id }) => id);
  return {
    statuses: driftStatuses.filter((status) =>
      (options.statuses ?? usualStatuses).includes(status),
    ),
    severities: severities.filter((severity) =>
      (options.severities ?? severities).includes(severity),
    ),
    versions: ids.filter((id) => (options.versions ?? ids).includes(id)),
  };
}

/** A drift concerns a version that it has a mention in or names as an outlier. */
export function isSelected(drift: Drift, selection: Selection): boolean {
  return (
    selection.statuses.includes(drift.status) &&
    selection.severities.includes(drift.severity) &&
    selection.versions.some(
      (id) =>
        drift.odd.includes(id) ||
        drift.mentions.some(({ version }) => version === id),
    )
  );
}
