import { Check, ChevronDown, Plus, X } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import type { Project, Version } from "../../app/model/records.ts";
import {
  type UnitFilter,
  filterName,
  missingVersion,
  namedFilters,
} from "../../app/view/unit-filters.ts";
import { Select } from "../parts/fields.tsx";
import { leaveFocus } from "../parts/leave-focus.ts";
import { VersionName, versionName } from "../parts/version-name.tsx";
import { clearFilters, setOrder, toggleFilter } from "./units-state.ts";
import "./chip.css";
import "../styles/menus.css";

/** Always on the bar; the others come by "Filter". */
const chips = ["drift", "unconfirmed", "notOneToOne"] as const;

interface FilterBarProps {
  readonly project: Project;
  readonly filters: readonly UnitFilter[];
  readonly counts: ReadonlyMap<UnitFilter, number>;
  readonly order: string;
}

/** What the table is narrowed to, with counts, and the version whose order it has. */
export function FilterBar({
  project,
  filters,
  counts,
  order,
}: FilterBarProps): ReactNode {
  const added = filters.filter(
    (filter) => !chips.some((chip) => chip === filter),
  );
  return (
    <div
      className="filter-bar"
      role="toolbar"
      aria-label="Filters"
      onMouseDown={leaveFocus}
    >
      <Chip
        name="All"
        count={project.units.length}
        isOn={filters.length === 0}
        onPress={clearFilters}
      />
      {chips.map((chip) => (
        <Chip
          key={chip}
          name={filterName(chip)}
          count={counts.get(chip) ?? 0}
          isOn={filters.includes(chip)}
          onPress={() => toggleFilter(chip)}
        />
      ))}
      {added.map((filter) => (
        <button
          key={filter}
          type="button"
          className="chip on"
          aria-label={`Remove the filter ${filterName(filter)}`}
          onClick={() => toggleFilter(filter)}
        >
          {filterName(filter)}
          <b>{(counts.get(filter) ?? 0).toLocaleString()}</b>
          <X className="small" aria-hidden="true" />
        </button>
      ))}
      <FilterMenu
        trigger={
          <>
            Missing in…
            <ChevronDown className="small" aria-hidden="true" />
          </>
        }
        items={project.versions.map(({ id }): UnitFilter => `missing:${id}`)}
        versions={project.versions}
        filters={filters}
        counts={counts}
      />
      <FilterMenu
        trigger={
          <>
            <Plus className="small" aria-hidden="true" />
            Filter
          </>
        }
        items={namedFilters.filter(
          (name) => !chips.some((chip) => chip === name),
        )}
        versions={project.versions}
        filters={filters}
        counts={counts}
      />
      <span className="grow" />
      <label className="order-choice">
        <span className="mut">in the order of</span>
        <Select
          label="In the order of"
          value={order}
          options={project.versions.map((version) => [
            version.id,
            versionName(version),
          ])}
          onChange={setOrder}
        />
      </label>
    </div>
  );
}

interface ChipProps {
  readonly name: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function Chip({ name, count, isOn, onPress }: ChipProps): ReactNode {
  return (
    <button
      type="button"
      className={isOn ? "chip on" : "chip"}
      aria-pressed={isOn}
      onClick={onPress}
    >
      {name} <b>{count.toLocaleString()}</b>
    </button>
  );
}

interface FilterMenuProps {
  readonly trigger: ReactNode;
  readonly items: readonly UnitFilter[];
  readonly versions: readonly Version[];
  readonly filters: readonly UnitFilter[];
  readonly counts: ReadonlyMap<UnitFilter, number>;
}

function FilterMenu({
  trigger,
  items,
  versions,
  filters,
  counts,
}: FilterMenuProps): ReactNode {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger className="chip">{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          {items.map((filter) => (
            <DropdownMenu.CheckboxItem
              key={filter}
              className="menu-item"
              checked={filters.includes(filter)}
              onCheckedChange={() => toggleFilter(filter)}
            >
              <span className="menu-check">
                <DropdownMenu.ItemIndicator>
                  <Check className="small" aria-hidden="true" />
                </DropdownMenu.ItemIndicator>
              </span>
              <span className="grow row">
                <FilterWords filter={filter} versions={versions} />
              </span>
              <span className="dim num">
                {(counts.get(filter) ?? 0).toLocaleString()}
              </span>
            </DropdownMenu.CheckboxItem>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function FilterWords({
  filter,
  versions,
}: {
  readonly filter: UnitFilter;
  readonly versions: readonly Version[];
}): ReactNode {
  const id = missingVersion(filter);
  const version = versions.find((candidate) => candidate.id === id);
  return version === undefined ? (
    filterName(filter)
  ) : (
    <VersionName version={version} />
  );
}
