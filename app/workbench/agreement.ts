/** Between the project and the agreement table. */
import type {
  Agreement,
  AgreementCell,
  AgreementRow,
} from "../contract/agreement.ts";
import type { MethodArgs } from "../contract/api.ts";
import { Failure } from "../contract/failure.ts";
import type { UnitFacts } from "../drift/agreement.ts";
import { driftsOf } from "../model/memberships.ts";
import { findById } from "../model/numbered.ts";
import { anchorAt, findVersion, rangeOf } from "../model/places.ts";
import type {
  Drift,
  DriftType,
  Project,
  Unit,
  VersionId,
} from "../model/records.ts";
import { unitsAlong } from "../view/unit-rows.ts";
import { aroundUnits, partOf } from "./around-units.ts";
import { unlessEnded } from "./ended.ts";
import type { Ports } from "./ports.ts";

/** Units a page where the caller does not say. */
const pageLength = 100;
/** Segments before and after in which what is missing in its place may stand. */
const reach = 2;

/** Reads the facts off the command thread. Refuses an unknown unit. */
export async function agreementIn(
  ports: Pick<Ports, "tasks">,
  project: Project,
  { unit: id, from = 0, count = pageLength }: MethodArgs<"agreement">,
): Promise<Agreement> {
  const first = project.versions[0]?.id ?? "";
  const all = id === undefined ? unitsAlong(project, first).filter(({ status }) => status !== "rejected") : unitNamed(project, id); // prettier-ignore
  const units = all.slice(from, from + count);
  const next = from + count < all.length ? from + count : null;
  if (units.length === 0) return { rows: [], next };
  const part = aroundUnits(project, units, reach);
  const input = partOf(part, units);
  const found = await ports.tasks.run("agreement", input, () => undefined).result.catch(unlessEnded); // prettier-ignore
  return { rows: rowsOf(project, part, found), next };
}

function unitNamed(project: Project, id: string): readonly Unit[] {
  const unit = findById(project.units, id);
  if (unit === undefined)
    throw new Failure("not-found", `There is no unit ${id}.`);
  return [unit];
}

function rowsOf(
  project: Project,
  part: Project,
  found: readonly UnitFacts[],
): AgreementRow[] {
  return found.flatMap(({ unit: place, rows }) => {
    const unit = part.units[place];
    if (unit === undefined) return [];
    return rows.map(({ kind, type, label, cells }): AgreementRow => {
      const placed = Object.fromEntries(
        part.versions.map((version, n): [VersionId, AgreementCell | null] => {
          const cell = cells.get(n);
          if (cell === undefined) return [version.id, null];
          const start = anchorAt(version, cell.start, true);
          const end = cell.end === cell.start ? start : anchorAt(version, cell.end); // prettier-ignore
          const { value, sign } = cell;
          return [version.id, start === null || end === null ? null : { value, sign, start, end }]; // prettier-ignore
        }),
      );
      const drift = driftOn(project, type, placed);
      return { unit: unit.id, kind, type, label, cells: placed, ...(drift === undefined ? {} : { drift: drift.id }) }; // prettier-ignore
    });
  });
}

/** The drift whose words are those of the row: of the same type first, the one in most versions. */
function driftOn(
  project: Project,
  type: DriftType,
  cells: Readonly<Record<VersionId, AgreementCell | null>>,
): Drift | undefined {
  const shared = new Map<Drift, number>();
  for (const [id, cell] of Object.entries(cells)) {
    const version = findVersion(project, id);
    if (cell === null || version === undefined || cell.value === "") continue;
    const own = rangeOf(project, { version: id, start: cell.start, end: cell.end }); // prettier-ignore
    for (const drift of driftsOf(project, cell.start.segment)) {
      if (drift.status === "rejected" || own === undefined) continue;
      const isOn = drift.mentions.some((mention) => {
        const range = mention.version === id ? rangeOf(project, mention) : undefined; // prettier-ignore
        return range !== undefined && range.start < own.end && range.end > own.start; // prettier-ignore
      });
      if (isOn) shared.set(drift, (shared.get(drift) ?? 0) + 1 + (drift.type === type ? 100 : 0)); // prettier-ignore
    }
  }
  return [...shared].sort((a, b) => b[1] - a[1])[0]?.[0];
}
