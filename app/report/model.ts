/** The report on a project's drifts, from which every form of it is written. */
import type { ReportOptions } from "../contract/reports.ts";
import { findVersion, placesOf, rangeOf } from "../model/places.ts";
import {
  type Direction,
  type Drift,
  type DriftId,
  type DriftRelation,
  type DriftStatus,
  type DriftType,
  driftStatuses,
  driftTypes,
  type Project,
  severities,
  type Severity,
  type Version,
  type VersionId,
} from "../model/records.ts";
import { languageOf, nameInEnglish } from "../text/language.ts";
import { unitNumbers } from "../view/drift-places.ts";
import { driftsByUrgency } from "../view/drift-list.ts";
import { type Quotation, quotationsOf } from "../view/quotation.ts";
import { classify, type Classified, penalties } from "./categories.ts";
import { isSelected, type Selection, selectionOf } from "../view/report-selection.ts";
import { type Score, scoreOf } from "./scores.ts";
import { countWords } from "./words.ts";

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

/** Characters quoted before and after the words: a sentence, mostly. */
const around = 160;

export function driftReport(
  project: Project,
  options: ReportOptions = {},
): DriftReport {
  const selection = selectionOf(project, options);
  const versions = selection.versions.flatMap(
    (id) => findVersion(project, id) ?? [],
  );
  const chosen = project.drifts.filter((drift) => isSelected(drift, selection));
  const drifts = driftsByUrgency(project, chosen).map((drift) =>
    reportDrift(project, versions, drift),
  );
  const described = versions.map(describe);
  return {
    title: project.meta.title,
    selection,
    leftOut: project.drifts.length - chosen.length,
    versions: described,
    counts: countsOf(drifts),
    scores: described.map((version) => scoreOf(version, drifts)),
    drifts,
  };
}

function describe(version: Version): ReportVersion {
  const language = languageOf(version.id);
  return {
    id: version.id,
    language,
    name: nameInEnglish(version.id),
    title: version.title,
    dir: version.dir,
    segments: version.segments.length,
    words: countWords(version.text, language),
  };
}

function reportDrift(
  project: Project,
  versions: readonly Version[],
  drift: Drift,
): ReportDrift {
  return {
    id: drift.id,
    type: drift.type,
    ...classify(drift),
    relation: drift.relation,
    severity: drift.severity,
    penalty: penalties[drift.severity],
    status: drift.status,
    origin: drift.origin,
    odd: drift.odd,
    confidence: drift.confidence ?? null,
    reason: drift.reason,
    assignee: drift.assignee ?? "",
    by: drift.by ?? "",
    at: drift.at ?? "",
    units: unitNumbers(project, drift),
    columns: versions.map((version) => columnOf(project, version, drift)),
    comments: drift.comments.map(({ by, at, text }) => ({ by, at, text })),
  };
}

function columnOf(
  project: Project,
  version: Version,
  drift: Drift,
): ReportColumn | null {
  const found = quotationsOf(version, drift, around);
  const isOdd = drift.odd.includes(version.id);
  if (found === null)
    return isOdd
      ? { version: version.id, isOdd, mentions: [], quotations: [], lost: [] }
      : null;
  const { indexOf } = placesOf(version);
  const mentions = drift.mentions.flatMap((mention): ReportMention[] => {
    if (mention.version !== version.id || mention.lost !== undefined) return [];
    const range = rangeOf(project, mention);
    if (range === undefined) return [];
    const segment = (indexOf.get(mention.start.segment) ?? 0) + 1;
    const { start, end, text } = range;
    return [{ start, end, words: text, segment }];
  });
  return { version: version.id, isOdd, mentions, ...found };
}

function countsOf(drifts: readonly ReportDrift[]): readonly ReportCount[] {
  const counts = new Map<string, ReportCount>();
  for (const { type, severity, status } of drifts) {
    const key = `${type} ${severity} ${status}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { type, severity, status, count });
  }
  return driftTypes.flatMap((type) =>
    severities.flatMap((severity) =>
      driftStatuses.flatMap(
        (status) => counts.get(`${type} ${severity} ${status}`) ?? [],
      ),
    ),
  );
}
