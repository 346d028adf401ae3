import { X } from "lucide-react";
import { Tabs } from "radix-ui";
import { type ReactNode, useMemo } from "react";
import type { Project } from "../../app/model/records.ts";
import { driftTally } from "../../app/view/drift-list.ts";
import { problemsOf } from "../../app/view/problems.ts";
import { setPanel } from "../state/layout.ts";
import type { PanelTab } from "../state/shape.ts";
import { useWindow } from "../state/store.ts";
import { DriftsTab } from "./drifts-tab.tsx";
import { ProblemsTab } from "./problems-tab.tsx";
import { TasksTab } from "./tasks-tab.tsx";
import { UnitTab } from "./unit-tab.tsx";
import { sideWidth } from "./unit-inspector.tsx";
import { useWindowWidth } from "./use-window-width.ts";
import "./side-panel.css";

const tabs: readonly (readonly [PanelTab, string])[] = [
  ["drifts", "Drifts"],
  ["unit", "Unit"],
  ["tasks", "Tasks"],
  ["problems", "Problems"],
];

/** px of the window from which the panel docks beside the Units table. */
const dockUnits = 1180;

/** Drifts, the unit, tasks and problems, beside the view or over it. Nothing while it is closed. */
export function SidePanel(): ReactNode {
  const project = useWindow((state) => state.project);
  const panel = useWindow((state) => state.panel);
  const view = useWindow((state) => state.view);
  const width = useWindowWidth();
  if (project === null || !panel.open) return null;
  const isOver = width < (view === "texts" ? sideWidth : dockUnits);
  return (
    <Tabs.Root
      asChild
      value={panel.tab}
      onValueChange={(value) => {
        const tab = tabs.find(([name]) => name === value);
        if (tab !== undefined) setPanel(true, tab[0]);
      }}
    >
      <aside
        className={isOver ? "side-panel over" : "side-panel"}
        aria-label="Drift and unit panel"
        data-region="panel"
        data-keys="text"
        data-keys-own="split mergeUp mergeDown"
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !isOver || event.defaultPrevented)
            return;
          event.stopPropagation();
          setPanel(false);
        }}
      >
        <div className="panel-tabs">
          <Tabs.List aria-label="Panel">
            {tabs.map(([name, words]) => (
              <Tabs.Trigger key={name} value={name}>
                {words}
                <TabBadge tab={name} project={project} />
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <button
            type="button"
            className="tool"
            aria-label="Close the panel"
            onClick={() => setPanel(false)}
          >
            <X aria-hidden="true" />
          </button>
        </div>
        <Tabs.Content value="drifts" tabIndex={-1}>
          <DriftsTab project={project} />
        </Tabs.Content>
        <Tabs.Content value="unit" tabIndex={-1}>
          <UnitTab project={project} />
        </Tabs.Content>
        <Tabs.Content value="tasks" tabIndex={-1}>
          <TasksTab />
        </Tabs.Content>
        <Tabs.Content value="problems" tabIndex={-1}>
          <ProblemsTab project={project} />
        </Tabs.Content>
      </aside>
    </Tabs.Root>
  );
}

function TabBadge({
  tab,
  project,
}: {
  readonly tab: PanelTab;
  readonly project: Project;
}): ReactNode {
  const running = useWindow(
    ({ tasks }) => tasks.filter(({ state }) => state === "running").length,
  );
  const problems = useMemo(() => problemsOf(project).length, [project]);
  switch (tab) {
    case "drifts": {
      const { status, count } = driftTally(project.drifts);
      return count === 0 ? null : (
        <Badge
          kind={status === "open" ? "badge drift" : "badge"}
          count={count}
          of={status}
        />
      );
    }
    case "tasks":
      return running === 0 ? null : (
        <Badge kind="badge" count={running} of="running" />
      );
    case "problems":
      return problems === 0 ? null : (
        <Badge kind="badge" count={problems} of="" />
      );
    case "unit":
      return null;
  }
}

function Badge({
  kind,
  count,
  of,
}: {
  readonly kind: string;
  readonly count: number;
  readonly of: string;
}): ReactNode {
  return (
    <span className={kind}>
      {count.toLocaleString()}
      {of === "" ? null : <span className="unseen"> {of}</span>}
    </span>
  );
}
