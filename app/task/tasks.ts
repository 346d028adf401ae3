/** The tasks that run off the command thread, by name, with what goes in and what comes out. */
import type { AlignInput, SuggestedUnit } from "../align/aligner.ts";
import type { SegmentRange } from "../model/range.ts";
import type { Segmentation, Version, VersionId } from "../model/records.ts";
import type { SearchQuery, SearchResult } from "../search/search.ts";

export interface SegmentInput {
  readonly text: string;
  readonly language: VersionId;
  readonly segmentation: Segmentation;
}

export interface SearchInput {
  readonly query: SearchQuery;
  readonly versions: readonly Version[];
}

export interface TaskInputs {
  readonly align: AlignInput;
  readonly segment: readonly SegmentInput[];
  readonly search: SearchInput;
}

export interface TaskResults {
  readonly align: readonly SuggestedUnit[];
  readonly segment: readonly (readonly SegmentRange[])[];
  readonly search: SearchResult;
}

export type TaskName = keyof TaskInputs;
