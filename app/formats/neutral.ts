/** The neutral form that scorers and scripts read: absolute UTF-16 ranges, keyed by version id (design, command line). */
import { placesOf, rangeOf } from "../model/places.ts";
import type {
  DriftRelation,
  DriftType,
  Project,
  SegmentKind,
  Severity,
  UnitStatus,
  Version,
  VersionId,
} from "../model/records.ts";

export interface NeutralProject {
  readonly segments: Readonly<
    Record<
      VersionId,
      readonly {
        readonly start: number;
        readonly end: number;
        readonly kind: SegmentKind;
      }[]
    >
  >;
  readonly units: readonly {
    readonly members: Readonly<
      Record<VersionId, readonly (readonly [start: number, end: number])[]>
    >;
    readonly absent: readonly VersionId[];
    readonly confidence: number;
    readonly status: UnitStatus;
  }[];
  readonly drifts: readonly {
    /** start = end: something is missing there. */
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
  }[];
}

/** A project in the neutral form. Rejected units and drifts are memory, not findings: they are left out. */
export function neutralOf(project: Project): NeutralProject {
  return {
    segments: Object.fromEntries(
      project.versions.map((version) => [version.id, segmentsOf(version)]),
    ),
    units: project.units
      .filter(({ status }) => status !== "rejected")
      .map(({ members, absent, confidence, status }) => ({
        members: Object.fromEntries(
          project.versions.flatMap((version) => {
            const ids = members[version.id];
            return ids === undefined
              ? []
              : [[version.id, ids.map((id) => rangeOfSegment(version, id))]];
          }),
        ),
        absent,
        confidence,
        status,
      })),
    drifts: project.drifts
      .filter(({ status }) => status !== "rejected")
      .map(({ mentions, type, relation, odd, severity, reason }) => ({
        mentions: mentions.flatMap((mention) => {
          const range = rangeOf(project, mention);
          return range === undefined
            ? []
            : [{ lang: mention.version, start: range.start, end: range.end }];
        }),
        type,
        relation,
        odd,
        severity,
        reason,
      })),
  };
}

/** The neutral form as the content of a file: JSON, one record a line. */
export function neutralText(project: Project): string {
  const { segments, units, drifts } = neutralOf(project);
  const lines = (records: readonly unknown[]): string =>
    records.length === 0
      ? "[]"
      : `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]`;
  const versions = Object.entries(segments).map(
    ([id, ranges]) => `${JSON.stringify(id)}:${lines(ranges)}`,
  );
  return `{"segments":{${versions.join(",\n")}},\n"units":${lines(units)},\n"drifts":${lines(drifts)}}\n`;
}

function segmentsOf(
  version: Version,
): { start: number; end: number; kind: SegmentKind }[] {
  const { starts } = placesOf(version);
  return version.segments.map(({ length, kind }, index) => {
    const start = starts[index] ?? 0;
    return { start, end: start + length, kind };
  });
}

function rangeOfSegment(version: Version, id: string): [number, number] {
  const { starts, indexOf } = placesOf(version);
  const index = indexOf.get(id) ?? 0;
  const start = starts[index] ?? 0;
  return [start, start + (version.segments[index]?.length ?? 0)];
}
