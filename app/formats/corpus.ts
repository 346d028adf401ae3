/** What an export is made of: the chosen part of a project with offsets and indexes instead of ids. */
import type { ExportOptions } from "../contract/formats.ts";
import { Failure } from "../contract/failure.ts";
import { findVersion, placesOf } from "../model/places.ts";
import {
  type Drift,
  type Project,
  type SegmentKind,
  type Severity,
  severities,
  type Unit,
  type Version,
  type VersionId,
} from "../model/records.ts";
import { unitsAlong } from "../view/unit-rows.ts";

/** A version with its segments' places; arrays are parallel. */
export interface CorpusVersion {
  readonly id: VersionId;
  readonly title: string;
  readonly dir: Version["dir"];
  readonly file: string;
  readonly text: string;
  readonly ids: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly kinds: readonly SegmentKind[];
}

/** A unit, or (without `unit`) a single segment that is linked to nothing. */
export interface CorpusRow {
  /** The unit's id, or the segment's. */
  readonly id: string;
  readonly unit: Unit | null;
  /** Segment indexes, a list for each of the corpus' versions, ascending; empty where it has no member. */
  readonly members: readonly (readonly number[])[];
  /** Indexes of versions stated to have no counterpart. */
  readonly absent: readonly number[];
  /** Open, accepted, fixed and intended ones with a mention in it. */
  readonly drifts: readonly Drift[];
}

export interface Corpus {
  readonly project: Project;
  readonly title: string;
  readonly versions: readonly CorpusVersion[];
  /** In the order of the first version, null rows where they stand in the text. */
  readonly rows: readonly CorpusRow[];
  /** Drifts with a mention in one of the rows. */
  readonly drifts: readonly Drift[];
  /** Units that the options left behind, by reason in words: "not confirmed", … Rejected ones are never exported. */
  readonly leftBehind: ReadonlyMap<string, number>;
}

/** The words of a segment, exactly as the text has them. */
export function segmentText(version: CorpusVersion, index: number): string {
  return version.text.slice(version.starts[index], version.ends[index]);
}

/** The words of a row in one version: its segments joined by a space (by nothing where the text has none between neighbours). */
export function rowText(
  corpus: Corpus,
  row: CorpusRow,
  versionIndex: number,
): string {
  const version = corpus.versions[versionIndex];
  const indexes = row.members[versionIndex] ?? [];
  if (version === undefined) return "";
  return indexes.reduce((text, index, at) => {
    const before = indexes[at - 1];
    const glued =
      before === undefined ||
      (before === index - 1 && version.ends[before] === version.starts[index]);
    return text + (glued ? "" : " ") + segmentText(version, index);
  }, "");
}

/** Picks what `options` ask for. Throws a Failure "refused" for a version that the project hasn't. */
export function corpusOf(project: Project, options: ExportOptions): Corpus {
  const versions = options.versions.map((id) => {
    const version = findVersion(project, id);
    if (version === undefined)
      throw new Failure("refused", `The project has no version ${id}.`);
    return version;
  });
  const drifts = driftsOfSegments(project);
  const leftBehind = new Map<string, number>();
  const rows: CorpusRow[] = [];
  const linked = versions.map(
    ({ segments }) => new Uint8Array(segments.length),
  );
  for (const unit of unitsAlong(project, versions[0]?.id ?? "")) {
    if (unit.status === "rejected") continue;
    const row = rowOf(versions, unit, drifts);
    if (row.members.every((list) => list.length === 0)) continue;
    row.members.forEach((list, at) => {
      for (const index of list) linked[at]?.fill(1, index, index + 1);
    });
    const why = reasonToLeave(row, unit, options);
    if (why === null) rows.push(row);
    else leftBehind.set(why, (leftBehind.get(why) ?? 0) + 1);
  }
  const placed =
    options.nulls === "drop" ? rows : withLoose(versions, rows, linked, drifts);
  const told = new Set(placed.flatMap((row) => row.drifts));
  return {
    project,
    title: project.meta.title,
    versions: versions.map(corpusVersion),
    rows: placed,
    drifts: project.drifts.filter((drift) => told.has(drift)),
    leftBehind,
  };
}

function corpusVersion(version: Version): CorpusVersion {
  const starts = [...placesOf(version).starts];
  return {
    id: version.id,
    title: version.title,
    dir: version.dir,
    file: version.file,
    text: version.text,
    ids: version.segments.map(({ id }) => id),
    starts,
    ends: version.segments.map(({ length }, at) => (starts[at] ?? 0) + length),
    kinds: version.segments.map(({ kind }) => kind),
  };
}

type DriftsBySegment = ReadonlyMap<string, readonly Drift[]>;

/** A drift belongs to every segment that one of its mentions touches. */
function driftsOfSegments(project: Project): DriftsBySegment {
  const found = new Map<string, Drift[]>();
  const add = (segment: string, drift: Drift): void => {
    const known = found.get(segment);
    if (known === undefined) found.set(segment, [drift]);
    else if (!known.includes(drift)) known.push(drift);
  };
  for (const drift of project.drifts)
    if (drift.status !== "rejected")
      for (const { version: id, start, end } of drift.mentions) {
        const version = findVersion(project, id);
        if (version === undefined) continue;
        const { indexOf } = placesOf(version);
        const from = indexOf.get(start.segment) ?? 0;
        const to = indexOf.get(end.segment) ?? from;
        for (const { id: segment } of version.segments.slice(from, to + 1))
          add(segment, drift);
      }
  return found;
}

function rowOf(
  versions: readonly Version[],
  unit: Unit,
  drifts: DriftsBySegment,
): CorpusRow {
  const members = versions.map((version) => {
    const { indexOf } = placesOf(version);
    return (unit.members[version.id] ?? [])
      .flatMap((id) => indexOf.get(id) ?? [])
      .sort((a, b) => a - b);
  });
  return {
    id: unit.id,
    unit,
    members,
    absent: versions.flatMap(({ id }, at) =>
      unit.absent.includes(id) ? [at] : [],
    ),
    drifts: driftsOf(versions, members, drifts),
  };
}

function driftsOf(
  versions: readonly Version[],
  members: CorpusRow["members"],
  drifts: DriftsBySegment,
): readonly Drift[] {
  const found = new Set<Drift>();
  members.forEach((list, at) => {
    for (const index of list)
      for (const drift of drifts.get(versions[at]?.segments[index]?.id ?? "") ??
        [])
        found.add(drift);
  });
  return [...found];
}

/** Why a unit is not asked for, in words; null = it is. */
function reasonToLeave(
  row: CorpusRow,
  unit: Unit,
  options: ExportOptions,
): string | null {
  const count = row.members.filter((list) => list.length > 0).length;
  if (count < 2 && options.nulls === "drop") return "without a counterpart";
  if (options.only === "confirmed" && unit.status !== "confirmed")
    return "not confirmed";
  if (unit.confidence < options.least) return "of lower confidence";
  const limit = options.withoutDrift;
  if (limit !== null && row.drifts.some((drift) => weighs(drift, limit)))
    return `with a drift that is ${limit} or worse`;
  return null;
}

function weighs({ severity, status }: Drift, limit: Severity): boolean {
  return (
    (status === "open" || status === "accepted") &&
    severities.indexOf(severity) >= severities.indexOf(limit)
  );
}

/** Puts segments in no unit after the row of the one before them, version by version. */
function withLoose(
  versions: readonly Version[],
  rows: readonly CorpusRow[],
  linked: readonly Uint8Array[],
  drifts: DriftsBySegment,
): readonly CorpusRow[] {
  const heads: CorpusRow[] = [];
  const after = new Map<CorpusRow, CorpusRow[]>();
  versions.forEach((version, at) => {
    const rowAt = new Map<number, CorpusRow>();
    for (const row of rows)
      for (const index of row.members[at] ?? []) rowAt.set(index, row);
    let last: CorpusRow | null = null;
    version.segments.forEach(({ id }, index) => {
      last = rowAt.get(index) ?? last;
      if (linked[at]?.[index] !== 0) return;
      const members = versions.map((_, other) => (other === at ? [index] : []));
      const row = { id, unit: null, members, absent: [], drifts: driftsOf(versions, members, drifts) }; // prettier-ignore
      if (last === null) heads.push(row);
      else {
        const followers = after.get(last);
        if (followers === undefined) after.set(last, [row]);
        else followers.push(row);
      }
    });
  });
  return [...heads, ...rows.flatMap((row) => [row, ...(after.get(row) ?? [])])];
}
