/** The neutral form that `--json` prints and outside scorers read: offsets instead of ids. */
import { placesOf, rangeOf } from "../model/places.ts";
import type {
  Drift,
  DriftRelation,
  DriftType,
  Project,
  SegmentKind,
  Severity,
  Unit,
  UnitStatus,
  VersionId,
} from "../model/records.ts";

/** Offsets are UTF-16 into the version's text as read. */
export interface NeutralSegment {
  readonly start: number;
  readonly end: number;
  readonly kind: SegmentKind;
}

export interface NeutralUnit {
  readonly members: Readonly<Record<VersionId, readonly (readonly [number, number])[]>>; // prettier-ignore
  readonly absent: readonly VersionId[];
  readonly confidence: number;
  readonly status: UnitStatus;
}

/** `lang` is the version's id; an empty mention says that something is missing there. */
export interface NeutralDrift {
  readonly mentions: readonly {
    readonly lang: VersionId;
    readonly start: number;
    readonly end: number;
  }[];
  readonly type: DriftType;
  readonly relation: DriftRelation;
  readonly odd: readonly VersionId[];
  readonly severity: Severity;
  readonly reason: string;
}

export interface NeutralProject {
  readonly segments: Readonly<Record<VersionId, readonly NeutralSegment[]>>;
  readonly units: readonly NeutralUnit[];
  readonly drifts: readonly NeutralDrift[];
}

/** Rejected units and drifts are left out: they say what does not correspond, and what is no drift. */
export function writeNeutral(project: Project): NeutralProject {
  return {
    segments: Object.fromEntries(
      project.versions.map((version) => {
        const { starts } = placesOf(version);
        const segments = version.segments.map(({ length, kind }, i) => {
          const start = starts[i] ?? 0;
          return { start, end: start + length, kind };
        });
        return [version.id, segments];
      }),
    ),
    units: project.units
      .filter(({ status }) => status !== "rejected")
      .map((unit) => neutralUnit(project, unit)),
    drifts: project.drifts
      .filter(({ status }) => status !== "rejected")
      .map((drift) => neutralDrift(project, drift)),
  };
}

function neutralUnit(project: Project, unit: Unit): NeutralUnit {
  const members = project.versions.flatMap((version) => {
    const ids = unit.members[version.id];
    if (ids === undefined) return [];
    const { starts, indexOf } = placesOf(version);
    const ranges = ids.flatMap((id) => {
      const index = indexOf.get(id) ?? -1;
      const start = starts[index];
      const length = version.segments[index]?.length;
      return start === undefined || length === undefined
        ? []
        : [[start, start + length] as const];
    });
    return [[version.id, ranges] as const];
  });
  const { absent, confidence, status } = unit;
  return { members: Object.fromEntries(members), absent, confidence, status };
}

function neutralDrift(project: Project, drift: Drift): NeutralDrift {
  const mentions = drift.mentions.flatMap((mention) => {
    const range = rangeOf(project, mention);
    if (range === undefined) return [];
    return [{ lang: mention.version, start: range.start, end: range.end }];
  });
  const { type, relation, odd, severity, reason } = drift;
  return { mentions, type, relation, odd, severity, reason };
}
