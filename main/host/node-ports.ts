import { dataFile } from "./data-folder.ts";
import { stderrLog } from "./log.ts";
import { appVersion } from "./version.ts";
import type { Host, Ports } from "../../app/workbench/ports.ts";
import { createGlossaryShelf } from "../storage/glossaries.ts";
import { createFiles, type NativePicker } from "../storage/files.ts";
import { FileRefs } from "../storage/file-refs.ts";
import { createStore } from "../storage/store.ts";
import { userDataFolder } from "../storage/user-data.ts";
import { createLanguageGuesser } from "../text/guess-language.ts";
import { createTaskRunner } from "../worker/runner.ts";

export interface NodePortsOptions {
  readonly kind: Host["kind"];
  /** Default: this user's own folder. */
  readonly userData?: string | undefined;
  /** Native dialogs. Without them the window shows its own picker. */
  readonly picker?: NativePicker | undefined;
}

/** The ports, and what the host needs beside them. */
export interface NodePorts {
  readonly ports: Ports;
  readonly refs: FileRefs;
  readonly userData: string;
  /** Ends the worker threads. */
  close(): Promise<void>;
}

/** The ports of every host that runs on Node: real storage, real threads, the real clock. */
export function createNodePorts(options: NodePortsOptions): NodePorts {
  const userData =
    options.userData ?? userDataFolder(process.env, process.platform);
  const refs = new FileRefs();
  const tasks = createTaskRunner();
  const log = stderrLog;
  const ports: Ports = {
    host: {
      kind: options.kind,
      platform: platformName(process.platform),
      appVersion: appVersion(),
    },
    clock: { now: () => new Date().toISOString() },
    timer: {
      after(ms, callback) {
        const timer = setTimeout(callback, ms);
        return () => clearTimeout(timer);
      },
    },
    store: createStore({
      refs,
      userData,
      samplePath: dataFile("sample", "sample.pentapla.json"),
      serialise: (project, revision) =>
        tasks.run("serialise", { project, revision }, () => undefined).result,
      warn: (message, cause) => log.warn(message, cause),
    }),
    glossaries: createGlossaryShelf(userData),
    files: createFiles({
      refs,
      tasks,
      ...(options.picker === undefined ? {} : { picker: options.picker }),
    }),
    tasks,
    languages: createLanguageGuesser(),
    log,
  };
  return { ports, refs, userData, close: () => tasks.close() };
}

function platformName(platform: NodeJS.Platform): Host["platform"] {
  if (platform === "darwin") return "mac";
  return platform === "win32" ? "windows" : "linux";
}
