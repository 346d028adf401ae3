/** The agreement table: a row a drift, a column a version, in it what the version says. */
import { driftsOf, unitOf } from "../model/memberships.ts";
import { rangeOf } from "../model/places.ts";
import { numberOf } from "../model/numbered.ts";
import {
  type Drift,
  type DriftRelation,
  type DriftStatus,
  type DriftType,
  type Mention,
  type Project,
  type SegmentId,
  type Severity,
  type VersionId,
  severities,
} from "../model/records.ts";
import { shortValue } from "./short-values.ts";

/** `silent`: the version does not speak of it. `none`: it is missing here. `lost`: its words were deleted. */
export interface AgreementCell {
  readonly kind: "said" | "none" | "lost" | "silent";
  /** Short values, one a mention, without repetitions. */
  readonly values: readonly string[];
  readonly isOdd: boolean;
}

export type OddSign = "≠" | "≈" | "+" | "∅";

/** What `version` says of `drift`. */
export function agreementCell(
  project: Project,
  drift: Drift,
  version: VersionId,
): AgreementCell {
  const own = drift.mentions.filter((mention) => mention.version === version);
  const isOdd = drift.odd.includes(version);
  const words = own.map((mention) => wordsOf(project, drift.type, mention));
  const said = [...new Set(words.filter((value) => value !== ""))];
  if (said.length > 0) return { kind: "said", values: said, isOdd };
  const lost = own.flatMap((mention) => mention.lost ?? []);
  if (lost.length > 0) return { kind: "lost", values: lost, isOdd };
  const isMissing = own.length > 0 || (isOdd && drift.relation === "missing");
  return { kind: isMissing ? "none" : "silent", values: [], isOdd };
}

function wordsOf(project: Project, type: DriftType, mention: Mention): string {
  const range = rangeOf(project, mention);
  if (range === undefined || mention.lost !== undefined) return "";
  return shortValue(range.text, type, mention.version);
}

const signs: Readonly<Record<DriftRelation, OddSign>> = {
  conflict: "≠",
  vaguer: "≈",
  extra: "+",
  missing: "≠",
};

/** The sign of an outlier's cell; null for the others. */
export function oddSign(
  { kind, isOdd }: AgreementCell,
  relation: DriftRelation,
): OddSign | null {
  if (!isOdd || kind === "silent" || kind === "lost") return null;
  return kind === "none" ? "∅" : signs[relation];
}

/** What a cell says aloud: "differs: 2013". */
export function cellInWords(
  cell: AgreementCell,
  relation: DriftRelation,
): string {
  switch (cell.kind) {
    case "silent":
      return "does not speak of it";
    case "none":
      return "missing here";
    case "lost":
      return `words deleted: ${cell.values.join("; ")}`;
    case "said": {
      const values = cell.values.join("; ");
      const sign = oddSign(cell, relation);
      return sign === null ? values : `${signWords[sign]}: ${values}`;
    }
  }
}

const signWords: Readonly<Record<OddSign, string>> = {
  "≠": "differs",
  "≈": "vaguer",
  "+": "only here",
  "∅": "missing",
};

export interface DriftFilter {
  readonly types: readonly DriftType[];
  readonly statuses: readonly DriftStatus[];
  readonly severities: readonly Severity[];
  /** With a mention in all of these. */
  readonly versions: readonly VersionId[];
}

export const noDriftFilter: DriftFilter = {
  types: [],
  statuses: [],
  severities: [],
  versions: [],
};

/** An empty list asks for nothing. */
export function driftFits(drift: Drift, filter: DriftFilter): boolean {
  const isIn = <T>(wanted: readonly T[], value: T) =>
    wanted.length === 0 || wanted.includes(value);
  return (
    isIn(filter.types, drift.type) &&
    isIn(filter.statuses, drift.status) &&
    isIn(filter.severities, drift.severity) &&
    filter.versions.every((version) =>
      drift.mentions.some((mention) => mention.version === version),
    )
  );
}

const statusRank: readonly DriftStatus[] = [
  "open",
  "accepted",
  "intended",
  "fixed",
  "rejected",
];

/** Open ones first, then accepted, then settled; within each the severest first, then in the order of their numbers. */
export function driftsByUrgency(drifts: readonly Drift[]): readonly Drift[] {
  return drifts.toSorted(
    (a, b) =>
      statusRank.indexOf(a.status) - statusRank.indexOf(b.status) ||
      severities.indexOf(b.severity) - severities.indexOf(a.severity) ||
      numberOf(a.id) - numberOf(b.id),
  );
}

export function countByStatus(
  drifts: readonly Drift[],
): Readonly<Record<DriftStatus, number>> {
  const counts = { open: 0, accepted: 0, fixed: 0, intended: 0, rejected: 0 };
  for (const { status } of drifts) counts[status] += 1;
  return counts;
}

/** The one figure that stands for the drifts: those open, or with none open those accepted. */
export function driftTally(drifts: readonly Drift[]): {
  readonly status: "open" | "accepted";
  readonly count: number;
} {
  const { open, accepted } = countByStatus(drifts);
  return open > 0
    ? { status: "open", count: open }
    : { status: "accepted", count: accepted };
}

/** All statuses, in the order of the table. */
export const statusOrder: readonly DriftStatus[] = statusRank;

/** What the table's rows are put together by. */
export type DriftGrouping = "status" | "type" | "version";

export interface DriftGroup {
  /** The status, type or version; drifts without an outlier come under null. */
  readonly key: string | null;
  readonly drifts: readonly Drift[];
}

/** Drifts in groups, each in the order of urgency; a drift with two outliers stands under the first. */
export function groupDrifts(
  drifts: readonly Drift[],
  by: DriftGrouping,
): readonly DriftGroup[] {
  const groups = new Map<string | null, Drift[]>();
  for (const drift of driftsByUrgency(drifts)) {
    const key =
      by === "status"
        ? drift.status
        : by === "type"
          ? drift.type
          : (drift.odd[0] ?? null);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [drift]);
    else group.push(drift);
  }
  return [...groups].map(([key, members]) => ({ key, drifts: members }));
}

/**
 * The drifts, not rejected, with words in any of these segments, most urgent
 * first. An empty mention here counts only where the drift has no words at all:
 * it may mark the place of a passage that belongs to another unit.
 */
export function driftsOfSegments(
  project: Project,
  segments: Iterable<SegmentId>,
): readonly Drift[] {
  const found = new Set<Drift>();
  for (const segment of segments)
    for (const drift of driftsOf(project, segment)) {
      if (drift.status === "rejected") continue;
      const spoken = drift.mentions.filter((mention) => !isEmpty(mention));
      const telling = spoken.length > 0 ? spoken : drift.mentions;
      const isHere = telling.some(
        ({ start, end }) =>
          start.segment === segment || end.segment === segment,
      );
      if (isHere) found.add(drift);
    }
  return driftsByUrgency([...found]);
}

function isEmpty({ start, end }: Mention): boolean {
  return start.segment === end.segment && start.offset === end.offset;
}

/** Numbers of the units a drift's mentions lie in, in order. */
export function unitNumbers(project: Project, drift: Drift): readonly number[] {
  const numbers = new Set<number>();
  for (const { start } of drift.mentions) {
    const unit = unitOf(project, start.segment);
    if (unit !== undefined) numbers.add(numberOf(unit.id));
  }
  return [...numbers].sort((a, b) => a - b);
}
