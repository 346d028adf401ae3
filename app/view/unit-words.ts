/** What the cells of the Units table say aloud. */
import { driftsOf } from "../model/memberships.ts";
import { numberOf } from "../model/numbered.ts";
import {
  type Project,
  type SegmentId,
  type Unit,
  type VersionId,
  severities,
} from "../model/records.ts";
import { nameInEnglish } from "../text/language.ts";

/** "French, unit 13, suggested, major drift"; of several drifts the severest not yet settled. */
export function unitCellInWords(
  project: Project,
  unit: Unit,
  version: VersionId,
): string {
  const members = unit.members[version] ?? [];
  const parts = [
    nameInEnglish(version),
    `unit ${numberOf(unit.id)}`,
    unit.status,
  ];
  if (members.length > 1) parts.push(`${members.length} segments`);
  if (members.length === 0)
    parts.push(unit.absent.includes(version) ? "no counterpart" : "not linked");
  const drift = severestDrift(project, members);
  if (drift !== null) parts.push(`${drift} drift`);
  return parts.join(", ");
}

function severestDrift(
  project: Project,
  segments: readonly SegmentId[],
): string | null {
  let worst = -1;
  for (const segment of segments)
    for (const { status, severity } of driftsOf(project, segment))
      if (status === "open" || status === "accepted")
        worst = Math.max(worst, severities.indexOf(severity));
  return severities[worst] ?? null;
}

/** The unit's own cell: "Unit 7, suggested, 82 percent". */
export function unitInShort(unit: Unit): string {
  const confidence =
    unit.status === "suggested"
      ? `, ${Math.round(unit.confidence * 100)} percent`
      : "";
  return `Unit ${numberOf(unit.id)}, ${unit.status}${confidence}`;
}

/** ".82"; "1" for a certain one. */
export function shortConfidence(confidence: number): string {
  const percent = Math.round(confidence * 100);
  return percent >= 100 ? "1" : `.${String(percent).padStart(2, "0")}`;
}
