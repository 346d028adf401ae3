/** The system's own dialogs behind the workbench's `pick`. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import type {
  BrowserWindow,
  Dialog,
  FileFilter,
  MessageBoxOptions,
  OpenDialogOptions,
  SaveDialogOptions,
} from "electron";
import { formatInfos } from "../../app/formats/table.ts";
import type { NativePicker } from "../storage/files.ts";

const projectEnding = ".pentapla.json";
const everything: FileFilter = { name: "All files", extensions: ["*"] };
const projects: FileFilter = {
  name: "Pentapla projects",
  // macOS knows a file by what stands behind its last dot.
  extensions: process.platform === "darwin" ? ["json"] : ["pentapla.json"],
};
const texts: FileFilter = {
  name: "Texts, documents and corpora",
  extensions: [
    ...new Set(
      formatInfos.flatMap(({ canRead, extensions }) =>
        canRead ? extensions : [],
      ),
    ),
  ],
};

/** `window` gives the window that the dialog belongs to, null while there is none. */
export function nativePicker(
  dialog: Dialog,
  window: () => BrowserWindow | null,
): NativePicker {
  const open = async (
    options: OpenDialogOptions,
  ): Promise<readonly string[] | null> => {
    const parent = window();
    const { filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    return filePaths.length === 0 ? null : filePaths;
  };
  const save = async (options: SaveDialogOptions): Promise<string | null> => {
    const parent = window();
    const { filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options));
    return filePath === "" ? null : filePath;
  };
  const agreesToReplace = async (path: string): Promise<boolean> => {
    const question: MessageBoxOptions = {
      type: "warning",
      message: `“${basename(path)}” exists already.`,
      detail: "Replacing it puts this project in its place.",
      buttons: ["Replace", "Cancel"],
      defaultId: 1,
      cancelId: 1,
    };
    const parent = window();
    const { response } = await (parent === null
      ? dialog.showMessageBox(question)
      : dialog.showMessageBox(parent, question));
    return response === 0;
  };

  return async ({ purpose, suggestedName }) => {
    const suggestion =
      suggestedName === undefined ? {} : { defaultPath: suggestedName };
    switch (purpose) {
      case "openProject":
        return open({
          properties: ["openFile"],
          filters: [projects, everything],
        });
      case "importTexts":
        return open({
          properties: ["openFile", "multiSelections"],
          filters: [texts, everything],
        });
      case "openRules":
        return open({
          properties: ["openFile"],
          filters: [
            { name: "Segmentation rules (SRX)", extensions: ["srx", "xml"] },
            everything,
          ],
        });
      case "export": {
        const path = await save({ filters: [everything], ...suggestion });
        return path === null ? null : [path];
      }
      case "saveProject": {
        const chosen = await save({ filters: [projects], ...suggestion });
        if (chosen === null) return null;
        const path = withEnding(chosen);
        // The dialog asked about the name it saw, not about one we lengthened.
        if (path !== chosen && existsSync(path))
          return (await agreesToReplace(path)) ? [path] : null;
        return [path];
      }
    }
  };
}

/** The path with a project's ending, whatever part of it the dialog already gave. */
export function withEnding(path: string): string {
  return path.toLowerCase().endsWith(projectEnding)
    ? path
    : path.replace(/(\.pentapla)?(\.json)?$/i, "") + projectEnding;
}
