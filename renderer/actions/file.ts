import { openDialog } from "../state/dialogs.ts";
import { attempt } from "../state/workbench.ts";
import { openSample, pickProject, save, saveCopy } from "./files.ts";
import type { Handlers } from "./handler.ts";

export const fileHandlers: Handlers = {
  newProject: { run: () => openDialog({ kind: "newProject", refs: [] }) },
  openProject: { run: pickProject },
  openSample: { run: openSample },
  save: { run: save },
  saveCopy: { run: saveCopy },
  export: { run: () => openDialog({ kind: "export" }) },
  addVersion: { run: () => openDialog({ kind: "addVersion", refs: [] }) },
  renameProject: { run: () => openDialog({ kind: "renameProject" }) },
  closeProject: { run: () => attempt((api) => api.closeProject({})) },
};
