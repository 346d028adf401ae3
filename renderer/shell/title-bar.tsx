import {
  ChevronDown,
  Columns3,
  Flag,
  PanelBottom,
  PanelRight,
  Redo2,
  Search,
  Table2,
  Undo2,
} from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { driftTally } from "../../app/view/drift-list.ts";
import { perform } from "../actions/perform.ts";
import { ActionTool } from "../parts/action-button.tsx";
import { Segmented } from "../parts/fields.tsx";
import { KeyCap } from "../parts/key-cap.tsx";
import { leaveFocus } from "../parts/leave-focus.ts";
import { setPanel, showView } from "../state/layout.ts";
import { useWindow } from "../state/store.ts";
import "../styles/title-bar.css";
import { ActionDropdown } from "./action-menu.tsx";
import { MainMenu } from "./main-menu.tsx";
import { Mark } from "./mark.tsx";

const projectMenu = [
  "renameProject",
  "addVersion",
  "hideVersions",
  null,
  "save",
  "saveCopy",
  "export",
  null,
  "newProject",
  "openProject",
  "openSample",
  null,
  "closeProject",
];

/** The window's top: the project, its history, the two views, search and panels. */
export function TitleBar(): ReactNode {
  const hello = useWindow((state) => state.hello);
  const hasProject = useWindow((state) => state.project !== null);
  return (
    <header
      className="title-bar"
      data-region="title"
      onMouseDown={leaveFocus}
      data-host={hello?.host}
      data-platform={hello?.platform}
    >
      <div className="title-start">
        {hello === null || hello.host === "electron" ? null : <MainMenu />}
        <Mark />
        {hasProject ? (
          <ProjectTools />
        ) : (
          <h1 className="title-name">Pentapla</h1>
        )}
      </div>
      {hasProject ? <ViewSwitch /> : <span />}
      <div className="title-end">
        <SearchField />
        {hasProject ? <PanelTools /> : null}
      </div>
    </header>
  );
}

function ProjectTools(): ReactNode {
  const title = useWindow((state) => state.project?.meta.title ?? "");
  const undo = useWindow((state) => state.session?.undo ?? null);
  const redo = useWindow((state) => state.session?.redo ?? null);
  return (
    <>
      <ActionDropdown ids={projectMenu}>
        <button type="button" className="title-project">
          <h1 className="title-name">
            <bdi>{title}</bdi>
          </h1>
          <ChevronDown className="small" aria-hidden="true" />
          <span className="unseen">Project menu</span>
        </button>
      </ActionDropdown>
      <span className="title-line" />
      <ActionTool
        id="undo"
        icon={<Undo2 aria-hidden="true" />}
        label={undo === null ? "Undo" : `Undo: ${undo}`}
      />
      <ActionTool
        id="redo"
        icon={<Redo2 aria-hidden="true" />}
        label={redo === null ? "Redo" : `Redo: ${redo}`}
      />
    </>
  );
}

function ViewSwitch(): ReactNode {
  const view = useWindow((state) => state.view);
  return (
    <Segmented
      label="View"
      value={view}
      options={[
        ["texts", "Texts"],
        ["units", "Units"],
      ]}
      icons={{
        texts: <Columns3 aria-hidden="true" />,
        units: <Table2 aria-hidden="true" />,
      }}
      onChange={showView}
      onMouseDown={leaveFocus}
    />
  );
}

function SearchField(): ReactNode {
  return (
    <button
      type="button"
      className="title-search"
      onClick={() => perform("palette")}
    >
      <Search className="small" aria-hidden="true" />
      <span className="grow clip">Search or run a command</span>
      <KeyCap id="palette" />
    </button>
  );
}

function PanelTools(): ReactNode {
  const panel = useWindow((state) => state.panel);
  const inspectorOpen = useWindow((state) => state.inspectorOpen);
  const view = useWindow((state) => state.view);
  const drifts = useWindow((state) => state.project?.drifts);
  const { status, count } = useMemo(() => driftTally(drifts ?? []), [drifts]);
  const showsDrifts = panel.open && panel.tab === "drifts";
  return (
    <div className="title-tools">
      <ActionTool
        id="togglePanel"
        label={`Drifts, ${count.toLocaleString()} ${status}`}
        icon={<Flag aria-hidden="true" />}
        pressed={showsDrifts}
        onPress={() => setPanel(!showsDrifts, "drifts")}
      >
        <span
          className={status === "open" ? "badge drift" : "badge"}
          aria-hidden="true"
        >
          {count.toLocaleString()}
        </span>
      </ActionTool>
      {view === "texts" ? (
        <ActionTool
          id="toggleInspector"
          icon={<PanelBottom aria-hidden="true" />}
          pressed={inspectorOpen}
        />
      ) : null}
      <ActionTool
        id="togglePanel"
        icon={<PanelRight aria-hidden="true" />}
        pressed={panel.open}
      />
    </div>
  );
}
