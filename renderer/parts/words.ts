/** How the names of the model read on screen. */
import type {
  DriftRelation,
  DriftStatus,
  DriftType,
  SegmentKind,
  Segmentation,
  Severity,
  UnitStatus,
} from "../../app/model/records.ts";

export const kindWords: Readonly<Record<SegmentKind, string>> = {
  sentence: "Sentence",
  heading: "Heading",
  item: "List item",
  byline: "Byline",
  timestamp: "Time stamp",
  caption: "Caption",
  other: "Other",
};

export const segmentationWords: Readonly<Record<Segmentation, string>> = {
  sentences: "Sentences",
  lines: "Lines",
  paragraphs: "Paragraphs",
};

export const statusWords: Readonly<Record<UnitStatus, string>> = {
  suggested: "Suggested",
  confirmed: "Confirmed",
  rejected: "Rejected",
};

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

/** "1 segment", "29 segments", figures in the reader's locale. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
