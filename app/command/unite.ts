import type { Project, Unit } from "../model/records.ts";
import {
  absentBeside,
  absentInAll,
  type Members,
  reasonsOf,
} from "./members.ts";

/**
 * Several units as one over `members`, under the first one's id: confirmed only
 * if all were, absent only what all state, the least confidence, all reasons.
 */
export function unite(
  project: Project,
  units: readonly [Unit, ...Unit[]],
  members: Members,
): Unit {
  const [first, ...others] = units;
  if (others.length === 0) return { ...first, members };
  const isConfirmed = units.every((unit) => unit.status === "confirmed");
  const isUsers = units.some((unit) => unit.origin === "user");
  const { by, at, ...rest } = first;
  return {
    ...rest,
    members,
    absent: absentBeside(project, absentInAll(units), members),
    status: isConfirmed ? "confirmed" : "suggested",
    origin: isUsers ? "user" : first.origin,
    confidence: Math.min(...units.map((unit) => unit.confidence)),
    reasons: reasonsOf(units),
    ...(isConfirmed && by !== undefined ? { by } : {}),
    ...(isConfirmed && at !== undefined ? { at } : {}),
  };
}
