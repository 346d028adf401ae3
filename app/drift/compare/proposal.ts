/** What goes into the drift detector and what comes out. */
import type { Glossary } from "../../model/glossary.ts";
import type { Range, SegmentRange } from "../../model/range.ts";
import type {
  DriftRelation,
  DriftType,
  Severity,
  VersionId,
} from "../../model/records.ts";

export interface DriftVersion {
  readonly id: VersionId;
  readonly text: string;
  readonly segments: readonly SegmentRange[];
}

/** Segments that correspond; indexes a version, ascending. */
export interface DriftUnit {
  readonly members: Readonly<Record<VersionId, readonly number[]>>;
  /** 0 to 1, as of the alignment; omissions are trusted only where it is sure. */
  readonly confidence: number;
}

export interface DriftInput {
  readonly versions: readonly DriftVersion[];
  /** In any order, no segment in two. */
  readonly units: readonly DriftUnit[];
  /** Indexes of units: compares only inside these, as after an edit. Everything where it is left out. */
  readonly within?: readonly number[];
  /** What the project's terms are to be checked against. */
  readonly glossaries?: readonly Glossary[];
}

/** Words of a version; empty (start = end) where something is missing. */
export interface DriftMention extends Range {
  readonly version: VersionId;
}

export interface DriftProposal {
  readonly type: DriftType;
  readonly relation: DriftRelation;
  readonly severity: Severity;
  /** In the order of the versions, by place within each. */
  readonly mentions: readonly DriftMention[];
  /** The versions that deviate; empty where it can't be told. */
  readonly odd: readonly VersionId[];
  /** 0 to 1. */
  readonly confidence: number;
  /** One plain sentence. */
  readonly reason: string;
}
