/** What is found at a project's place: the file, its journal and its backup, judged without touching anything. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { codeOf } from "./io-words.ts";
import { type JournalContent, readJournal } from "./journal-lines.ts";
import { isTooNew, problemOf } from "./problem-words.ts";
import { type Replayed, belongsTo, replay } from "./replay.ts";
import { backupPath, journalPath } from "./sidecars.ts";
import { BrokenFile, type WholeFile, readWholeFile } from "./whole-file.ts";

/** A way out of a refusal. */
export interface Recovery {
  readonly id: "recover" | "backup" | "file";
  readonly file: WholeFile;
  /** With the journal's steps; null = the journal is put aside. */
  readonly replayed: Replayed | null;
}

export interface WholeProject {
  readonly kind: "whole";
  readonly file: WholeFile;
  /** null = no journal, or one whose steps are all in the file. */
  readonly replayed: Replayed | null;
  /** True when a journal is there that can't be used at all. */
  readonly isJournalLost: boolean;
}

export type DamagedProject =
  | { readonly kind: "absent"; readonly recoveries: readonly Recovery[] }
  | {
      readonly kind: "broken";
      /** One sentence. */
      readonly problem: string;
      readonly recoveries: readonly Recovery[];
    }
  /** The file is whole, but not the one that the journal's unsaved steps belong to. */
  | {
      readonly kind: "changed";
      readonly unsavedCount: number;
      readonly recoveries: readonly Recovery[];
    };

export type ProjectOnDisk = WholeProject | DamagedProject;

/** Judges the project at `path`, whose file `read` reads. A file being replaced at the same moment is read again. */
export async function readProjectOnDisk(
  path: string,
  read: () => Promise<WholeFile | null>,
): Promise<ProjectOnDisk> {
  for (let attempt = 1; ; attempt++) {
    // The journal first: a file that is newer than it holds all of its steps.
    const journal = await readJournalAt(path);
    let file;
    try {
      file = await read();
    } catch (error) {
      if (!(error instanceof BrokenFile)) throw error;
      return {
        kind: "broken",
        problem: problemOf(basename(path), error),
        recoveries: isTooNew(error) ? [] : await recoveriesAt(path, journal),
      };
    }
    if (file === null)
      return { kind: "absent", recoveries: await recoveriesAt(path, journal) };
    const state = await judge(path, file, journal);
    if (state.kind === "whole" || attempt === 3) return state;
  }
}

async function judge(
  path: string,
  file: WholeFile,
  journal: JournalContent | null,
): Promise<ProjectOnDisk> {
  const plain = { kind: "whole", file, replayed: null } as const;
  if (journal === null) return { ...plain, isJournalLost: false };
  if (belongsTo(journal, file))
    return {
      ...plain,
      replayed: replay(file, journal),
      isJournalLost: false,
    };
  const last = journal.steps.at(-1)?.entry.revision ?? 0;
  // The line that announced this very file may be among the damaged ones.
  if (journal.rest === "damaged" && file.stored.revision >= last)
    return { ...plain, isJournalLost: true };
  const unsaved = journal.steps.filter(
    ({ entry }) => entry.revision > journal.savedRevision,
  );
  if (unsaved.length === 0) return { ...plain, isJournalLost: false };
  const recoveries = await recoveriesAt(path, journal);
  return {
    kind: "changed",
    unsavedCount: unsaved.length,
    recoveries: [
      { id: "file", file, replayed: null },
      ...recoveries.filter(({ id }) => id === "recover"),
    ],
  };
}

/** Best first. */
async function recoveriesAt(
  path: string,
  journal: JournalContent | null,
): Promise<readonly Recovery[]> {
  const file = await readBackup(path);
  if (file === null) return [];
  const plain: Recovery = { id: "backup", file, replayed: null };
  if (journal === null || !belongsTo(journal, file)) return [plain];
  const replayed = replay(file, journal);
  return replayed.replayedCount === 0
    ? [plain]
    : [{ id: "recover", file, replayed }, plain];
}

async function readBackup(path: string): Promise<WholeFile | null> {
  try {
    return await readWholeFile(backupPath(path));
  } catch (error) {
    if (error instanceof BrokenFile) return null;
    throw error;
  }
}

async function readJournalAt(path: string): Promise<JournalContent | null> {
  try {
    const bytes = await readFile(journalPath(path));
    return bytes.length === 0 ? null : readJournal(bytes);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}
