/** What the Texts view says when the reader arrives somewhere. */
import { unitOf } from "../model/memberships.ts";
import { numberOf } from "../model/numbered.ts";
import { placesOf } from "../model/places.ts";
import type { Project, SegmentId, Unit, VersionId } from "../model/records.ts";
import { nameInEnglish } from "../text/language.ts";

/** "Unit 7, suggested, 82 percent, linked in Arabic, English, French". */
export function unitInWords(project: Project, unit: Unit): string {
  const names = (ids: readonly VersionId[]) =>
    ids.map(nameInEnglish).join(", ");
  const members = project.versions
    .map(({ id }) => id)
    .filter((id) => unit.members[id] !== undefined);
  const parts = [`Unit ${numberOf(unit.id)}`, unit.status];
  if (unit.status === "suggested")
    parts.push(`${Math.round(unit.confidence * 100)} percent`);
  if (members.length > 1) parts.push(`linked in ${names(members)}`);
  if (unit.absent.length > 0)
    parts.push(`no counterpart in ${names(unit.absent)}`);
  return parts.join(", ");
}

/** The segment and its unit: "French 8. Unit 7, suggested, …" or "French 9. Not linked". */
export function segmentInWords(
  project: Project,
  version: VersionId,
  segment: SegmentId,
): string {
  const found = project.versions.find(({ id }) => id === version);
  const index =
    found === undefined ? undefined : placesOf(found).indexOf.get(segment);
  if (index === undefined) return "";
  const unit = unitOf(project, segment);
  const where = `${nameInEnglish(version)} ${index + 1}`;
  return unit === undefined
    ? `${where}. Not linked`
    : `${where}. ${unitInWords(project, unit)}`;
}
