import type { FileRef } from "../contract/files.ts";
import type { Recent } from "../contract/session.ts";
import type { Project } from "../model/records.ts";

/** What the list of recent projects says of one. */
export function recentOf(ref: FileRef, project: Project, at: string): Recent {
  const units = project.units.filter(({ status }) => status !== "rejected");
  return {
    ref,
    title: project.meta.title,
    versions: project.versions.map(({ id }) => id),
    units: units.length,
    confirmed: units.filter(({ status }) => status === "confirmed").length,
    openDrifts: project.drifts.filter(({ status }) => status === "open").length,
    at,
  };
}
