/**
 * The workbench: the contract implemented once over ports. Hosts add a
 * transport; the command line and the tests call it directly.
 */
import type {
  EventName,
  EventPayload,
  WorkbenchApi,
  WorkbenchEvent,
} from "../contract/api.ts";
import { runCommand } from "../command/table.ts";
import { defaultSettings, type Settings } from "../contract/session.ts";
import { formatInfos } from "../formats/table.ts";
import { agreementIn } from "./agreement.ts";
import { previewAlign } from "./align-preview.ts";
import { CurrentDocument } from "./current-document.ts";
import { unlessEnded } from "./ended.ts";
import { glossaryStates, keepGlossaries, useGlossaries } from "./glossaries.ts";
import { dotPlotOf, matchedIn } from "./words.ts";
import { importedProject, previewImport, readImport, readReplacement, startExport } from "./exchange.ts"; // prettier-ignore
import { type LongWork, startAlign, startDetect } from "./long-tasks.ts";
import type { Ports } from "./ports.ts";
import { Queue } from "./queue.ts";
import { exportReport } from "./reports.ts";
import {
  findChanges,
  previewRules,
  readRules,
  withRules,
  writeRules,
} from "./rules.ts";
import { searchIn } from "./search-task.ts";
import { TaskBoard } from "./task-board.ts";

export interface Workbench {
  readonly api: WorkbenchApi;
  /** Calls back with every event, in order; returns how to stop. */
  onEvent(listener: (event: WorkbenchEvent) => void): () => void;
  /** Saves and frees the open document. */
  close(): Promise<void>;
}

export async function createWorkbench(ports: Ports): Promise<Workbench> {
  const listeners = new Set<(event: WorkbenchEvent) => void>();
  const emit = <E extends EventName>(
    event: E,
    payload: EventPayload<E>,
  ): void => {
    // TypeScript can't see that name and payload belong together once E is generic.
    const message = { event, payload } as unknown as WorkbenchEvent;
    for (const listener of listeners) listener(message);
  };
  const board = new TaskBoard(ports, (state) => emit("task", state));
  const setting = new Queue();
  let settings: Settings = {
    ...defaultSettings,
    ...(await ports.store.settings()),
  };
  const current = new CurrentDocument(ports, emit, () => board.cancelAll());
  const context = (): { by: string; at: string } => ({
    by: settings.name,
    at: ports.clock.now(),
  });

  const work: LongWork = {
    ports,
    board,
    context,
    isOpen: (target) => current.isOpen(target),
  };

  const api: WorkbenchApi = {
    hello: async () => ({
      host: ports.host.kind,
      appVersion: ports.host.appVersion,
      platform: ports.host.platform,
      settings,
      recent: [...(await ports.store.recent())],
      snapshot: current.snapshot,
      tasks: [...board.states],
    }),
    setSettings: (patch) =>
      setting.run(async () => {
        const next = { ...settings, ...patch };
        await ports.store.saveSettings(next);
        settings = next;
        emit("settings", settings);
        return settings;
      }),
    snapshot: () => Promise.resolve(current.snapshot),

    openSample: () => current.open(() => ports.store.openSample()),
    openProject: ({ ref, ...options }) =>
      current.open(async () => {
        // Opening the open file again shows it as it is; its lock is ours.
        if (current.holds(ref) && options.offer === undefined)
          await current.leave();
        return ports.store.open(ref, options);
      }),
    save: async () => {
      await current.document.save();
      return current.document.session;
    },
    saveCopy: ({ place }) =>
      current.moveTo((project) => ports.store.create(place, project)),
    closeProject: () =>
      current.inTurn(async () => {
        await current.leave();
        return {};
      }),
    forgetRecent: async ({ ref }) => {
      const recent = [...(await ports.store.forget(ref))];
      emit("recent", recent);
      return recent;
    },

    pickFiles: (args) => ports.files.pick(args),
    listFolder: (args) => ports.files.list(args),
    nameFile: (args) => ports.files.name(args),
    replaceTextFromFile: async ({ version, ...request }) => {
      const asked = current.document;
      const args = await readReplacement(ports, asked.project, version, request); // prettier-ignore
      return current.actOn(asked, (target) =>
        target.run((project) =>
          runCommand(project, "replaceText", args, context()),
        ),
      );
    },

    previewRules: (args) =>
      current.act(({ project }) => previewRules(ports, project, args)),
    applyRules: async (args) => {
      const asked = current.document;
      const { rules, linked } = args;
      const changed = await findChanges(ports, asked.project, rules, linked);
      return current.actOn(asked, (target) =>
        target.run((project) => withRules(project, changed, args, context())),
      );
    },
    readRules: (args) => readRules(ports, args),
    writeRules: (args) => writeRules(ports, args),

    run: ({ command, args }) =>
      current.act((target) =>
        target.run((project) => runCommand(project, command, args, context())),
      ),
    undo: async () => ({ label: await current.act((target) => target.undo()) }),
    redo: async () => ({ label: await current.act((target) => target.redo()) }),

    startAlign: async ({ segments }) => ({
      task: await startAlign(work, current.document, segments),
    }),
    previewAlign: async ({ settings: asked }) =>
      previewAlign(ports, current.document, asked),
    matchedWords: async (args) =>
      matchedIn(ports, current.document.project, args),
    dotPlot: async (args) => dotPlotOf(ports, current.document.project, args),
    glossaries: async () => glossaryStates(ports, current.document.project),
    addGlossaries: async ({ files }) => {
      const asked = current.document;
      const records = await keepGlossaries(ports, files);
      return current.actOn(asked, (target) =>
        target.run((project) => useGlossaries(project, records, context())),
      );
    },
    startDetect: async ({ segments }) => ({
      task: await startDetect(work, current.document, segments),
    }),
    agreement: (args) => agreementIn(ports, current.document.project, args),
    cancelTask: ({ task }) =>
      Promise.resolve().then(() => {
        board.cancel(task);
        return {};
      }),

    search: (args) => searchIn(ports, current.document.project, args),
    formats: () => Promise.resolve([...formatInfos]),
    adoptText: ({ text }) => ports.files.adoptText(text),
    previewImport: ({ files }) =>
      previewImport(ports, current.snapshot?.project ?? null, files),
    importFiles: async (files) => {
      const asked = current.document;
      const take = await readImport(ports, asked.project, files);
      return current.actOn(asked, (target) =>
        target.run((project) => take(project, context())),
      );
    },
    importProject: ({ title, place, align, ...asked }) =>
      current.inTurn(async () => {
        const take = await readImport(ports, null, asked);
        const { project, message } = importedProject(title, take, context());
        const opened = await ports.store.create(place, project);
        const target = await current.enter(opened);
        return {
          task:
            align && project.versions.length > 1
              ? await startAlign(work, target)
              : null,
          message,
          notices: [...opened.notices],
        };
      }),
    previewExport: ({ format, options }) =>
      ports.tasks
        .run(
          "exportPreview",
          { project: current.document.project, format, options },
          () => undefined,
        )
        .result.catch(unlessEnded),
    exportProject: ({ format, options, place }) =>
      Promise.resolve().then(() => ({
        task: startExport(work, current.document, format, options, place),
      })),
    exportReport: (args) => exportReport(ports, current.document.project, args),
  };

  return {
    api,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => current.end(),
  };
}
