/** What must hold of every project beyond the shape of its records. */
import { isSpace } from "../text/space.ts";
import { numberOf } from "./numbered.ts";
import { findVersion, offsetOf, placesOf } from "./places.ts";
import type {
  Drift,
  Project,
  SegmentId,
  Unit,
  UnitId,
  Version,
} from "./records.ts";

/** The invariants by name, as `pentapla check` prints them. */
export type Invariant =
  | "versions-unique"
  | "segments-tile-text"
  | "gaps-are-white-space"
  | "segments-not-blank"
  | "ids-unique"
  | "ids-within-counters"
  | "records-in-order"
  | "unit-versions-known"
  | "unit-members-exist"
  | "members-in-text-order"
  | "segment-in-one-unit"
  | "absent-disjoint"
  | "lone-unit-states-absent"
  | "mention-in-version"
  | "mention-in-order"
  | "lost-mention-is-empty"
  | "odd-known";

/** One broken rule: its name, a sentence, and the ids of the records concerned. */
export interface Violation {
  readonly invariant: Invariant;
  readonly message: string;
  readonly records: readonly string[];
}

type Report = (
  invariant: Invariant,
  message: string,
  records: readonly string[],
) => void;

/** Every violation, in the order of versions, units and drifts; empty = the project is sound. Linear in its size. */
export function checkInvariants(project: Project): readonly Violation[] {
  const violations: Violation[] = [];
  const report: Report = (invariant, message, records) => {
    violations.push({ invariant, message, records });
  };
  checkVersions(project, report);
  checkIds(project, report);
  checkUnits(project, report);
  checkDrifts(project, report);
  return violations;
}

function checkVersions(project: Project, report: Report): void {
  const seen = new Set<string>();
  for (const version of project.versions) {
    const key = version.id.toLowerCase();
    if (seen.has(key))
      report("versions-unique", `Two versions are called ${version.id}.`, [version.id]); // prettier-ignore
    seen.add(key);
    checkSegments(version, report);
  }
}

function checkSegments(version: Version, report: Report): void {
  const { text } = version;
  let at = 0;
  for (const { id, gap, length } of version.segments) {
    const start = at + gap;
    const end = start + length;
    if (end > text.length) {
      report("segments-tile-text", `Segment ${id} of ${version.id} ends at ${end}, behind the end of the text at ${text.length}.`, [version.id, id]); // prettier-ignore
      return;
    }
    if (!isSpace(text, at, start))
      report("gaps-are-white-space", `The gap before segment ${id} of ${version.id} holds words.`, [version.id, id]); // prettier-ignore
    if (isSpace(text, start, end))
      report("segments-not-blank", `Segment ${id} of ${version.id} holds white space only.`, [version.id, id]); // prettier-ignore
    at = end;
  }
  if (!isSpace(text, at))
    report("gaps-are-white-space", `Words behind the last segment of ${version.id} belong to no segment.`, [version.id]); // prettier-ignore
}

function checkIds(project: Project, report: Report): void {
  const { counters } = project;
  const segments = project.versions.flatMap((version) => version.segments);
  const comments = project.drifts.flatMap((drift) => drift.comments);
  const kinds = [
    [segments, counters.segment],
    [project.units, counters.unit],
    [project.drifts, counters.drift],
    [comments, counters.comment],
  ] as const;
  for (const [records, last] of kinds) {
    const seen = new Set<string>();
    for (const { id } of records) {
      if (seen.has(id)) report("ids-unique", `There are two records ${id}.`, [id]); // prettier-ignore
      seen.add(id);
      if (numberOf(id) > last)
        report("ids-within-counters", `${id} is above the last number given out, ${last}.`, [id]); // prettier-ignore
    }
  }
  for (const records of [project.units, project.drifts])
    records.forEach(({ id }, i) => {
      const before = records[i - 1];
      if (before !== undefined && numberOf(before.id) > numberOf(id))
        report("records-in-order", `${id} stands behind ${before.id}.`, [before.id, id]); // prettier-ignore
    });
}

function checkUnits(project: Project, report: Report): void {
  const binder = new Map<SegmentId, UnitId>();
  for (const unit of project.units) {
    checkMembers(project, unit, report);
    checkAbsent(project, unit, report);
    if (unit.status === "rejected") continue;
    for (const id of Object.values(unit.members).flat()) {
      const other = binder.get(id);
      if (other !== undefined && other !== unit.id)
        report("segment-in-one-unit", `Segment ${id} is in ${other} and in ${unit.id}.`, [id, other, unit.id]); // prettier-ignore
      binder.set(id, unit.id);
    }
  }
}

function checkMembers(project: Project, unit: Unit, report: Report): void {
  for (const [id, segments] of Object.entries(unit.members)) {
    const version = findVersion(project, id);
    if (version === undefined) {
      report("unit-versions-known", `${unit.id} has members in ${id}, which is no version.`, [unit.id, id]); // prettier-ignore
      continue;
    }
    const { indexOf } = placesOf(version);
    let last = -1;
    for (const segment of segments) {
      const index = indexOf.get(segment);
      if (index === undefined) {
        report("unit-members-exist", `${unit.id} has the member ${segment}, which ${id} does not have.`, [unit.id, segment]); // prettier-ignore
        continue;
      }
      if (index <= last)
        report("members-in-text-order", `The members of ${unit.id} in ${id} are not in text order at ${segment}.`, [unit.id, segment]); // prettier-ignore
      last = index;
    }
  }
}

function checkAbsent(project: Project, unit: Unit, report: Report): void {
  const members = Object.keys(unit.members);
  if (new Set(unit.absent).size < unit.absent.length)
    report("absent-disjoint", `${unit.id} states a version absent twice.`, [unit.id]); // prettier-ignore
  for (const id of unit.absent) {
    if (findVersion(project, id) === undefined)
      report("unit-versions-known", `${unit.id} states ${id} absent, which is no version.`, [unit.id, id]); // prettier-ignore
    if (members.includes(id))
      report("absent-disjoint", `${unit.id} has members in ${id} and states it absent.`, [unit.id, id]); // prettier-ignore
  }
  if (members.length === 0)
    report("lone-unit-states-absent", `${unit.id} has no members.`, [unit.id]);
  else if (members.length === 1 && unit.absent.length === 0)
    report("lone-unit-states-absent", `${unit.id} has members in one version only and states no other absent.`, [unit.id]); // prettier-ignore
}

function checkDrifts(project: Project, report: Report): void {
  for (const drift of project.drifts) {
    checkMentions(project, drift, report);
    if (new Set(drift.odd).size < drift.odd.length)
      report("odd-known", `${drift.id} names an outlier twice.`, [drift.id]);
    for (const id of drift.odd)
      if (findVersion(project, id) === undefined)
        report("odd-known", `${drift.id} names the outlier ${id}, which is no version.`, [drift.id, id]); // prettier-ignore
  }
}

function checkMentions(project: Project, drift: Drift, report: Report): void {
  for (const { version: id, start, end, lost } of drift.mentions) {
    const version = findVersion(project, id);
    if (version === undefined) {
      report("mention-in-version", `${drift.id} speaks of ${id}, which is no version.`, [drift.id, id]); // prettier-ignore
      continue;
    }
    const { indexOf } = placesOf(version);
    const [from, to] = [start, end].map((anchor) => {
      const segment = version.segments[indexOf.get(anchor.segment) ?? -1];
      if (segment !== undefined && anchor.offset <= segment.length)
        return offsetOf(version, anchor);
      report("mention-in-version", `${drift.id} speaks of ${anchor.segment} at ${anchor.offset}, a place that ${id} does not have.`, [drift.id, anchor.segment]); // prettier-ignore
      return undefined;
    });
    if (from === undefined || to === undefined) continue;
    if (from > to)
      report("mention-in-order", `A mention of ${drift.id} in ${id} ends before it begins.`, [drift.id, id]); // prettier-ignore
    else if (lost !== undefined && from !== to)
      report("lost-mention-is-empty", `A mention of ${drift.id} in ${id} is marked lost but has words.`, [drift.id, id]); // prettier-ignore
  }
}
