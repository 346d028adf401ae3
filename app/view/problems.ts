/** What in a project needs a second look, derived from its records alone. */
import { numberOf } from "../model/numbered.ts";
import { placeAt, placesOf, textOf } from "../model/places.ts";
import type {
  DriftId,
  Project,
  SegmentId,
  UnitId,
  Version,
} from "../model/records.ts";
import { isLowUnit } from "./faces.ts";

export type ProblemGoal =
  | { readonly kind: "unit"; readonly id: UnitId }
  | { readonly kind: "drift"; readonly id: DriftId }
  | { readonly kind: "segment"; readonly id: SegmentId }
  | { readonly kind: "nowhere" };

export interface Problem {
  readonly key: string;
  /** What it is, one of a few headings. */
  readonly heading: string;
  readonly text: string;
  readonly goal: ProblemGoal;
}

/** Lost words first, then weak suggestions, then what is odd about a version. */
export function problemsOf(project: Project): readonly Problem[] {
  return [
    ...lostWords(project),
    ...weakUnits(project),
    ...project.versions.flatMap((version) => versionProblems(project, version)),
  ];
}

function lostWords(project: Project): readonly Problem[] {
  return project.drifts.flatMap(({ id, mentions }) =>
    mentions.flatMap(({ version, lost }, at): Problem[] =>
      lost === undefined
        ? []
        : [
            {
              key: `${id}-${at}`,
              heading: "Words of a drift were deleted",
              text: `${version} no longer says “${lost}”.`,
              goal: { kind: "drift", id },
            },
          ],
    ),
  );
}

function weakUnits(project: Project): readonly Problem[] {
  return project.units
    .filter(isLowUnit)
    .toSorted((a, b) => a.confidence - b.confidence)
    .map((unit) => ({
      key: unit.id,
      heading: "Suggested with low confidence",
      text: `Unit ${numberOf(unit.id)}, ${Math.round(unit.confidence * 100)} percent, links ${Object.keys(unit.members).join(", ")}.`,
      goal: { kind: "unit", id: unit.id },
    }));
}

function versionProblems(
  project: Project,
  version: Version,
): readonly Problem[] {
  if (version.segments.length === 0)
    return [
      {
        key: `${version.id}-empty`,
        heading: "Nothing to align",
        text: `${version.id} has no segment. Put a text in its place.`,
        goal: { kind: "nowhere" },
      },
    ];
  const hasLink = project.units.some(
    ({ status, members, absent }) =>
      status !== "rejected" &&
      (members[version.id] !== undefined || absent.includes(version.id)),
  );
  const found = [...repeated(version)];
  if (!hasLink && project.units.length > 0)
    found.push({
      key: `${version.id}-unlinked`,
      heading: "Nothing linked",
      text: `Nothing of ${version.id} is linked yet.`,
      goal: { kind: "segment", id: version.segments[0]?.id ?? "" },
    });
  return found;
}

/** Shorter ones ("Yes.") repeat by nature. */
const leastRepeated = 20;

const repeatedIn = new WeakMap<Version, readonly Problem[]>();

/** Reads a whole text; cached a version, as most changes leave texts alone. */
function repeated(version: Version): readonly Problem[] {
  let found = repeatedIn.get(version);
  if (found === undefined) {
    found = findRepeated(version);
    repeatedIn.set(version, found);
  }
  return found;
}

function findRepeated(version: Version): readonly Problem[] {
  const { indexOf } = placesOf(version);
  const byText = new Map<string, SegmentId[]>();
  for (const { id, length } of version.segments) {
    if (length < leastRepeated) continue;
    const place = placeAt(version, indexOf.get(id) ?? -1);
    if (place === undefined) continue;
    const text = textOf(place).replace(/\s+/g, " ");
    const same = byText.get(text);
    if (same === undefined) byText.set(text, [id]);
    else same.push(id);
  }
  return [...byText.values()]
    .filter((ids) => ids.length > 1)
    .map((ids) => ({
      key: `${version.id}-${ids[0] ?? ""}`,
      heading: "Said more than once",
      text: `${version.id}: segments ${ids.map((id) => (indexOf.get(id) ?? 0) + 1).join(", ")} say the same.`,
      goal: { kind: "segment", id: ids[0] ?? "" },
    }));
}
