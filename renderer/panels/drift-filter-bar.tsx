import { Equal, Search } from "lucide-react";
import type { ReactNode } from "react";
import type { DriftStatus, Project } from "../../app/model/records.ts";
import {
  countByStatus,
  type DriftFilter,
  type DriftGrouping,
  statusOrder,
} from "../../app/view/drift-list.ts";
import { Tip } from "../parts/tip.tsx";
import { driftStatusWords } from "../parts/words.ts";
import "../units/chip.css";
import { DriftFilterMenu } from "./drift-filter-menu.tsx";

interface DriftFilterBarProps {
  readonly project: Project;
  readonly filter: DriftFilter;
  readonly onFilter: (filter: DriftFilter) => void;
  readonly grouping: DriftGrouping;
  readonly onGrouping: (grouping: DriftGrouping) => void;
  readonly withFacts: boolean;
  readonly onWithFacts: (withFacts: boolean) => void;
}

/** Statuses with their counts, words to look for, all else in a menu; and whether facts without a drift are shown. */
export function DriftFilterBar({
  project,
  filter,
  onFilter,
  grouping,
  onGrouping,
  withFacts,
  onWithFacts,
}: DriftFilterBarProps): ReactNode {
  const counts = countByStatus(project.drifts);
  const toggle = (status: DriftStatus): readonly DriftStatus[] =>
    filter.statuses.includes(status)
      ? filter.statuses.filter((other) => other !== status)
      : [...filter.statuses, status];
  return (
    <div className="drift-filters" role="toolbar" aria-label="Drift filters">
      {statusOrder
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <button
            key={status}
            type="button"
            className={filter.statuses.includes(status) ? "chip on" : "chip"}
            aria-pressed={filter.statuses.includes(status)}
            onClick={() => onFilter({ ...filter, statuses: toggle(status) })}
          >
            {driftStatusWords[status]} <b>{counts[status].toLocaleString()}</b>
          </button>
        ))}
      <span className="grow" />
      <label className="drift-search">
        <Search className="small" aria-hidden="true" />
        <input
          type="search"
          aria-label="Find in drifts"
          placeholder="Find"
          dir="auto"
          value={filter.text}
          onChange={(event) =>
            onFilter({ ...filter, text: event.target.value })
          }
        />
      </label>
      <Tip text="Show what the versions state beside the drifts">
        <button
          type="button"
          className={withFacts ? "chip on" : "chip"}
          aria-pressed={withFacts}
          aria-label="All facts"
          onClick={() => onWithFacts(!withFacts)}
        >
          <Equal className="small" aria-hidden="true" />
          Facts
        </button>
      </Tip>
      <DriftFilterMenu
        project={project}
        filter={filter}
        onFilter={onFilter}
        grouping={grouping}
        onGrouping={onGrouping}
      />
    </div>
  );
}
