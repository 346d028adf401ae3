/** The tasks that run off the command thread, by name, with what goes in and what comes out. */
import type { AlignInput, SuggestedUnit } from "../align/aligner.ts";
import type { SegmentRange } from "../model/range.ts";
import type { Segmentation, VersionId } from "../model/records.ts";

export interface SegmentInput {
  readonly text: string;
  readonly language: VersionId;
  readonly segmentation: Segmentation;
}

export interface TaskInputs {
  readonly align: AlignInput;
  readonly segment: readonly SegmentInput[];
}

export interface TaskResults {
  readonly align: readonly SuggestedUnit[];
  readonly segment: readonly (readonly SegmentRange[])[];
}

export type TaskName = keyof TaskInputs;
