/** The chosen part of a project as a project of its own. */
import type { Project } from "../../model/records.ts";
import type { Corpus } from "../corpus.ts";

/** Versions in the order asked for; units and drifts that were left behind are missing, the ids stay. */
export function chosenProject({
  project,
  versions,
  rows,
  drifts,
}: Corpus): Project {
  const chosen = new Set(versions.map(({ id }) => id));
  const units = new Set(rows.map(({ unit }) => unit));
  const isChosen = (id: string): boolean => chosen.has(id);
  return {
    ...project,
    versions: versions.flatMap(({ id }) => project.versions.filter((version) => version.id === id)), // prettier-ignore
    units: project.units
      .filter((unit) => units.has(unit))
      .map((unit) => ({
        ...unit,
        members: Object.fromEntries(
          Object.entries(unit.members).filter(([id]) => isChosen(id)),
        ),
        absent: unit.absent.filter(isChosen),
      }))
      .filter(
        ({ members, absent }) =>
          Object.keys(members).length + Math.min(1, absent.length) > 1,
      ),
    drifts: drifts.map((drift) => ({
      ...drift,
      mentions: drift.mentions.filter(({ version }) => isChosen(version)),
      odd: drift.odd.filter(isChosen),
    })),
  };
}
