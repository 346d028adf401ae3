import type { HostBridge, PreloadBridge } from "../../app/contract/bridge.ts";
import { createElectronBridge } from "./electron-bridge.ts";
import { createWebBridge } from "./web-bridge.ts";

declare global {
  interface Window {
    /** Present in Electron alone. */
    readonly pentapla?: PreloadBridge<File>;
  }
}

/** The host this window runs in: Electron's, or else the loopback server the page came from. */
export function openBridge(): HostBridge<File> {
  return window.pentapla === undefined
    ? createWebBridge(window.location)
    : createElectronBridge(window.pentapla);
}
