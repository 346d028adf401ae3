/** Between the project and an alignment engine: what it is given, and what becomes of what it suggests. */
import type { AlignInput, SuggestedUnit } from "../align/aligner.ts";
import { freshVersions } from "../command/fresh-versions.ts";
import type { Proposal } from "../contract/commands.ts";
import type { Glossary } from "../model/glossary.ts";
import { unitOf } from "../model/memberships.ts";
import { placesOf, textOf, placeAt } from "../model/places.ts";
import type {
  Project,
  SegmentId,
  Unit,
  Version,
  VersionId,
} from "../model/records.ts";

/**
 * The whole project as an engine sees it. Confirmed units and a user's own are
 * fixed; rejected member sets are not to be proposed again. With segments, only
 * they and the engine's units they are in are aligned: all other units stay.
 */
export function alignInputOf(
  project: Project,
  glossaries: readonly Glossary[] = [],
  segments?: readonly SegmentId[],
): AlignInput {
  const isSettled = (unit: Unit): boolean =>
    unit.status === "confirmed" ||
    (unit.status === "suggested" && unit.origin !== "engine");
  const anew = new Set(
    (segments ?? [])
      .flatMap((id) => unitOf(project, id) ?? [])
      .filter((unit) => !isSettled(unit)),
  );
  // What stays must be seen where a version that came later is to join it.
  const isOpen = segments === undefined && freshVersions(project).size > 0;
  const isFixed = (unit: Unit): boolean =>
    (isSettled(unit) && !isOpen) ||
    (segments !== undefined && unit.status !== "rejected" && !anew.has(unit));
  const indexes = (
    unit: Unit,
  ): Readonly<Record<VersionId, readonly number[]>> =>
    Object.fromEntries(
      Object.entries(unit.members).map(([id, segments]) => {
        const version = project.versions.find(
          (candidate) => candidate.id === id,
        );
        return [
          id,
          segments.flatMap((segment) =>
            version === undefined
              ? []
              : (placesOf(version).indexOf.get(segment) ?? []),
          ),
        ];
      }),
    );
  return {
    versions: project.versions.map((version) => ({
      id: version.id,
      text: version.text,
      segments: rangesOf(version),
    })),
    fixed: {
      links: project.units.filter(isFixed).map(indexes),
      rejected: project.units
        .filter((unit) => unit.status === "rejected")
        .map(indexes),
    },
    ...(segments === undefined
      ? {}
      : { within: placesAmong(project, segments, [...anew]) }),
    glossaries,
    settings: project.settings.align,
  };
}

/** Indexes of segments, and of the members of units, by version. */
function placesAmong(
  { versions }: Project,
  segments: readonly SegmentId[],
  units: readonly Unit[],
): NonNullable<AlignInput["within"]> {
  const all = new Set([
    ...segments,
    ...units.flatMap(({ members }) => Object.values(members).flat()),
  ]);
  return Object.fromEntries(
    versions.flatMap((version) => {
      const { indexOf } = placesOf(version);
      const own = [...all].flatMap((id) => indexOf.get(id) ?? []);
      return own.length === 0 ? [] : [[version.id, own.sort((p, q) => p - q)]];
    }),
  );
}

/** A version's segments as absolute ranges. */
export function rangesOf(
  version: Version,
): AlignInput["versions"][number]["segments"] {
  const { starts } = placesOf(version);
  return version.segments.map(({ length, kind }, index) => {
    const start = starts[index] ?? 0;
    return { start, end: start + length, kind };
  });
}

/** Suggestions over the ids and words the engine was given, so that what was edited meanwhile can be told. */
export function proposalsOf(
  project: Project,
  units: readonly SuggestedUnit[],
): Proposal[] {
  return units.map(({ members, confidence, reasons }) => ({
    members: Object.fromEntries(
      Object.entries(members).map(([id, indexes]) => [
        id,
        membersOf(project, id, indexes),
      ]),
    ),
    // Finer than a thousandth says nothing and makes files longer.
    confidence: Math.round(confidence * 1000) / 1000,
    reasons: [...reasons],
  }));
}

function membersOf(
  project: Project,
  id: VersionId,
  indexes: readonly number[],
): { segment: SegmentId; text: string }[] {
  const version = project.versions.find((candidate) => candidate.id === id);
  if (version === undefined) return [];
  return indexes.flatMap((index) => {
    const place = placeAt(version, index);
    return place === undefined
      ? []
      : [{ segment: place.segment.id, text: textOf(place) }];
  });
}
