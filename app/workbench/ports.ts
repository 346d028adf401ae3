/** What the workbench asks of its host. Every port has one real implementation a host; tests use the same or an in-memory one. */
import type { Change } from "../change/change.ts";
import type { FileRef, Folder } from "../contract/files.ts";
import type { ImportRequest } from "../contract/imports.ts";
import type { MethodArgs, MethodResult } from "../contract/api.ts";
import type { Recent, Settings } from "../contract/session.ts";
import type { Glossary } from "../model/glossary.ts";
import type { ProjectSettings } from "../model/settings.ts";
import type { ReadOutcome, WriteInput, WriteOutcome } from "../task/reading.ts";
import type { Project, VersionId } from "../model/records.ts";
import type { TaskInputs, TaskName, TaskResults } from "../task/tasks.ts";
import type { LanguageGuess } from "../text/language.ts";

/** The current time as ISO 8601 in UTC. */
export interface Clock {
  now(): string;
}

/** One step of the document as the journal keeps it; `change` is what was applied (for an undo, the inverse). */
export interface JournalEntry {
  readonly revision: number;
  readonly kind: "do" | "undo" | "redo";
  readonly label: string;
  readonly change: Change;
}

/** A project file this instance holds open. */
export interface ProjectFile {
  readonly ref: FileRef;
  /** True for a file in the user-data folder that the user never named. */
  readonly untitled: boolean;
  /** Why nothing may be written, in one sentence; null = writable. */
  readonly readOnly: string | null;
  /** Resolves once the step is on the disk. Rejects with a Failure ("io") when it is not; the journal is then as before. */
  append(entry: JournalEntry): Promise<void>;
  /** Rewrites the file whole (atomic, durable, one backup). */
  save(project: Project, revision: number): Promise<void>;
  /** Frees the lock; removes the journal when the file contains everything (`saved`). */
  close(saved: boolean): Promise<void>;
}

export interface OpenedProject {
  readonly kind: "opened";
  readonly file: ProjectFile;
  /** With the journal replayed. */
  readonly project: Project;
  readonly revision: number;
  /** The last step the file itself contains; later ones are in the journal. */
  readonly savedRevision: number;
  /** The steps still in the journal, for undo; the last one is `revision`. */
  readonly steps: readonly JournalEntry[];
  /** What the user should know: "Recovered 3 changes from the journal." */
  readonly notices: readonly string[];
}

/** Nothing was opened and nothing was touched. */
export interface RefusedProject {
  readonly kind: "refused";
  readonly message: string;
  readonly offers: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail: string;
  }[];
}

export interface Store {
  open(
    ref: FileRef,
    options: { readonly offer?: string; readonly readOnly?: boolean },
  ): Promise<OpenedProject | RefusedProject>;
  /** A copy of the sample in the user-data folder, made on first use. */
  openSample(): Promise<OpenedProject | RefusedProject>;
  /** Writes a new project and opens it; null = a fresh name in the user-data folder. An existing file at `place` is replaced only if its name was chosen in a dialog that asked. */
  create(place: FileRef | null, project: Project): Promise<OpenedProject>;
  recent(): Promise<readonly Recent[]>;
  remember(entry: Recent): Promise<readonly Recent[]>;
  forget(ref: FileRef): Promise<readonly Recent[]>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
}

/** A text read whole and decoded; line ends kept, BOM dropped. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG name of the encoding it was read in. */
  readonly encoding: string;
  /** Other encodings worth offering, likeliest first. */
  readonly encodings: readonly string[];
}

export interface Files {
  /** Throws a Failure "unreadable" in one sentence for binaries, undecodable bytes, folders and what is too large. */
  readText(
    request: Pick<ImportRequest, "ref" | "encoding">,
  ): Promise<DecodedText>;
  /** Keeps text that came without a file, for import alone. */
  adoptText(text: string): Promise<FileRef>;
  /** Writes text as UTF-8, atomically. */
  writeText(place: FileRef, text: string): Promise<void>;
  /** Writes bytes as they are, atomically. */
  writeBytes(place: FileRef, bytes: Uint8Array): Promise<void>;
  /** Reads files of any kind off the command thread; one that can't be read is told by its outcome. */
  read(
    requests: readonly ImportRequest[],
    rules: ProjectSettings["rules"],
  ): Promise<readonly ReadOutcome[]>;
  /** Starts to write an export; nothing stands at `place` before it is whole and checked. */
  write(
    place: FileRef,
    work: Pick<WriteInput, "project" | "format" | "options">,
    onProgress: (fraction: number, stage: string) => void,
  ): RunningTask<WriteOutcome>;
  pick(args: MethodArgs<"pickFiles">): Promise<MethodResult<"pickFiles">>;
  list(args: MethodArgs<"listFolder">): Promise<Folder>;
  name(args: MethodArgs<"nameFile">): Promise<MethodResult<"nameFile">>;
}

/** Keeps users' glossaries on this machine. */
export interface GlossaryShelf {
  /** Resolves to the id under which it is found again: the same content, the same id. */
  keep(glossary: Glossary): Promise<string>;
  /** Null for what is not kept here. */
  load(id: string): Promise<Glossary | null>;
}

/** Runs a task's function off the command thread. */
export interface TaskRunner {
  run<N extends TaskName>(
    name: N,
    input: TaskInputs[N],
    onProgress: (fraction: number, stage: string) => void,
  ): RunningTask<TaskResults[N]>;
}

export interface RunningTask<R> {
  /** Rejects with Cancelled after `cancel`, with the task's own error otherwise. */
  readonly result: Promise<R>;
  cancel(): void;
}

/** Calls back once after `ms` unless cancelled; for saving when idle. */
export interface Timer {
  after(ms: number, callback: () => void): () => void;
}

export interface Log {
  warn(message: string, cause?: unknown): void;
}

/** Guesses a text's language; from a library, so it lives in the host. */
export interface LanguageGuesser {
  guess(text: string): LanguageGuess | null;
  /** The language that a file's name tells (`ar.txt`, `book.fr.txt`), or null. */
  fromName(fileName: string): VersionId | null;
}

export interface Host {
  readonly kind: "electron" | "browser" | "test";
  readonly platform: "linux" | "mac" | "windows";
  readonly appVersion: string;
}

export interface Ports {
  readonly host: Host;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly store: Store;
  readonly files: Files;
  readonly glossaries: GlossaryShelf;
  readonly tasks: TaskRunner;
  readonly languages: LanguageGuesser;
  readonly log: Log;
}
