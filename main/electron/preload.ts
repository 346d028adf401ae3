/** The only code with both worlds in sight. It offers the line and dropped files, and nothing else. */
import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { AdoptReply, PreloadBridge } from "../../app/contract/bridge.ts";
import { ipcNames } from "./names.ts";

/** What the DOM calls File, which this folder does not know. */
type DroppedFile = Parameters<typeof webUtils.getPathForFile>[0];

const bridge: PreloadBridge<DroppedFile> = {
  send: (message) => ipcRenderer.send(ipcNames.request, message),
  onMessage: (listener) =>
    void ipcRenderer.on(ipcNames.message, (_event, message: unknown) =>
      listener(message),
    ),
  // The page never sees the path, and can't make up a File that has one.
  adopt: (file) =>
    ipcRenderer.invoke(
      ipcNames.adopt,
      webUtils.getPathForFile(file),
    ) as Promise<AdoptReply>,
};

contextBridge.exposeInMainWorld("pentapla", bridge);
