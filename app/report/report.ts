/** What a report on drifts holds, whatever its form. */
import type {
  Direction,
  Drift,
  DriftId,
  DriftRelation,
  DriftStatus,
  DriftType,
  Severity,
  VersionId,
} from "../model/records.ts";
import type { Quotation } from "../view/quotation.ts";
import type { Selection } from "../view/report-selection.ts";
import type { Classified } from "./categories.ts";

export interface ReportVersion {
  readonly id: VersionId;
  /** For `lang`: the tag without private use. */
  readonly language: string;
  readonly name: string;
  readonly title: string;
  readonly dir: Direction;
  readonly segments: number;
  /** As Unicode (UAX #29) parts them. */
  readonly words: number;
}

/** Words of one version that a drift speaks of; absolute UTF-16 offsets, start = end: missing there. */
export interface ReportMention {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Number of the segment in its version, from 1. */
  readonly segment: number;
}

/** What one version has of a drift; null = it does not speak of it. */
export interface ReportColumn {
  readonly version: VersionId;
  readonly isOdd: boolean;
  readonly mentions: readonly ReportMention[];
  readonly quotations: readonly Quotation[];
  /** Marked words that were deleted from the text. */
  readonly lost: readonly string[];
}

export interface ReportComment {
  readonly by: string;
  readonly at: string;
  readonly text: string;
}

export interface ReportDrift extends Classified {
  readonly id: DriftId;
  readonly type: DriftType;
  readonly relation: DriftRelation;
  readonly severity: Severity;
  readonly penalty: number;
  readonly status: DriftStatus;
  readonly origin: Drift["origin"];
  readonly odd: readonly VersionId[];
  /** 0 … 1; null where it was marked by hand. */
  readonly confidence: number | null;
  readonly reason: string;
  readonly assignee: string;
  /** Who judged it last and when; empty where nobody did. */
  readonly by: string;
  readonly at: string;
  /** Numbers of the units it lies in. */
  readonly units: readonly number[];
  /** One a version of the report, in its order. */
  readonly columns: readonly (ReportColumn | null)[];
  readonly comments: readonly ReportComment[];
}

/** How many drifts there are of a type, severity and status. */
export interface ReportCount {
  readonly type: DriftType;
  readonly severity: Severity;
  readonly status: DriftStatus;
  readonly count: number;
}

export interface Points {
  readonly points: number;
  /** Null for a version without words. */
  readonly perThousandWords: number | null;
}

export interface Score {
  readonly version: VersionId;
  readonly words: number;
  /** Unsettled drifts (open or accepted) that name the version as an outlier, a severity. */
  readonly drifts: Readonly<Record<Severity, number>>;
  /** Of drifts that a reviewer accepted. */
  readonly accepted: Points;
  /** Were every open one accepted as well. */
  readonly withOpen: Points;
}

export interface DriftReport {
  readonly title: string;
  readonly selection: Selection;
  /** Drifts of the project that the selection leaves out. */
  readonly leftOut: number;
  readonly versions: readonly ReportVersion[];
  /** None with count 0; in the order of types, severities and statuses. */
  readonly counts: readonly ReportCount[];
  /** One a version, in its order. */
  readonly scores: readonly Score[];
  /** Open ones first, then by severity, then as they stand in the text. */
  readonly drifts: readonly ReportDrift[];
}
