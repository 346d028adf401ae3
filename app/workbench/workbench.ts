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
import { Failure } from "../contract/failure.ts";
import {
  defaultSettings,
  type OpenResult,
  type Settings,
  type Snapshot,
} from "../contract/session.ts";
import { formatInfos } from "../formats/table.ts";
import { agreementIn } from "./agreement.ts";
import { previewAlign } from "./align-preview.ts";
import { Document } from "./document.ts";
import { addGlossaries, glossaryStates } from "./glossaries.ts";
import { dotPlotOf, matchedIn } from "./words.ts";
import { importedProject, previewImport, readImport, readReplacement, startExport } from "./exchange.ts"; // prettier-ignore
import type { History } from "./history.ts";
import { type LongWork, startAlign, startDetect } from "./long-tasks.ts";
import type { OpenedProject, Ports, RefusedProject } from "./ports.ts";
import { Queue } from "./queue.ts";
import { recentOf } from "./recent-entry.ts";
import { exportReport } from "./reports.ts";
import { applyRules, previewRules, readRules, writeRules } from "./rules.ts";
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
  const opening = new Queue();
  const setting = new Queue();
  let settings: Settings = {
    ...defaultSettings,
    ...(await ports.store.settings()),
  };
  let document: Document | null = null;
  let moving: Promise<void> | null = null;

  const open = (): Document => {
    if (document === null)
      throw new Failure("no-project", "No project is open.");
    return document;
  };
  /** What is asked for while the project moves to its copy happens there. */
  const act = <T>(work: (target: Document) => Promise<T>): Promise<T> =>
    moving === null ? work(open()) : moving.then(() => work(open()));
  const snapshot = (): Snapshot | null =>
    document === null
      ? null
      : { project: document.project, session: document.session };
  const context = (): { by: string; at: string } => ({
    by: settings.name,
    at: ports.clock.now(),
  });

  const leave = async (): Promise<void> => {
    const leaving = document;
    if (leaving === null) return;
    board.cancelAll();
    document = null;
    await leaving.close();
    await remember(leaving);
  };
  /** On opening and on closing: after a crash, too, the project must be found again. */
  const remember = async ({ file, project }: Document): Promise<void> => {
    try {
      const entry = recentOf(file.ref, project, ports.clock.now());
      emit("recent", [...(await ports.store.remember(entry))]);
    } catch (cause) {
      // A list of names is not worth keeping a project shut.
      ports.log.warn("The list of recent projects was not updated.", cause);
    }
  };
  const enter = async (
    opened: OpenedProject,
    history?: History,
  ): Promise<Document> => {
    try {
      await leave();
    } catch (cause) {
      await opened.file.close(false);
      throw cause;
    }
    const entered = new Document(
      ports,
      opened,
      {
        step: (step) => emit("step", step),
        session: (session) => emit("session", session),
      },
      history,
    );
    document = entered;
    emit("opened", { project: entered.project, session: entered.session });
    await remember(entered);
    return entered;
  };
  /** One opening or closing at a time; the windows hear of it when none is open afterwards. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    opening.run(async () => {
      const wasOpen = document !== null;
      try {
        return await work();
      } finally {
        if (wasOpen && document === null) emit("closed", {});
      }
    });
  const openWith = (
    find: () => Promise<OpenedProject | RefusedProject>,
  ): Promise<OpenResult> =>
    inTurn(async () => {
      const result = await find();
      if (result.kind === "refused")
        return { ...result, offers: [...result.offers] };
      await enter(result);
      return { kind: "opened", notices: [...result.notices] };
    });

  const work: LongWork = {
    ports,
    board,
    context,
    isOpen: (target) => document === target,
  };

  const api: WorkbenchApi = {
    hello: async () => ({
      host: ports.host.kind,
      appVersion: ports.host.appVersion,
      platform: ports.host.platform,
      settings,
      recent: [...(await ports.store.recent())],
      snapshot: snapshot(),
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
    snapshot: () => Promise.resolve(snapshot()),

    openSample: () => openWith(() => ports.store.openSample()),
    openProject: ({ ref, ...options }) =>
      openWith(async () => {
        // Opening the open file again shows it as it is; its lock is ours.
        if (document?.file.ref.id === ref.id && options.offer === undefined)
          await leave();
        return ports.store.open(ref, options);
      }),
    save: async () => {
      await open().save();
      return open().session;
    },
    saveCopy: ({ place }) =>
      inTurn(async () => {
        const original = open();
        // What was done can be undone in the copy as well.
        const copied = original
          .hold((project) => ports.store.create(place, project))
          .then((opened) => enter(opened, original.history));
        moving = copied.then(
          () => undefined,
          () => undefined,
        );
        try {
          return (await copied).session;
        } finally {
          moving = null;
        }
      }),
    closeProject: () =>
      inTurn(async () => {
        await leave();
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
      const target = open();
      const args = await readReplacement(ports, target.project, version, request); // prettier-ignore
      return target.run((project) =>
        runCommand(project, "replaceText", args, context()),
      );
    },

    previewRules: (args) =>
      act(({ project }) => previewRules(ports, project, args)),
    applyRules: (args) =>
      act((target) => applyRules(ports, target, args, context)),
    readRules: (args) => readRules(ports, args),
    writeRules: (args) => writeRules(ports, args),

    run: ({ command, args }) =>
      act((target) =>
        target.run((project) => runCommand(project, command, args, context())),
      ),
    undo: async () => ({ label: await act((target) => target.undo()) }),
    redo: async () => ({ label: await act((target) => target.redo()) }),

    startAlign: async ({ segments }) => ({
      task: await startAlign(work, open(), segments),
    }),
    previewAlign: async ({ settings: asked }) =>
      previewAlign(ports, open(), asked),
    matchedWords: async (args) => matchedIn(ports, open().project, args),
    dotPlot: async (args) => dotPlotOf(ports, open().project, args),
    glossaries: async () => glossaryStates(ports, open().project),
    addGlossaries: async ({ files }) =>
      addGlossaries(ports, open(), files, context),
    startDetect: ({ segments }) =>
      Promise.resolve().then(() => ({
        task: startDetect(work, open(), segments),
      })),
    agreement: (args) => agreementIn(ports, open().project, args),
    cancelTask: ({ task }) =>
      Promise.resolve().then(() => {
        board.cancel(task);
        return {};
      }),

    search: (args) => searchIn(ports, open().project, args),
    formats: () => Promise.resolve([...formatInfos]),
    adoptText: ({ text }) => ports.files.adoptText(text),
    previewImport: ({ files }) =>
      previewImport(ports, document?.project ?? null, files),
    importFiles: async (asked) => {
      const target = open();
      const take = await readImport(ports, target.project, asked);
      return target.run((project) => take(project, context()));
    },
    importProject: ({ title, place, align, ...asked }) =>
      inTurn(async () => {
        const take = await readImport(ports, null, asked);
        const { project, message } = importedProject(title, take, context());
        const opened = await ports.store.create(place, project);
        const target = await enter(opened);
        return {
          task: align ? await startAlign(work, target) : null,
          message,
          notices: [...opened.notices],
        };
      }),
    previewExport: ({ format, options }) =>
      ports.tasks.run(
        "exportPreview",
        { project: open().project, format, options },
        () => undefined,
      ).result,
    exportProject: ({ format, options, place }) =>
      Promise.resolve().then(() => ({
        task: startExport(work, open(), format, options, place),
      })),
    exportReport: (args) => exportReport(ports, open().project, args),
  };

  return {
    api,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => opening.run(leave),
  };
}
