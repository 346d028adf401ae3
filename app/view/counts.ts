/** Figures of a version's header. */
import type { Project, VersionId } from "../model/records.ts";

export interface VersionCounts {
  readonly segments: number;
  /** Segments in a unit with members elsewhere, suggested or confirmed. */
  readonly linked: number;
  /** Segments in confirmed units, those stated to have no counterpart too. */
  readonly confirmed: number;
  readonly suggested: number;
  /** Drifts, open or accepted, with a mention here. */
  readonly drifts: number;
}

/** The figures of every version, by id. */
export function countVersions(
  project: Project,
): ReadonlyMap<VersionId, VersionCounts> {
  const counts = new Map(
    project.versions.map(({ id, segments }) => [
      id,
      {
        segments: segments.length,
        linked: 0,
        confirmed: 0,
        suggested: 0,
        drifts: 0,
      },
    ]),
  );
  for (const { members, status } of project.units) {
    if (status === "rejected") continue;
    const versions = Object.entries(members);
    for (const [id, segments] of versions) {
      const count = counts.get(id);
      if (count === undefined) continue;
      count[status] += segments.length;
      if (versions.length > 1) count.linked += segments.length;
    }
  }
  for (const { mentions, status } of project.drifts) {
    if (status !== "open" && status !== "accepted") continue;
    for (const id of new Set(mentions.map(({ version }) => version))) {
      const count = counts.get(id);
      if (count !== undefined) count.drifts += 1;
    }
  }
  return counts;
}
