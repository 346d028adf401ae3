/** The journal of an open project: each step is on the disk before its promise resolves. */
import type { FileHandle } from "node:fs/promises";
import { open, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { Failure } from "../../app/contract/failure.ts";
import type { JournalEntry } from "../../app/workbench/ports.ts";
import { durableWrite, syncFolder } from "./durable-write.ts";
import { ioFailure } from "./io-words.ts";
import {
  type FilePrint,
  type JournalLine,
  stepLine,
  writeLine,
} from "./journal-lines.ts";
import { journalPath } from "./sidecars.ts";

/** A journal longer than this is begun anew after a save. */
const restartBytes = 16 * 1024 * 1024;

/** Where the journal stands when it is taken up. */
export interface JournalStart {
  /** The last step in it or in the file. */
  readonly revision: number;
  /** Bytes of it that are good; what follows is overwritten. 0 = begin anew. */
  readonly usedBytes: number;
  /** The file as it is now. */
  readonly print: FilePrint;
}

/** Takes one step after the other, in the order of the calls. */
export class Journal {
  readonly #path: string;
  readonly #fileName: string;
  #handle: FileHandle | null = null;
  #length: number;
  #revision: number;
  /** What the file may be at present; two while it is being replaced. */
  #prints: readonly FilePrint[];
  /** Steps not yet in the file, kept for a new beginning. */
  #pending: { readonly revision: number; readonly line: Buffer }[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  constructor(projectPath: string, start: JournalStart) {
    this.#path = journalPath(projectPath);
    this.#fileName = basename(projectPath);
    this.#length = start.usedBytes;
    this.#revision = start.revision;
    this.#prints = [start.print];
  }

  /** Resolves when the step is on the disk; rejects with a Failure "io" and leaves the journal as it was. */
  append(entry: JournalEntry): Promise<void> {
    return this.#inTurn(async () => {
      if (entry.revision !== this.#revision + 1)
        throw new Failure(
          "internal",
          `Step ${entry.revision} does not follow step ${this.#revision} in the journal.`,
        );
      const line = writeLine(stepLine(entry));
      await this.#write([line]);
      this.#pending.push({ revision: entry.revision, line });
      this.#revision = entry.revision;
    });
  }

  /** Notes what the file is about to become; to be called when nothing but its renaming is left to do. */
  beginSave(print: FilePrint): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#length > 0)
        await this.#write([writeLine({ type: "saving", print })]);
      this.#prints = [...this.#prints, print];
    });
  }

  /** Notes that the file now is what was announced. */
  endSave(print: FilePrint): Promise<void> {
    return this.#inTurn(async () => {
      this.#prints = [print];
      this.#pending = this.#pending.filter(
        (step) => step.revision > print.revision,
      );
      if (this.#length === 0) return;
      try {
        if (this.#length > restartBytes) await this.#restart();
        else
          await this.#write([
            writeLine({ type: "saved", revision: print.revision }),
          ]);
      } catch {
        // The file is safe and "saving" announced it; without this line nothing is lost.
      }
    });
  }

  /** Waits for what is under way and lets go of the journal; `remove` when the file contains everything. */
  close(remove: boolean): Promise<void> {
    return this.#inTurn(async () => {
      await this.#handle?.close();
      this.#handle = null;
      if (!remove) return;
      await rm(this.#path, { force: true });
      await syncFolder(dirname(this.#path));
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #write(lines: readonly Buffer[]): Promise<void> {
    const isNew = this.#length === 0;
    const bytes = Buffer.concat(isNew ? [...this.#head(), ...lines] : lines);
    try {
      if (this.#handle === null) {
        this.#handle = await open(this.#path, isNew ? "w+" : "r+");
        await this.#handle.truncate(this.#length);
      }
      await writeAt(this.#handle, bytes, this.#length);
      await this.#handle.datasync();
      if (isNew) await syncFolder(dirname(this.#path));
    } catch (error) {
      // The next write begins at the same place, so a remainder that can't be cut off does no harm.
      await this.#handle?.truncate(this.#length).catch(() => undefined);
      throw ioFailure("The change can't be written to the journal", error);
    }
    this.#length += bytes.length;
  }

  #head(): readonly Buffer[] {
    const [base, ...others] = this.#prints;
    if (base === undefined) return [];
    const head: readonly JournalLine[] = [
      { type: "journal", format: 1, file: this.#fileName, base },
      ...others.map((print) => ({ type: "saving" as const, print })),
    ];
    return head.map(writeLine);
  }

  async #restart(): Promise<void> {
    const bytes = Buffer.concat([
      ...this.#head(),
      ...this.#pending.map((step) => step.line),
    ]);
    // First: Windows replaces no open file. It is opened again for the next step.
    await this.#handle?.close();
    this.#handle = null;
    await durableWrite(this.#path, bytes);
    this.#length = bytes.length;
  }
}

async function writeAt(
  handle: FileHandle,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(
      bytes,
      written,
      bytes.length - written,
      position + written,
    );
    if (bytesWritten === 0)
      throw Object.assign(new Error("Nothing more could be written."), {
        code: "ENOSPC",
      });
    written += bytesWritten;
  }
}
