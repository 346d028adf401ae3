/**
 * The open document: a project, its history and its file. A step is announced
 * only once the journal has it on the disk; the file is rewritten when idle.
 */
import { apply } from "../change/apply.ts";
import { type Change, invert } from "../change/change.ts";
import type { CommandResult } from "../command/command.ts";
import type { CommandOutcome } from "../contract/commands.ts";
import { Failure } from "../contract/failure.ts";
import type { Session, Step } from "../contract/session.ts";
import type { Project } from "../model/records.ts";
import { emptyHistory, type History, record } from "./history.ts";
import type {
  JournalEntry,
  OpenedProject,
  Ports,
  ProjectFile,
} from "./ports.ts";
import { Queue } from "./queue.ts";

/** How long nothing must change before the file is rewritten. */
const idleMs = 2_000;
/** How long after a failure it is tried again. */
const retryMs = 15_000;

type DocumentPorts = Pick<Ports, "timer" | "log">;

export interface DocumentListener {
  step(step: Step): void;
  session(session: Session): void;
}

/** `history` is what came before the steps of the file's own journal. */
export class Document {
  readonly #ports: DocumentPorts;
  readonly #listener: DocumentListener;
  readonly #file: ProjectFile;
  readonly #queue = new Queue();
  /** Rewrites come one after the other, but commands do not wait for them. */
  readonly #rewrites = new Queue();
  #project: Project;
  #revision: number;
  #history: History;
  #savedRevision: number;
  #save: Session["save"];
  #saveMessage = "";
  #cancelIdle: () => void = () => undefined;
  #isClosed = false;

  constructor(
    ports: DocumentPorts,
    opened: OpenedProject,
    listener: DocumentListener,
    history: History = emptyHistory,
  ) {
    this.#ports = ports;
    this.#listener = listener;
    this.#file = opened.file;
    this.#project = opened.project;
    this.#revision = opened.revision;
    this.#history = opened.steps.reduce(record, history);
    this.#savedRevision = opened.savedRevision;
    this.#save =
      this.#savedRevision === this.#revision ? "saved" : "journalled";
    if (this.#save === "journalled" && opened.file.readOnly === null)
      this.#saveWhenIdle();
  }

  get project(): Project {
    return this.#project;
  }

  get history(): History {
    return this.#history;
  }

  get file(): ProjectFile {
    return this.#file;
  }

  get session(): Session {
    return {
      fileName: this.#file.ref.name,
      untitled: this.#file.untitled,
      readOnly: this.#file.readOnly,
      save: this.#save,
      saveMessage: this.#saveMessage,
      revision: this.#revision,
      undo: this.#history.past.at(-1)?.label ?? null,
      redo: this.#history.future.at(-1)?.label ?? null,
    };
  }

  /** Runs a command against the project as it is when its turn comes. */
  run(command: (project: Project) => CommandResult): Promise<CommandOutcome> {
    return this.#queue.run(async () => {
      this.#expectWritable();
      const { change, label, outcome } = command(this.#project);
      if (change.length > 0) await this.#take("do", label, change);
      return outcome;
    });
  }

  /** Works on the project as it is once everything asked for before is done; what is asked for meanwhile waits. */
  hold<T>(work: (project: Project) => Promise<T>): Promise<T> {
    return this.#queue.run(() => work(this.#project));
  }

  /** The label of what was undone; null when there is nothing to undo. */
  undo(): Promise<string | null> {
    return this.#queue.run(async () => {
      this.#expectWritable();
      const entry = this.#history.past.at(-1);
      if (entry === undefined) return null;
      await this.#take("undo", entry.label, invert(entry.change));
      return entry.label;
    });
  }

  redo(): Promise<string | null> {
    return this.#queue.run(async () => {
      this.#expectWritable();
      const entry = this.#history.future.at(-1);
      if (entry === undefined) return null;
      await this.#take("redo", entry.label, entry.change);
      return entry.label;
    });
  }

  /** Rewrites the file now; rejects with a Failure when the disk refuses. */
  async save(): Promise<void> {
    this.#expectWritable();
    await this.#rewrites.run(() => this.#rewrite());
  }

  /** Saves what is not in the file yet and frees it. What can't be saved stays in the journal. */
  close(): Promise<void> {
    this.#isClosed = true;
    this.#cancelIdle();
    return this.#queue.run(async () => {
      let saved = this.#savedRevision === this.#revision;
      if (!saved && this.#file.readOnly === null) {
        try {
          await this.#rewrites.run(() => this.#rewrite());
          saved = true;
        } catch (cause) {
          this.#ports.log.warn(
            "The file could not be rewritten on closing; its journal keeps the changes.",
            cause,
          );
        }
      }
      await this.#file.close(saved);
    });
  }

  async #take(
    kind: JournalEntry["kind"],
    label: string,
    change: Change,
  ): Promise<void> {
    const project = apply(this.#project, change);
    const entry: JournalEntry = {
      revision: this.#revision + 1,
      kind,
      label,
      change,
    };
    await this.#file.append(entry);
    this.#project = project;
    this.#revision = entry.revision;
    this.#history = record(this.#history, entry);
    if (this.#save !== "failed") this.#save = "journalled";
    this.#listener.step({ ...entry, session: this.session });
    this.#saveWhenIdle();
  }

  #saveWhenIdle(ms = idleMs): void {
    this.#cancelIdle();
    if (this.#isClosed) return;
    this.#cancelIdle = this.#ports.timer.after(ms, () => {
      // A failure is shown in the session; the journal keeps every change meanwhile.
      this.#rewrites.run(() => this.#rewrite()).catch(() => undefined);
    });
  }

  async #rewrite(): Promise<void> {
    this.#cancelIdle();
    if (this.#savedRevision === this.#revision) return;
    this.#setSave("saving", "");
    const revision = this.#revision;
    try {
      await this.#file.save(this.#project, revision);
    } catch (cause) {
      const why =
        cause instanceof Failure
          ? cause.message
          : "The file could not be written.";
      this.#setSave("failed", `${why} Your changes are kept in the journal.`);
      this.#saveWhenIdle(retryMs);
      throw cause;
    }
    this.#savedRevision = revision;
    this.#setSave(this.#revision === revision ? "saved" : "journalled", "");
  }

  #setSave(save: Session["save"], message: string): void {
    this.#save = save;
    this.#saveMessage = message;
    this.#listener.session(this.session);
  }

  #expectWritable(): void {
    if (this.#file.readOnly !== null)
      throw new Failure("read-only", this.#file.readOnly);
  }
}
