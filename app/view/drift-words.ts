/** How drifts read on screen and in reports. */
import type { AgreementKind } from "../contract/agreement.ts";
import type {
  Drift,
  DriftRelation,
  DriftStatus,
  DriftType,
  Severity,
} from "../model/records.ts";

export const typeWords: Readonly<Record<DriftType, string>> = {
  number: "Number",
  money: "Money",
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

export const factWords: Readonly<Record<AgreementKind, string>> = {
  number: "Number",
  money: "Money",
  percent: "Percentage",
  unit: "Measure",
  duration: "Duration",
  date: "Date",
  time: "Time",
  place: "Place",
  name: "Name",
  quotation: "Quotation",
  negation: "Negation",
  certainty: "Certainty",
  other: "Other",
};

export const relationWords: Readonly<
  Record<DriftRelation, { readonly sign: string; readonly word: string }>
> = {
  conflict: { sign: "≠", word: "Conflict" },
  vaguer: { sign: "≈", word: "Vaguer" },
  missing: { sign: "∅", word: "Missing" },
  extra: { sign: "+", word: "Only here" },
};

export const severityWords: Readonly<Record<Severity, string>> = {
  neutral: "Neutral",
  minor: "Minor",
  major: "Major",
  critical: "Critical",
};

export const driftStatusWords: Readonly<Record<DriftStatus, string>> = {
  open: "Open",
  accepted: "Accepted",
  fixed: "Fixed",
  intended: "Intended",
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
  const words = `${severity} ${relationNouns[relation]}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "fr is the outlier", "en and fr are the outliers"; empty when none is named. */
export function outlierWords({ odd }: Pick<Drift, "odd">): string {
  if (odd.length === 0) return "";
  if (odd.length === 1) return `${odd[0] ?? ""} is the outlier`;
  return `${odd.slice(0, -1).join(", ")} and ${odd.at(-1) ?? ""} are the outliers`;
}
