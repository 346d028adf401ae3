import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { announceTasks, takeHostEvent } from "./actions/announce.ts";
import { openSample } from "./actions/files.ts";
import { listenForKeys } from "./actions/key-listener.ts";
import { rememberFocus } from "./actions/regions.ts";
import { loadTextFonts } from "./fonts.ts";
import { openBridge } from "./host/bridge.ts";
import { App } from "./shell/app.tsx";
import { restoreLayout } from "./state/layout.ts";
import { windowState } from "./state/store.ts";
import { followSettings } from "./state/theme.ts";
import { connectWindow } from "./state/workbench.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/parts.css";

function onGreeted(isFirst: boolean): void {
  if (!isFirst) return;
  const { project, recent, settings } = windowState();
  restoreLayout(settings);
  // A newcomer sees the point at once: the first start shows the sample.
  if (project === null && recent.length === 0) void openSample();
}

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root.");
followSettings();
announceTasks();
listenForKeys();
rememberFocus();
connectWindow(openBridge(), onGreeted, takeHostEvent);
// Monaco keeps the widths it measures first, so the fonts come before it.
await loadTextFonts();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
