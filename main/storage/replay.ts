/** Bringing a project file up to date with its journal. */
import { ChangeConflict, apply } from "../../app/change/apply.ts";
import type { Project } from "../../app/model/records.ts";
import type { JournalEntry } from "../../app/workbench/ports.ts";
import { type JournalContent, samePrint } from "./journal-lines.ts";
import type { StoredProject, WholeFile } from "./whole-file.ts";

export interface Replayed extends StoredProject {
  /** The unbroken run of steps that ends in `revision`, those already in the file included. */
  readonly steps: readonly JournalEntry[];
  /** How many of them the file did not contain. */
  readonly replayedCount: number;
  /** Bytes of the journal that were of use. */
  readonly usedBytes: number;
  /** True when something after them is lost: damaged lines, a gap, a step that does not fit. */
  readonly isDamaged: boolean;
  /** True when the last line had not been finished, and so not acknowledged. */
  readonly isUnfinished: boolean;
}

/** Whether the journal was kept for just this content. */
export function belongsTo(journal: JournalContent, file: WholeFile): boolean {
  return journal.prints.some((print) => samePrint(print, file.print));
}

/** The file with the journal's steps after its own revision; idempotent. Stops before the first step that does not fit. */
export function replay(file: WholeFile, journal: JournalContent): Replayed {
  let { project, revision } = file.stored;
  let history: JournalEntry[] = [];
  const replayed: JournalEntry[] = [];
  let usedBytes = journal.usedBytes;
  let isDamaged = journal.rest === "damaged";
  for (const { entry, start } of journal.steps) {
    if (entry.revision <= file.stored.revision) {
      if (history.at(-1)?.revision !== entry.revision - 1) history = [];
      history.push(entry);
      continue;
    }
    const next =
      entry.revision === revision + 1 ? applied(project, entry) : null;
    if (next === null) {
      usedBytes = start;
      isDamaged = true;
      break;
    }
    project = next;
    revision = entry.revision;
    replayed.push(entry);
  }
  if (history.at(-1)?.revision !== file.stored.revision) history = [];
  return {
    project,
    revision,
    steps: [...history, ...replayed],
    replayedCount: replayed.length,
    usedBytes,
    isDamaged,
    isUnfinished: !isDamaged && journal.rest === "unfinished",
  };
}

function applied(project: Project, { change }: JournalEntry): Project | null {
  try {
    return apply(project, change);
  } catch (error) {
    if (error instanceof ChangeConflict) return null;
    throw error;
  }
}
