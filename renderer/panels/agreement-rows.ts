/** The rows of the agreement table: groups of drifts, then the facts that no drift speaks of. */
import type { AgreementRow } from "../../app/contract/agreement.ts";
import { unitOf } from "../../app/model/memberships.ts";
import type { Drift, Project, Unit, UnitId } from "../../app/model/records.ts";
import { factsWithoutDrift } from "../../app/view/agreement.ts";
import type { DriftGroup } from "../../app/view/drift-list.ts";

export type TableRow =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly name: string;
      readonly count: number | null;
    }
  | { readonly kind: "drift"; readonly key: string; readonly drift: Drift }
  | {
      readonly kind: "fact";
      readonly key: string;
      readonly fact: AgreementRow;
    };

/** `nameOf` null = the groups have no names. */
export function driftRows(
  groups: readonly DriftGroup[],
  nameOf: ((group: DriftGroup) => string) | null,
): readonly TableRow[] {
  return groups.flatMap((group): readonly TableRow[] => {
    const drifts = group.drifts.map((drift): TableRow => ({
      kind: "drift",
      key: drift.id,
      drift,
    }));
    if (nameOf === null) return drifts;
    const name = nameOf(group);
    return [
      { kind: "group", key: `group ${name}`, name, count: drifts.length },
      ...drifts,
    ];
  });
}

/** Unit after unit along the text. */
export function factRows(
  project: Project,
  units: readonly Unit[],
  known: ReadonlyMap<UnitId, readonly AgreementRow[]>,
): readonly TableRow[] {
  const rows = units.flatMap(({ id }) =>
    factsWithoutDrift(project, known.get(id) ?? []).map(
      (fact, index): TableRow => ({
        kind: "fact",
        key: `${id} ${index}`,
        fact,
      }),
    ),
  );
  const name = "Facts that no drift speaks of";
  return [{ kind: "group", key: "group facts", name, count: null }, ...rows];
}

/** The units, not rejected, in which these drifts have words. */
export function unitsOfDrifts(
  project: Project,
  drifts: readonly Drift[],
): readonly Unit[] {
  return [
    ...new Set(
      drifts.flatMap(({ mentions }) =>
        mentions.flatMap(({ start }) => unitOf(project, start.segment) ?? []),
      ),
    ),
  ];
}

/** Where a key leads in a list of `count`; null = the key means nothing there. */
export function nextIndex(
  key: string,
  at: number,
  count: number,
): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, last);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "PageDown":
      return Math.min(at + 8, last);
    case "PageUp":
      return Math.max(at - 8, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
