import { Check, ListFilter } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import {
  type Project,
  driftTypes,
  severities,
} from "../../app/model/records.ts";
import {
  type DriftFilter,
  type DriftGrouping,
  countByStatus,
  noDriftFilter,
  statusOrder,
} from "../../app/view/drift-list.ts";
import { VersionName } from "../parts/version-name.tsx";
import { driftStatusWords, severityWords, typeWords } from "../parts/words.ts";
import "../styles/menus.css";
import "../units/chip.css";

interface DriftFilterBarProps {
  readonly project: Project;
  readonly filter: DriftFilter;
  readonly onFilter: (filter: DriftFilter) => void;
  readonly grouping: DriftGrouping;
  readonly onGrouping: (grouping: DriftGrouping) => void;
}

/** Statuses with their counts; types, severities, versions and grouping in a menu. */
export function DriftFilterBar({
  project,
  filter,
  onFilter,
  grouping,
  onGrouping,
}: DriftFilterBarProps): ReactNode {
  const counts = countByStatus(project.drifts);
  const toggle = <T,>(list: readonly T[], value: T): readonly T[] =>
    list.includes(value)
      ? list.filter((other) => other !== value)
      : [...list, value];
  const types = driftTypes.filter((type) =>
    project.drifts.some((drift) => drift.type === type),
  );
  const inMenu =
    filter.types.length + filter.severities.length + filter.versions.length;
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
            onClick={() =>
              onFilter({ ...filter, statuses: toggle(filter.statuses, status) })
            }
          >
            {driftStatusWords[status]} <b>{counts[status].toLocaleString()}</b>
          </button>
        ))}
      <DropdownMenu.Root>
        <DropdownMenu.Trigger
          className={inMenu > 0 ? "chip on" : "chip"}
          aria-label={`Group, and filter by type, severity and version${inMenu > 0 ? `, ${inMenu} chosen` : ""}`}
        >
          <ListFilter className="small" aria-hidden="true" />
          {inMenu > 0 ? <b>{inMenu}</b> : null}
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className="menu"
            align="end"
            sideOffset={4}
            collisionPadding={8}
          >
            <DropdownMenu.Label className="menu-label">
              Group by
            </DropdownMenu.Label>
            <DropdownMenu.RadioGroup value={grouping}>
              {groupings.map(([name, words]) => (
                <DropdownMenu.RadioItem
                  key={name}
                  className="menu-item"
                  value={name}
                  onSelect={(event) => {
                    event.preventDefault();
                    onGrouping(name);
                  }}
                >
                  <Indicator />
                  {words}
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
            <DropdownMenu.Label className="menu-label">
              Severity
            </DropdownMenu.Label>
            {severities.toReversed().map((severity) => (
              <Choice
                key={severity}
                isOn={filter.severities.includes(severity)}
                onToggle={() =>
                  onFilter({
                    ...filter,
                    severities: toggle(filter.severities, severity),
                  })
                }
              >
                {severityWords[severity]}
              </Choice>
            ))}
            <DropdownMenu.Label className="menu-label">
              With words in
            </DropdownMenu.Label>
            {project.versions.map((version) => (
              <Choice
                key={version.id}
                isOn={filter.versions.includes(version.id)}
                onToggle={() =>
                  onFilter({
                    ...filter,
                    versions: toggle(filter.versions, version.id),
                  })
                }
              >
                <VersionName version={version} />
              </Choice>
            ))}
            <DropdownMenu.Label className="menu-label">Type</DropdownMenu.Label>
            {types.map((type) => (
              <Choice
                key={type}
                isOn={filter.types.includes(type)}
                onToggle={() =>
                  onFilter({ ...filter, types: toggle(filter.types, type) })
                }
              >
                {typeWords[type]}
              </Choice>
            ))}
            {inMenu === 0 ? null : (
              <>
                <DropdownMenu.Separator className="menu-line" />
                <DropdownMenu.Item
                  className="menu-item"
                  onSelect={() =>
                    onFilter({ ...noDriftFilter, statuses: filter.statuses })
                  }
                >
                  Clear filters
                </DropdownMenu.Item>
              </>
            )}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  );
}

const groupings: readonly (readonly [DriftGrouping, string])[] = [
  ["status", "Status"],
  ["type", "Type"],
  ["version", "Outlier"],
];

function Indicator(): ReactNode {
  return (
    <span className="menu-check">
      <DropdownMenu.ItemIndicator>
        <Check className="small" aria-hidden="true" />
      </DropdownMenu.ItemIndicator>
    </span>
  );
}

interface ChoiceProps {
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** An entry with a check that leaves its menu open. */
function Choice({ isOn, onToggle, children }: ChoiceProps): ReactNode {
  return (
    <DropdownMenu.CheckboxItem
      className="menu-item"
      checked={isOn}
      onSelect={(event) => event.preventDefault()}
      onCheckedChange={onToggle}
    >
      <Indicator />
      {children}
    </DropdownMenu.CheckboxItem>
  );
}
