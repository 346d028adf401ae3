import type { AlignSettings } from "../model/align-settings.ts";
import type { Glossary } from "../model/glossary.ts";
import type { SegmentRange } from "../model/range.ts";
import type { Reason, VersionId } from "../model/records.ts";
import type { Task } from "../task/task.ts";

/** One version as an alignment engine sees it: a text, its language and its segments. */
export interface AlignVersion {
  readonly id: VersionId;
  readonly text: string;
  readonly segments: readonly SegmentRange[];
}

/** What is already settled: engines keep `links` whole and never propose a member set in `rejected`. Values are segment indexes. */
export interface AlignFixed {
  readonly links: readonly Readonly<Record<VersionId, readonly number[]>>[];
  readonly rejected: readonly Readonly<Record<VersionId, readonly number[]>>[];
}

export interface AlignInput {
  readonly versions: readonly AlignVersion[];
  readonly fixed?: AlignFixed;
  /**
   * Align only what touches these segments, between the nearest fixed links on
   * either side; the caller lists as fixed whatever is to stay.
   */
  readonly within?: Readonly<Record<VersionId, readonly number[]>>;
  /** What users know about words, beside what the engine knows. */
  readonly glossaries?: readonly Glossary[];
  /** Left out: the defaults. */
  readonly settings?: AlignSettings;
}

/** A proposed unit: segment indexes a version (ascending), ≥ 2 versions, no segment in two units. */
export interface SuggestedUnit {
  readonly members: Readonly<Record<VersionId, readonly number[]>>;
  /** 0.15 … 1, calibrated: the share of such units that are right. */
  readonly confidence: number;
  /** At most six, the strongest first, evidence against last. */
  readonly reasons: readonly Reason[];
}

/** An n-way alignment engine. Units come in the order of the first version, and the same input gives the same output. */
export type AlignEngine = (
  input: AlignInput,
  task: Task,
) => readonly SuggestedUnit[];
