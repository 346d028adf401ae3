import { openDialog } from "../state/dialogs.ts";
import { attempt } from "../state/workbench.ts";
import {
  chooseFiles,
  openProject,
  openSample,
  save,
  saveCopy,
} from "./files.ts";
import type { Handlers } from "./handler.ts";

export const fileHandlers: Handlers = {
  newProject: { run: () => openDialog({ kind: "newProject", refs: [] }) },
  openProject: {
    run: async () => {
      const ref = (await chooseFiles("openProject"))?.[0];
      if (ref !== undefined) await openProject(ref);
    },
  },
  openSample: { run: openSample },
  save: { run: save },
  saveCopy: { run: saveCopy },
  export: { run: () => openDialog({ kind: "export" }) },
  addVersion: { run: () => openDialog({ kind: "addVersion", refs: [] }) },
  renameProject: { run: () => openDialog({ kind: "renameProject" }) },
  closeProject: { run: () => attempt((api) => api.closeProject({})) },
};
