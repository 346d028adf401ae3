import { openDialog } from "../state/dialogs.ts";
import {
  balanceColumns,
  setInspector,
  setPanel,
  showView,
} from "../state/layout.ts";
import { windowState } from "../state/store.ts";
import { changeTextSize } from "../state/theme.ts";
import { saveSettings } from "../state/workbench.ts";
import type { Handlers } from "./handler.ts";

export const viewHandlers: Handlers = {
  toggleView: {
    run: () => showView(windowState().view === "texts" ? "units" : "texts"),
  },
  showTexts: { run: () => showView("texts") },
  showUnits: { run: () => showView("units") },
  togglePanel: { run: () => setPanel(!windowState().panel.open) },
  toggleInspector: { run: () => setInspector(!windowState().inspectorOpen) },
  hideVersions: { run: () => openDialog({ kind: "hideVersions" }) },
  balanceColumns: { run: balanceColumns },
  textLarger: { run: () => changeTextSize(1) },
  textSmaller: { run: () => changeTextSize(-1) },
  textReset: { run: () => changeTextSize(0) },
  themeSystem: { run: () => saveSettings({ theme: "system" }) },
  themeLight: { run: () => saveSettings({ theme: "light" }) },
  themeDark: { run: () => saveSettings({ theme: "dark" }) },
};
