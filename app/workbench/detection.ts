/** Between the project and the drift detector. */
import type { DriftProposal } from "../contract/commands.ts";
import type {
  DriftInput,
  DriftProposal as FoundDrift,
} from "../drift/compare/proposal.ts";
import { mostEntries, terminologies } from "../drift/compare/terms-book.ts";
import { anchorAt, findVersion, placesOf } from "../model/places.ts";
import type { Glossary } from "../model/glossary.ts";
import { unitOf } from "../model/memberships.ts";
import type { Anchor, Project, Unit, Version } from "../model/records.ts";
import { rangesOf } from "./alignment.ts";
import { loadGlossaries } from "./glossaries.ts";
import type { Ports } from "./ports.ts";

/** The whole project as the detector sees it. What was rejected binds nothing. */
export function driftInputOf(project: Project): DriftInput {
  return {
    versions: project.versions.map((version) => ({
      id: version.id,
      text: version.text,
      segments: rangesOf(version),
    })),
    units: project.units
      .filter(({ status }) => status !== "rejected")
      .map(({ members, confidence }) => ({
        members: Object.fromEntries(
          project.versions.flatMap((version) => {
            const { indexOf } = placesOf(version);
            const own = members[version.id];
            return own === undefined
              ? []
              : [[version.id, own.flatMap((id) => indexOf.get(id) ?? [])]];
          }),
        ),
        confidence,
      })),
  };
}

/** What was found, by segment and words, so that what was edited meanwhile can be told. */
export function driftProposalsOf(
  project: Project,
  drifts: readonly FoundDrift[],
): DriftProposal[] {
  return drifts.flatMap((drift) => {
    const unit = unitSpokenOf(project, drift);
    const mentions = drift.mentions.flatMap(({ version: id, start, end }) => {
      const version = findVersion(project, id);
      if (version === undefined) return [];
      const from = start < end ? anchorAt(version, start, true) : gapAt(project, version, start, unit); // prettier-ignore
      const to = start === end ? from : anchorAt(version, end);
      if (from === null || to === null) return [];
      const words = version.text.slice(start, end);
      return [{ version: id, start: from, end: to, words }];
    });
    if (mentions.length === 0) return [];
    const { type, relation, severity, odd, reason, confidence } = drift;
    return [
      {
        type,
        relation,
        severity,
        odd: [...odd],
        reason,
        confidence: Math.round(confidence * 1000) / 1000,
        mentions,
      },
    ];
  });
}

/** The unit of the first words that a drift speaks of. */
function unitSpokenOf(
  project: Project,
  { mentions }: FoundDrift,
): Unit | undefined {
  const words = mentions.find(({ start, end }) => start < end);
  const version = findVersion(project, words?.version ?? "");
  const anchor =
    words === undefined || version === undefined
      ? null
      : anchorAt(version, words.start, true);
  return anchor === null ? undefined : unitOf(project, anchor.segment);
}

/** Where something is missing; between two segments without a space, in the one of that unit. */
function gapAt(
  project: Project,
  version: Version,
  offset: number,
  unit: Unit | undefined,
): Anchor | null {
  const behind = anchorAt(version, offset, true);
  return behind !== null &&
    unit !== undefined &&
    unitOf(project, behind.segment) === unit
    ? behind
    : anchorAt(version, offset);
}

/** The project's glossaries that terms are checked against; the large ones, which are not, are not even read. */
export async function loadTerminologies(
  ports: Pick<Ports, "glossaries">,
  project: Project,
): Promise<readonly Glossary[]> {
  const { settings } = project;
  const glossaries = settings.glossaries.filter(({ entries }) => entries <= mostEntries); // prettier-ignore
  return terminologies(await loadGlossaries(ports, { ...project, settings: { ...settings, glossaries } })); // prettier-ignore
}
