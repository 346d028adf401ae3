/** The Electron host: one window over the same workbench as the browser host. */
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
} from "electron";
import { join, resolve } from "node:path";
import type { WorkbenchEvent } from "../../app/contract/api.ts";
import { Failure } from "../../app/contract/failure.ts";
import { packageFolder } from "../host/data-folder.ts";
import { stderrLog } from "../host/log.ts";
import { openAtStart } from "../host/open-at-start.ts";
import { type HostedWorkbench, openWorkbench } from "../host/open-workbench.ts";
import { userDataFolder } from "../storage/user-data.ts";
import { nativePicker } from "./dialogs.ts";
import { serveWindow } from "./ipc.ts";
import { menuTemplate } from "./menu.ts";
import { answerPage, scheme } from "./pages.ts";
import { projectOf } from "./project-argument.ts";
import { applyTheme, createWindow } from "./window.ts";

type Push = (event: WorkbenchEvent) => void;

const userData = userDataFolder(process.env, process.platform);
/** Files that the system asks for; replaced once there is a window to open them in. */
let openFile = (path: string): void => {
  early = path;
};
let early = projectOf(process.argv.slice(1));

// Chromium's own files stay out of the folder that both hosts share.
app.setPath("userData", join(userData, "electron"));
protocol.registerSchemesAsPrivileged([
  {
    scheme,
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      stream: true,
    },
  },
]);

if (app.requestSingleInstanceLock()) {
  app.on("open-file", (event, path) => {
    event.preventDefault();
    openFile(path);
  });
  app.on("second-instance", (_event, args, folder) => {
    const path = projectOf(args.slice(1));
    openFile(path === undefined ? "" : resolve(folder, path));
  });
  app.whenReady().then(run).catch(giveUp);
} else app.quit();

async function run(): Promise<void> {
  const pages = join(packageFolder(), "dist/renderer");
  protocol.handle(scheme, (request) => answerPage(request.url, pages));

  let window: BrowserWindow | null = null;
  const host = await openWorkbench({
    kind: "electron",
    userData,
    // A remote desktop or a test may have no use for the system's dialogs.
    ...(process.env["PENTAPLA_PICKER"] === "window"
      ? {}
      : { picker: nativePicker(dialog, () => window) }),
  });
  closeBeforeQuit(host);
  const welcome = await openEarly(host);

  /** Reaches the page that said hello last; what comes before waits. */
  let push: Push | null = null;
  const waiting: WorkbenchEvent[] = [];
  const tell: Push = (event) => {
    if (push === null) waiting.push(event);
    else push(event);
  };
  welcome?.(tell);

  applyTheme((await host.api.hello({})).settings);
  host.onEvent((message) => {
    if (message.event === "settings") applyTheme(message.payload);
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(process.platform === "darwin", (id) =>
        tell({ event: "action", payload: { id } }),
      ),
    ),
  );
  window = createWindow(userData);
  serveWindow(ipcMain, window, host, (ready) => {
    push = ready;
    for (const event of waiting.splice(0)) ready(event);
  });
  window.once("closed", () => {
    window = null;
    app.quit();
  });
  openFile = (path) => {
    if (path !== "")
      tell({
        event: "action",
        payload: { id: "openFile", ref: host.refs.issue(path) },
      });
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  };
}

/** Opens the file named at start-up; one that is not there is said in a dialog, and the window opens all the same. */
async function openEarly(
  host: HostedWorkbench,
): Promise<((push: Push) => void) | undefined> {
  if (early === undefined || early === "") return undefined;
  try {
    return await openAtStart(host, early);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    dialog.showErrorBox("The project can't be opened", error.message);
    return undefined;
  }
}

/** Quitting waits until every change is in the project's file. */
function closeBeforeQuit(host: HostedWorkbench): void {
  let isClosing = false;
  app.on("before-quit", (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    host.close().then(
      () => app.exit(0),
      (error: unknown) => {
        stderrLog.warn("The project could not be saved while closing.", error);
        dialog.showErrorBox(
          "The project could not be saved",
          `${error instanceof Error ? error.message : String(error)}\nYour changes are kept in the journal beside the project and come back when you open it.`,
        );
        app.exit(1);
      },
    );
  });
}

function giveUp(error: unknown): void {
  stderrLog.warn("Pentapla could not start.", error);
  dialog.showErrorBox(
    "Pentapla could not start",
    error instanceof Error ? error.message : String(error),
  );
  app.exit(1);
}
