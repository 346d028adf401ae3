import { driftsOf } from "../../app/model/memberships.ts";
import { placesOf, rangeOf } from "../../app/model/places.ts";
import type { DriftId, Project, Version } from "../../app/model/records.ts";
import { toTextOffset } from "../../app/view/display.ts";
import type { LinePlace } from "./line-place.ts";
import { segmentText } from "./marks.ts";

/** The drift with a mark at a place of a column, if any; marks of rejected ones are not drawn. */
export function driftAt(
  project: Project,
  version: Version,
  { line, offset }: LinePlace,
): DriftId | null {
  const segment = version.segments[line];
  if (segment === undefined) return null;
  const within = toTextOffset(segmentText(version, line), offset);
  const at = (placesOf(version).starts[line] ?? 0) + within;
  const found = driftsOf(project, segment.id).find(
    ({ mentions, status }) =>
      status !== "rejected" &&
      mentions.some((mention) => {
        const range = rangeOf(project, mention);
        return (
          range?.version.id === version.id &&
          range.start <= at &&
          at <= range.end
        );
      }),
  );
  return found?.id ?? null;
}
