/** A project file that this instance holds open for writing, and one that it only reads. */
import type { Low } from "lowdb";
import { Failure } from "../../app/contract/failure.ts";
import type { FileRef } from "../../app/contract/files.ts";
import type { Project } from "../../app/model/records.ts";
import type { JournalEntry, ProjectFile } from "../../app/workbench/ports.ts";
import { ioFailure } from "./io-words.ts";
import type { Journal } from "./journal.ts";
import type { Lock } from "./lock.ts";
import type { ProjectAdapter } from "./lowdb-adapter.ts";
import type { StoredProject } from "./whole-file.ts";

export interface WritableParts {
  readonly ref: FileRef;
  readonly untitled: boolean;
  readonly adapter: ProjectAdapter;
  /** Over `adapter`. */
  readonly database: Low<StoredProject | null>;
  readonly journal: Journal;
  readonly lock: Lock;
}

export class WritableProject implements ProjectFile {
  readonly ref: FileRef;
  readonly untitled: boolean;
  readonly readOnly = null;
  readonly #adapter: ProjectAdapter;
  readonly #database: Low<StoredProject | null>;
  readonly #journal: Journal;
  readonly #lock: Lock;
  #saving: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;

  constructor(parts: WritableParts) {
    this.ref = parts.ref;
    this.untitled = parts.untitled;
    this.#adapter = parts.adapter;
    this.#adapter.onReady = (print) => parts.journal.beginSave(print);
    this.#database = parts.database;
    this.#journal = parts.journal;
    this.#lock = parts.lock;
  }

  append(entry: JournalEntry): Promise<void> {
    return this.#closing === null
      ? this.#journal.append(entry)
      : Promise.reject(this.#closed());
  }

  save(project: Project, revision: number): Promise<void> {
    if (this.#closing !== null) return Promise.reject(this.#closed());
    const saved = this.#saving.then(() => this.#save({ project, revision }));
    this.#saving = saved.catch(() => undefined);
    return saved;
  }

  close(saved: boolean): Promise<void> {
    this.#closing ??= this.#close(saved);
    return this.#closing;
  }

  async #save(stored: StoredProject): Promise<void> {
    try {
      this.#database.data = stored;
      await this.#database.write();
      if (this.#adapter.print !== null)
        await this.#journal.endSave(this.#adapter.print);
    } catch (error) {
      throw ioFailure(`“${this.ref.name}” can't be saved`, error);
    }
  }

  async #close(saved: boolean): Promise<void> {
    await this.#saving;
    try {
      await this.#journal.close(saved);
    } catch (error) {
      throw ioFailure(
        `The journal of “${this.ref.name}” can't be closed`,
        error,
      );
    } finally {
      await this.#lock.release();
    }
  }

  #closed(): Failure {
    return new Failure("internal", `“${this.ref.name}” is closed already.`);
  }
}

export class ReadOnlyProject implements ProjectFile {
  readonly ref: FileRef;
  readonly untitled: boolean;
  readonly readOnly: string;

  constructor(ref: FileRef, untitled: boolean, reason: string) {
    this.ref = ref;
    this.untitled = untitled;
    this.readOnly = reason;
  }

  append(): Promise<void> {
    return Promise.reject(new Failure("read-only", this.readOnly));
  }

  save(): Promise<void> {
    return Promise.reject(new Failure("read-only", this.readOnly));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
