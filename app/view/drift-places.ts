/** Where drifts are: their units, their words, the drifts of a place. */
import { driftsOf, unitOf } from "../model/memberships.ts";
import { numberOf } from "../model/numbered.ts";
import type {
  Drift,
  Mention,
  Project,
  SegmentId,
  VersionId,
} from "../model/records.ts";
import type { Place } from "./agreement.ts";
import { driftsByUrgency } from "./drift-list.ts";

/** The first words to go to: those of a version that is shown, where there are any. */
export function placeOfDrift(
  { mentions }: Drift,
  isShown: (version: VersionId) => boolean,
): Place | null {
  const spoken = mentions.filter((mention) => !isEmpty(mention));
  return (
    spoken.find(({ version }) => isShown(version)) ??
    mentions.find(({ version }) => isShown(version)) ??
    mentions[0] ??
    null
  );
}

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
