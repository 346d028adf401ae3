import { Check, ListFilter } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import {
  driftTypes,
  type Project,
  severities,
} from "../../app/model/records.ts";
import {
  type DriftFilter,
  type DriftGrouping,
  driftGroupings,
  noDriftFilter,
  peopleOf,
} from "../../app/view/drift-list.ts";
import { VersionName } from "../parts/version-name.tsx";
import { severityWords, typeWords } from "../parts/words.ts";
import "../styles/menus.css";

interface DriftFilterMenuProps {
  readonly project: Project;
  readonly filter: DriftFilter;
  readonly onFilter: (filter: DriftFilter) => void;
  readonly grouping: DriftGrouping;
  readonly onGrouping: (grouping: DriftGrouping) => void;
}

const groupingWords: Readonly<Record<DriftGrouping, string>> = {
  status: "Status",
  severity: "Severity",
  type: "Type",
  version: "Outlier",
  assignee: "Assignee",
};

/** Grouping, and filters by severity, version, type and assignee, each choice with its count. */
export function DriftFilterMenu({
  project,
  filter,
  onFilter,
  grouping,
  onGrouping,
}: DriftFilterMenuProps): ReactNode {
  const { drifts } = project;
  const count = (fits: (drift: (typeof drifts)[number]) => boolean): number =>
    drifts.filter(fits).length;
  const { assignees } = peopleOf(drifts);
  const chosen =
    filter.types.length +
    filter.severities.length +
    filter.versions.length +
    filter.assignees.length;
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        className={chosen > 0 ? "chip on" : "chip"}
        aria-label={`Group, and filter by type, severity, version and assignee${chosen > 0 ? `, ${chosen} chosen` : ""}`}
      >
        <ListFilter className="small" aria-hidden="true" />
        {chosen > 0 ? <b>{chosen}</b> : null}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu drift-filter-menu"
          align="end"
          sideOffset={4}
          collisionPadding={8}
        >
          <DropdownMenu.Label className="menu-label">
            Group by
          </DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={grouping}>
            {driftGroupings.map((name) => (
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
                {groupingWords[name]}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <Choices
            label="Severity"
            values={severities.toReversed()}
            chosen={filter.severities}
            count={(severity) => count((drift) => drift.severity === severity)}
            nameOf={(severity) => severityWords[severity]}
            onChoose={(chosenNow) =>
              onFilter({ ...filter, severities: chosenNow })
            }
          />
          <Choices
            label="With words in"
            values={project.versions.map(({ id }) => id)}
            chosen={filter.versions}
            count={(id) =>
              count(({ mentions }) =>
                mentions.some(({ version }) => version === id),
              )
            }
            nameOf={(id) => {
              const version = project.versions.find((one) => one.id === id);
              return version === undefined ? id : <VersionName version={version} />; // prettier-ignore
            }}
            onChoose={(versions) => onFilter({ ...filter, versions })}
          />
          {assignees.length === 0 ? null : (
            <Choices
              label="Assignee"
              values={[...assignees, ""]}
              chosen={filter.assignees}
              count={(name) =>
                count((drift) => (drift.assignee ?? "") === name)
              }
              nameOf={(name) => (name === "" ? "Nobody" : <bdi>{name}</bdi>)}
              onChoose={(chosenNow) =>
                onFilter({ ...filter, assignees: chosenNow })
              }
            />
          )}
          <Choices
            label="Type"
            values={driftTypes}
            chosen={filter.types}
            count={(type) => count((drift) => drift.type === type)}
            nameOf={(type) => typeWords[type]}
            onChoose={(types) => onFilter({ ...filter, types })}
          />
          {chosen === 0 ? null : (
            <>
              <DropdownMenu.Separator className="menu-line" />
              <DropdownMenu.Item
                className="menu-item"
                onSelect={() =>
                  onFilter({
                    ...noDriftFilter,
                    statuses: filter.statuses,
                    text: filter.text,
                  })
                }
              >
                Clear filters
              </DropdownMenu.Item>
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly chosen: readonly T[];
  readonly count: (value: T) => number;
  readonly nameOf: (value: T) => ReactNode;
  readonly onChoose: (chosen: readonly T[]) => void;
}

/** Values that occur, with a check that leaves the menu open. */
function Choices<T extends string>({
  label,
  values,
  chosen,
  count,
  nameOf,
  onChoose,
}: ChoicesProps<T>): ReactNode {
  const shown = values
    .map((value) => ({ value, times: count(value) }))
    .filter(({ value, times }) => times > 0 || chosen.includes(value));
  if (shown.length === 0) return null;
  return (
    <>
      <DropdownMenu.Label className="menu-label">{label}</DropdownMenu.Label>
      {shown.map(({ value, times }) => (
        <DropdownMenu.CheckboxItem
          key={value}
          className="menu-item"
          checked={chosen.includes(value)}
          onSelect={(event) => event.preventDefault()}
          onCheckedChange={() =>
            onChoose(
              chosen.includes(value)
                ? chosen.filter((other) => other !== value)
                : [...chosen, value],
            )
          }
        >
          <Indicator />
          <span className="grow row">{nameOf(value)}</span>
          <span className="dim num">{times.toLocaleString()}</span>
        </DropdownMenu.CheckboxItem>
      ))}
    </>
  );
}

function Indicator(): ReactNode {
  return (
    <span className="menu-check">
      <DropdownMenu.ItemIndicator>
        <Check className="small" aria-hidden="true" />
      </DropdownMenu.ItemIndicator>
    </span>
  );
}
