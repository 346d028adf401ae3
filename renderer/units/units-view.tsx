import { Table2 } from "lucide-react";
import { type ReactNode, useEffect, useMemo } from "react";
import { findById } from "../../app/model/numbered.ts";
import type { Project } from "../../app/model/records.ts";
import { filterCounts } from "../../app/view/unit-filters.ts";
import { unitRows } from "../../app/view/unit-rows.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { focusSegment } from "../state/selection.ts";
import { useWindow, windowState } from "../state/store.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { UnitsGrid } from "./units-grid.tsx";
import { clearFilters, unitsState, useUnits } from "./units-state.ts";
import "./units.css";

/** The Units view: a row a unit in the order of one version, a column a version. Nothing without a project. */
export function UnitsView(): ReactNode {
  const project = useWindow((state) => state.project);
  return project === null ? null : <Units project={project} />;
}

function Units({ project }: { readonly project: Project }): ReactNode {
  const hiddenVersions = useWindow((state) => state.hiddenVersions);
  const { order: wanted, filters, ticked } = useUnits();
  const order =
    project.versions.find(({ id }) => id === wanted)?.id ??
    project.versions[0]?.id ??
    "";
  const versions = useMemo(
    () => project.versions.filter(({ id }) => !hiddenVersions.includes(id)),
    [project, hiddenVersions],
  );
  const rows = useMemo(
    () => unitRows(project, order, filters),
    [project, order, filters],
  );
  const counts = useMemo(() => filterCounts(project), [project]);
  useEffect(enter, []);
  useEffect(() => leave, []);
  const shown = useMemo(() => new Set(rows.map(({ key }) => key)), [rows]);
  const existing = [...ticked].filter(
    (id) => findById(project.units, id) !== undefined,
  );
  return (
    <div className="units-view">
      <FilterBar
        project={project}
        filters={filters}
        counts={counts}
        order={order}
      />
      {rows.length > 0 ? (
        <UnitsGrid project={project} rows={rows} versions={versions} />
      ) : (
        <NoRows project={project} />
      )}
      {existing.length > 0 ? (
        <BulkBar
          count={existing.length}
          hidden={existing.filter((id) => !shown.has(id)).length}
        />
      ) : null}
    </div>
  );
}

/** Brings the selected unit into view; takes the keyboard when the view before has let it fall. */
function enter(): void {
  const { unit } = windowState();
  const { focusTurn, revealTurn, row } = unitsState();
  const isLost = document.activeElement === document.body;
  useUnits.setState({
    row: unit ?? row,
    revealTurn: revealTurn + 1,
    focusTurn: focusTurn + (isLost ? 1 : 0),
  });
}

/** An empty cell has no segment; the next view needs one for its caret. */
function leave(): void {
  const { project, focus, unit: id } = windowState();
  if (project === null || focus !== null || id === null) return;
  const members = findById(project.units, id)?.members ?? {};
  for (const version of project.versions) {
    const first = members[version.id]?.[0];
    if (first === undefined) continue;
    focusSegment(version.id, first);
    return;
  }
}

function NoRows({ project }: { readonly project: Project }): ReactNode {
  return project.units.length === 0 ? (
    <div className="units-empty">
      <Table2 aria-hidden="true" />
      <p>No unit yet. Align the versions, or link segments in Texts.</p>
      <div className="row">
        <ActionButton id="alignAll" primary />
        <ActionButton id="toggleView">Texts</ActionButton>
      </div>
    </div>
  ) : (
    <div className="units-empty" role="status">
      <p>No unit matches these filters.</p>
      <button type="button" className="btn" onClick={clearFilters}>
        Clear filters
      </button>
    </div>
  );
}
