/** How drifts are named on screen. */
import type {
  Drift,
  DriftRelation,
  DriftStatus,
  DriftType,
  Severity,
} from "../model/records.ts";

export const driftTypeNames: Readonly<Record<DriftType, string>> = {
  number: "Number",
  money: "Sum of money",
  percent: "Percentage",
  unit: "Unit of measure",
  date: "Date",
  duration: "Duration",
  name: "Name",
  term: "Term",
  quotation: "Quotation",
  negation: "Negation",
  certainty: "Certainty",
  omission: "Omission",
  addition: "Addition",
  repetition: "Repetition",
  untranslated: "Untranslated",
  order: "Order",
  format: "Format",
  other: "Other",
};

export const severityNames: Readonly<Record<Severity, string>> = {
  critical: "Critical",
  major: "Major",
  minor: "Minor",
  neutral: "Neutral",
};

export const driftStatusNames: Readonly<Record<DriftStatus, string>> = {
  open: "Open",
  accepted: "Accepted",
  intended: "Intended",
  fixed: "Fixed",
  rejected: "Rejected",
};

const relationNouns: Readonly<Record<DriftRelation, string>> = {
  conflict: "conflict",
  vaguer: "vagueness",
  missing: "gap",
  extra: "addition",
};

/** "Major conflict". */
export function severityAndRelation({
  severity,
  relation,
}: Pick<Drift, "severity" | "relation">): string {
  return `${severityNames[severity]} ${relationNouns[relation]}`;
}

/** "fr is the outlier", "en and fr are the outliers"; empty when none is named. */
export function outlierWords({ odd }: Pick<Drift, "odd">): string {
  if (odd.length === 0) return "";
  if (odd.length === 1) return `${odd[0] ?? ""} is the outlier`;
  return `${odd.slice(0, -1).join(", ")} and ${odd.at(-1) ?? ""} are the outliers`;
}
