/** Between the project and an alignment engine: what it is given, and what becomes of what it suggests. */
import type { AlignInput, SuggestedUnit } from "../align/aligner.ts";
import type { Proposal } from "../contract/commands.ts";
import type { Glossary } from "../model/glossary.ts";
import { placesOf, textOf, placeAt } from "../model/places.ts";
import type {
  Project,
  SegmentId,
  Unit,
  Version,
  VersionId,
} from "../model/records.ts";

/** The whole project as an engine sees it. Confirmed units and a user's own are fixed; rejected member sets are not to be proposed again. */
export function alignInputOf(
  project: Project,
  glossaries: readonly Glossary[] = [],
): AlignInput {
  const isFixed = (unit: Unit): boolean =>
    unit.status === "confirmed" ||
    (unit.status === "suggested" && unit.origin !== "engine");
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
    glossaries,
    settings: project.settings.align,
  };
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
