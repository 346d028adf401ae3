/** How the names of the model read on screen. */
import type {
  SegmentKind,
  Segmentation,
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

export {
  driftStatusWords,
  relationWords,
  severityWords,
  typeWords,
} from "../../app/view/drift-words.ts";

/** "1 segment", "29 segments", figures in the reader's locale. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
