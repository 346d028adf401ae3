/** The agreement table: a row a fact, a column a version, in it what the version says. */
import type {
  AgreementCell as ReadCell,
  AgreementRow,
  AgreementSign,
} from "../contract/agreement.ts";
import { rangeOf } from "../model/places.ts";
import { findById } from "../model/numbered.ts";
import type {
  Drift,
  DriftRelation,
  Mention,
  Project,
  VersionId,
} from "../model/records.ts";
import { factValue } from "./fact-values.ts";

export type OddSign = "≠" | "≈" | "+" | "∅";

/** Where a version says it; an empty place is where something is missing. */
export type Place = Pick<Mention, "version" | "start" | "end">;

export interface CellValue {
  /** The normalised value in the reader's locale, else the words themselves. */
  readonly text: string;
  /** True for words of the text, which have its language and direction. */
  readonly isWords: boolean;
  readonly place: Place | null;
}

/** `silent`: the version does not speak of it. `none`: it is missing here. `lost`: its words were deleted. `outside`: the version is not in the unit. */
export interface AgreementCell {
  readonly kind: "said" | "none" | "lost" | "silent" | "outside";
  /** One a mention, without repetitions. */
  readonly values: readonly CellValue[];
  /** Of an outlier; null for the others. */
  readonly sign: OddSign | null;
  /** Where it is missing; null elsewhere. */
  readonly gap: Place | null;
}

const nothing = { values: [], sign: null, gap: null } as const;

const signs: Readonly<Record<DriftRelation, OddSign>> = {
  conflict: "≠",
  vaguer: "≈",
  extra: "+",
  missing: "≠",
};

/** What `version` says of `drift`; `facts` are those read in its units, where they are known already. */
export function driftCell(
  project: Project,
  drift: Drift,
  version: VersionId,
  facts: readonly AgreementRow[] = [],
  locale?: string,
): AgreementCell {
  const own = drift.mentions.filter((mention) => mention.version === version);
  const isOdd = drift.odd.includes(version);
  const said = distinct(
    own.flatMap((mention) => valuesOf(project, drift, mention, facts, locale)),
  );
  if (said.length > 0) {
    const sign = isOdd ? signs[drift.relation] : null;
    return { ...nothing, kind: "said", values: said, sign };
  }
  const lost = own.flatMap((mention): CellValue[] =>
    mention.lost === undefined
      ? []
      : [{ text: mention.lost, isWords: true, place: null }],
  );
  if (lost.length > 0) return { ...nothing, kind: "lost", values: lost };
  const isMissing = own.length > 0 || (isOdd && drift.relation === "missing");
  if (!isMissing) return { ...nothing, kind: "silent" };
  const sign = isOdd ? "∅" : null;
  return { ...nothing, kind: "none", sign, gap: own[0] ?? null };
}

/** The facts that the marked words state, else the words. */
function valuesOf(
  project: Project,
  drift: Drift,
  mention: Mention,
  facts: readonly AgreementRow[],
  locale: string | undefined,
): readonly CellValue[] {
  const range = rangeOf(project, mention);
  if (range === undefined || mention.lost !== undefined) return [];
  const words = range.text.replace(/\s+/g, " ").trim();
  if (words === "") return [];
  const stated = facts.flatMap((row): CellValue[] => {
    const cell = row.cells[mention.version] ?? null;
    if (row.type !== drift.type || cell === null || cell.value === "")
      return [];
    const place = { ...cell, version: mention.version };
    const at = rangeOf(project, place);
    const isWithin =
      at !== undefined && at.start < range.end && at.end > range.start;
    const value = isWithin ? factValue(cell.value, row.kind, locale) : null;
    return value === null ? [] : [{ text: value, isWords: false, place }];
  });
  return stated.length > 0
    ? stated
    : [{ text: words, isWords: true, place: mention }];
}

const readSigns: Readonly<Record<AgreementSign, OddSign | null>> = {
  same: null,
  differs: "≠",
  vaguer: "≈",
  extra: "+",
  missing: "∅",
  none: null,
};

/** What `version` says of a fact that was read. */
export function factCell(
  project: Project,
  row: AgreementRow,
  version: VersionId,
  locale?: string,
): AgreementCell {
  const cell = row.cells[version] ?? null;
  if (cell === null) return { ...nothing, kind: "outside" };
  const place = { version, start: cell.start, end: cell.end };
  const sign = isAlone(row) ? null : readSigns[cell.sign];
  if (cell.value === "")
    return cell.sign === "missing"
      ? { ...nothing, kind: "none", sign, gap: place }
      : { ...nothing, kind: "silent" };
  const value = factValue(cell.value, row.kind, locale);
  const words = rangeOf(project, place)?.text.replace(/\s+/g, " ").trim();
  return {
    ...nothing,
    kind: "said",
    sign,
    values: [
      value === null
        ? { text: words ?? cell.value, isWords: true, place }
        : { text: value, isWords: false, place },
    ],
  };
}

/** True where no other version is in the unit: nothing is compared. */
function isAlone({ cells }: AgreementRow): boolean {
  return Object.values(cells).filter((cell) => cell !== null).length < 2;
}

/** True where every version that is in the unit states the same. */
export function isAgreed(row: AgreementRow): boolean {
  const cells = Object.values(row.cells).filter(
    (cell): cell is ReadCell => cell !== null,
  );
  return cells.length > 1 && cells.every(({ sign }) => sign === "same");
}

/** Facts that no drift speaks of: those on which versions differ first, agreed ones last. */
export function factsWithoutDrift(
  project: Project,
  facts: readonly AgreementRow[],
): readonly AgreementRow[] {
  const isTold = ({ drift }: AgreementRow) =>
    drift !== undefined &&
    (findById(project.drifts, drift)?.status ?? "rejected") !== "rejected";
  const rank = (row: AgreementRow) =>
    isAgreed(row) ? 2 : isAlone(row) ? 3 : 1;
  return facts
    .filter((row) => !isTold(row))
    .toSorted((a, b) => rank(a) - rank(b));
}

function distinct(values: readonly CellValue[]): readonly CellValue[] {
  const seen = new Set<string>();
  return values.filter(({ text }) => !seen.has(text) && seen.add(text));
}

const signWords: Readonly<Record<OddSign, string>> = {
  "≠": "differs",
  "≈": "vaguer",
  "+": "only here",
  "∅": "missing",
};

/** What a cell says aloud: "differs: 2013". */
export function cellInWords({ kind, sign, values }: AgreementCell): string {
  const said = values.map(({ text }) => text).join("; ");
  switch (kind) {
    case "outside":
      return "not in this unit";
    case "silent":
      return "does not speak of it";
    case "none":
      return "missing here";
    case "lost":
      return `words deleted: ${said}`;
    case "said":
      return sign === null ? said : `${signWords[sign]}: ${said}`;
  }
}
