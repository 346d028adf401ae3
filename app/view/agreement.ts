/** The agreement table: a row a drift, a column a version, in it what the version says. */
import { driftsOf, unitOf } from "../model/memberships.ts";
import { rangeOf } from "../model/places.ts";
import { numberOf } from "../model/numbered.ts";
import type {
  Drift,
  DriftRelation,
  DriftType,
  Mention,
  Project,
  SegmentId,
  VersionId,
} from "../model/records.ts";
import { driftsByUrgency } from "./drift-list.ts";
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
  return driftsByUrgency(project, [...found]);
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
