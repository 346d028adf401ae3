/** What is shown and how wide; what outlives the window goes to the settings. */
import type { Settings } from "../../app/contract/session.ts";
import type { VersionId } from "../../app/model/records.ts";
import { keepColumns } from "./kept-columns.ts";
import type { PanelTab, ViewName } from "./shape.ts";
import { useWindow, windowState } from "./store.ts";
import { saveSettings } from "./workbench.ts";

const tabs: readonly PanelTab[] = ["drifts", "unit", "tasks", "problems"];

export function showView(view: ViewName): void {
  if (windowState().view === view) return;
  useWindow.setState({ view });
  keep({ view });
}

export function setPanel(open: boolean, tab?: PanelTab): void {
  const panel = { open, tab: tab ?? windowState().panel.tab };
  useWindow.setState({ panel });
  keep({ panel: open, panelTab: panel.tab });
}

export function setInspector(inspectorOpen: boolean): void {
  useWindow.setState({ inspectorOpen });
  keep({ inspector: inspectorOpen });
}

export function setHiddenVersions(hiddenVersions: readonly VersionId[]): void {
  useWindow.setState({ hiddenVersions });
  keepTheseColumns();
}

/** Null gives the column back to the balance. */
export function setColumnWidth(version: VersionId, width: number | null): void {
  const others = Object.entries(windowState().columnWidths).filter(
    ([id]) => id !== version,
  );
  useWindow.setState({
    columnWidths: Object.fromEntries(
      width === null ? others : [...others, [version, width]],
    ),
  });
  keepTheseColumns();
}

export function balanceColumns(): void {
  useWindow.setState({ columnWidths: {} });
  keepTheseColumns();
}

/** The layout of the last time, at the window's start; a project's columns come with its snapshot. */
export function restoreLayout({ layout }: Settings): void {
  const tab = tabs.find((name) => name === layout["panelTab"]) ?? "drifts";
  useWindow.setState({
    view: layout["view"] === "units" ? "units" : "texts",
    panel: { open: layout["panel"] === true, tab },
    inspectorOpen: layout["inspector"] !== false,
  });
}

function keepTheseColumns(): void {
  const { settings, project, hiddenVersions, columnWidths } = windowState();
  if (project === null) return;
  const columns = { hiddenVersions, columnWidths };
  void saveSettings({ layout: keepColumns(settings.layout, project, columns) });
}

function keep(flags: Settings["layout"]): void {
  const { settings } = windowState();
  void saveSettings({ layout: { ...settings.layout, ...flags } });
}
