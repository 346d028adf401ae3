/** The window's one store. What changes it are the plain functions beside this file. */
import { create } from "zustand";
import { defaultSettings } from "../../app/contract/session.ts";
import type {
  DocumentSlice,
  LayoutSlice,
  OverlaySlice,
  SelectionSlice,
  WindowState,
} from "./shape.ts";

export const noSelection: SelectionSlice = {
  focus: null,
  unit: null,
  drift: null,
  picked: [],
};

const initialDocument: DocumentSlice = {
  connection: "connecting",
  hello: null,
  project: null,
  session: null,
  settings: defaultSettings,
  recent: [],
  tasks: [],
  notices: [],
};

const initialLayout: LayoutSlice = {
  view: "texts",
  hiddenVersions: [],
  columnWidths: {},
  panel: { open: false, tab: "drifts" },
  inspectorOpen: true,
};

const initialOverlay: OverlaySlice = {
  search: null,
  toast: null,
  dialog: null,
  picker: null,
};

export const initialState: WindowState = {
  ...initialDocument,
  ...noSelection,
  ...initialLayout,
  ...initialOverlay,
};

export const useWindow = create<WindowState>()(() => initialState);

/** The state now, outside React. */
export function windowState(): WindowState {
  return useWindow.getState();
}
