import { expect, it } from "vitest";
import type { CommandResult } from "../../../app/command/command.ts";
import { runCommand } from "../../../app/command/table.ts";
import { Failure } from "../../../app/contract/failure.ts";
import type { Session } from "../../../app/contract/session.ts";
import type { Project } from "../../../app/model/records.ts";
import { Document } from "../../../app/workbench/document.ts";
import type {
  JournalEntry,
  OpenedProject,
  Ports,
  ProjectFile,
} from "../../../app/workbench/ports.ts";
import { buildProject, testTime } from "../project-builder.ts";

/** A file in memory, whose disk may be slow or refuse. */
class MemoryFile implements ProjectFile {
  readonly ref = { id: "1", name: "x.pentapla.json", importOnly: false };
  readonly untitled = false;
  readonly readOnly = null;
  readonly journal: JournalEntry[] = [];
  stored: { title: string; revision: number } | null = null;
  closedAs: boolean | null = null;
  /** What a write waits for; rejects where the disk refuses. */
  disk: () => Promise<void> = () => Promise.resolve();

  async append(entry: JournalEntry): Promise<void> {
    await this.disk();
    this.journal.push(entry);
  }

  async save(project: Project, revision: number): Promise<void> {
    await this.disk();
    this.stored = { title: project.meta.title, revision };
  }

  close(saved: boolean): Promise<void> {
    this.closedAs = saved;
    return Promise.resolve();
  }
}

interface Held {
  readonly file: MemoryFile;
  readonly document: Document;
  readonly sessions: Session[];
  /** The delays asked for and not cancelled. */
  readonly timers: Map<number, () => void>;
}

function openDocument(): Held {
  const file = new MemoryFile();
  const sessions: Session[] = [];
  const timers = new Map<number, () => void>();
  const opened: OpenedProject = {
    kind: "opened",
    file,
    project: buildProject({ de: ["Eins."], fr: ["Un."] }),
    revision: 0,
    savedRevision: 0,
    steps: [],
    notices: [],
  };
  const ports: Pick<Ports, "timer" | "log"> = {
    timer: {
      after(ms, callback) {
        timers.set(ms, callback);
        return () => void timers.delete(ms);
      },
    },
    log: { warn: () => undefined },
  };
  const document = new Document(ports, opened, {
    step: ({ session }) => sessions.push(session),
    session: (session) => sessions.push(session),
  });
  return { file, document, sessions, timers };
}

const retitled =
  (title: string) =>
  (project: Project): CommandResult =>
    runCommand(project, "setMeta", { title }, { by: "", at: testTime });

const fullDisk = (): Promise<void> =>
  Promise.reject(new Failure("io", "The disk is full."));

it("tries again by itself after a save that was asked for failed", async () => {
  const { file, document, timers } = openDocument();
  await document.run(retitled("1"));
  file.disk = fullDisk;
  await expect(document.save()).rejects.toMatchObject({ code: "io" });
  expect(document.session).toMatchObject({
    save: "failed",
    saveMessage: "The disk is full. Your changes are kept in the journal.",
  });
  file.disk = () => Promise.resolve();
  const [again] = timers.values();
  again?.();
  await document.close();
  expect(file.stored).toEqual({ title: "1", revision: 1 });
  expect(file.closedAs).toBe(true);
});

it("takes commands while the file is being rewritten, and writes them next", async () => {
  const { file, document } = openDocument();
  await document.run(retitled("1"));
  let finish = (): void => undefined;
  file.disk = () => new Promise((resolve) => (finish = resolve));
  const saving = document.save();
  await Promise.resolve();
  const writeDisk = finish;
  file.disk = () => Promise.resolve();
  await document.run(retitled("2"));
  expect(document.session).toMatchObject({ revision: 2, save: "journalled" });
  writeDisk();
  await saving;
  expect(file.stored).toEqual({ title: "1", revision: 1 });
  expect(document.session.save).toBe("journalled");
  await document.close();
  expect(file.stored).toEqual({ title: "2", revision: 2 });
  expect(file.closedAs).toBe(true);
});

it("runs nothing that the journal refuses, and keeps the journal when the last save fails", async () => {
  const { file, document, sessions } = openDocument();
  await document.run(retitled("1"));
  file.disk = fullDisk;
  await expect(document.run(retitled("2"))).rejects.toMatchObject({ code: "io" }); // prettier-ignore
  await expect(document.undo()).rejects.toMatchObject({ code: "io" });
  expect(document.project.meta.title).toBe("1");
  expect(document.session).toMatchObject({ revision: 1, undo: "Rename project" }); // prettier-ignore
  expect(sessions.map(({ revision }) => revision)).toEqual([1]);
  await document.close();
  expect(file.closedAs).toBe(false);
  expect(file.journal).toHaveLength(1);
});

it("carries out what was asked before closing, in order, and closes after it", async () => {
  const { file, document } = openDocument();
  const all = Promise.all([
    document.run(retitled("1")),
    document.run(retitled("2")),
    document.undo(),
    document.close(),
  ]);
  await all;
  expect(file.journal.map(({ kind }) => kind)).toEqual(["do", "do", "undo"]);
  expect(file.stored).toEqual({ title: "1", revision: 3 });
  expect(file.closedAs).toBe(true);
});
