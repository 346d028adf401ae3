/** What the versions state in each unit: read by the host, kept while its texts and drifts stay as they are. */
import { useEffect, useMemo } from "react";
import { create } from "zustand";
import type { AgreementRow } from "../../app/contract/agreement.ts";
import { driftsOf } from "../../app/model/memberships.ts";
import { placeAt, placesOf, textOf } from "../../app/model/places.ts";
import type { Project, Unit, UnitId } from "../../app/model/records.ts";
import { workbench } from "../state/workbench.ts";

interface Known {
  /** What the unit was like when it was read. */
  readonly stamp: string;
  readonly rows: readonly AgreementRow[];
}

const useKnown = create<ReadonlyMap<UnitId, Known>>(() => new Map());
/** Units being read, with the stamp they were asked for. */
const asked = new Map<UnitId, string>();

const mostKept = 4_000;
const atOnce = 8;

/** The facts of these units as far as they are known; what is not is asked for, and comes by itself. Keep the array the same while the units are. */
export function useFactsOf(
  project: Project,
  units: readonly Unit[],
): ReadonlyMap<UnitId, readonly AgreementRow[]> {
  const known = useKnown();
  useEffect(() => {
    // Every answer changes what is known; only a change of the project makes it stale.
    const now = useKnown.getState();
    const stale = units.flatMap((unit) => {
      const stamp = stampOf(project, unit);
      return now.get(unit.id)?.stamp === stamp ? [] : [{ id: unit.id, stamp }]; // prettier-ignore
    });
    void readAll(stale);
  }, [project, units]);
  return useMemo(
    () =>
      new Map(
        units.flatMap(({ id }) => {
          const rows = known.get(id)?.rows;
          return rows === undefined ? [] : [[id, rows] as const];
        }),
      ),
    [known, units],
  );
}

async function readAll(
  stale: readonly { readonly id: UnitId; readonly stamp: string }[],
): Promise<void> {
  const wanted = stale.filter(({ id, stamp }) => asked.get(id) !== stamp);
  for (const { id, stamp } of wanted) asked.set(id, stamp);
  for (let from = 0; from < wanted.length; from += atOnce) {
    const batch = wanted.slice(from, from + atOnce);
    const read = await Promise.all(
      batch.map(async ({ id, stamp }) => {
        try {
          const { rows } = await workbench().agreement({ unit: id });
          return [[id, { stamp, rows }] as const];
        } catch {
          // Undone meanwhile, or the line is lost: the words themselves stand in the table.
          return [];
        } finally {
          if (asked.get(id) === stamp) asked.delete(id);
        }
      }),
    );
    useKnown.setState((before) => {
      const kept = before.size > mostKept ? [] : before;
      return new Map([...kept, ...read.flat()]);
    }, true);
  }
}

function stampOf(project: Project, unit: Unit): string {
  const parts: string[] = [];
  for (const version of project.versions) {
    const { indexOf } = placesOf(version);
    for (const id of unit.members[version.id] ?? []) {
      const place = placeAt(version, indexOf.get(id) ?? -1);
      parts.push(version.id, place === undefined ? "" : textOf(place));
      for (const drift of driftsOf(project, id))
        if (drift.status !== "rejected") parts.push(drift.id);
    }
  }
  return parts.join("\n");
}
