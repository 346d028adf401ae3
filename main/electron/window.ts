import { app, BrowserWindow, nativeTheme, screen } from "electron";
import { fileURLToPath } from "node:url";
import type { Settings } from "../../app/contract/session.ts";
import { origin } from "./pages.ts";
import {
  minimumSize,
  readWindowState,
  visibleBounds,
  writeWindowState,
} from "./window-state.ts";

/** The bar's height in the design; the page draws the bar, the system its buttons. */
const titleBarHeight = 40;
/** --bg-chrome, --bg-paper and --ink of the design's two themes. */
const colours = {
  light: { bar: "#f3f2ee", page: "#fcfbf8", symbols: "#3b3833" },
  dark: { bar: "#201e1b", page: "#181715", symbols: "#d6d0c5" },
} as const;

function present(): (typeof colours)["light" | "dark"] {
  return nativeTheme.shouldUseDarkColors ? colours.dark : colours.light;
}

/** Makes the window, hidden until it has something to show, where it was last time. */
export function createWindow(userData: string): BrowserWindow {
  const state = readWindowState(userData);
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const { bar, page, symbols } = present();
  const isMac = process.platform === "darwin";
  const window = new BrowserWindow({
    ...visibleBounds(
      state?.bounds,
      displays.map(({ workArea }) => workArea),
    ),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: "Pentapla",
    backgroundColor: page,
    titleBarStyle: "hidden",
    ...(isMac
      ? { trafficLightPosition: { x: 14, y: 13 } }
      : {
          titleBarOverlay: {
            height: titleBarHeight,
            color: bar,
            symbolColor: symbols,
          },
        }),
    // The bar holds the same menus; Alt shows these.
    autoHideMenuBar: true,
    webPreferences: {
      preload: fileURLToPath(new URL("preload.cjs", import.meta.url)),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // Its dictionaries would be fetched from the network.
      spellcheck: false,
    },
  });
  if (state?.isMaximised === true) window.maximize();
  window.once("ready-to-show", () => window.show());
  const keepState = (): void => {
    if (window.isDestroyed()) return;
    writeWindowState(userData, {
      bounds: window.getNormalBounds(),
      isMaximised: window.isMaximized(),
    });
  };
  window.on("close", keepState);
  // Quitting by menu or key ends the window without a "close".
  app.on("before-quit", keepState);
  const repaint = (): void => {
    const now = present();
    window.setBackgroundColor(now.page);
    if (!isMac)
      window.setTitleBarOverlay({
        height: titleBarHeight,
        color: now.bar,
        symbolColor: now.symbols,
      });
  };
  nativeTheme.on("updated", repaint);
  window.once("closed", () => nativeTheme.off("updated", repaint));
  confine(window);
  void window.loadURL(`${origin}/`);
  return window;
}

/** Makes the system's parts follow the theme that the user set. */
export function applyTheme({ theme }: Settings): void {
  nativeTheme.themeSource = theme;
}

/** The window shows our page for ever: it opens no other, and asks the system for nothing but the clipboard. */
function confine({ webContents }: BrowserWindow): void {
  webContents.setWindowOpenHandler(() => ({ action: "deny" }));
  webContents.on("will-navigate", (event) => event.preventDefault());
  webContents.on("will-frame-navigate", (event) => event.preventDefault());
  webContents.on("will-attach-webview", (event) => event.preventDefault());
  const isAllowed = (permission: string): boolean =>
    permission === "clipboard-sanitized-write";
  webContents.session.setPermissionRequestHandler(
    (_contents, permission, answer) => answer(isAllowed(permission)),
  );
  webContents.session.setPermissionCheckHandler((_contents, permission) =>
    isAllowed(permission),
  );
}
