/** Opening a project: gain access, judge what is there, recover what was chosen. */
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { Low } from "lowdb";
import type { FileRef } from "../../app/contract/files.ts";
import type {
  OpenedProject,
  RefusedProject,
} from "../../app/workbench/ports.ts";
import { gainAccess } from "./access.ts";
import { removeLeftovers, truncateDurably } from "./durable-write.ts";
import { Journal } from "./journal.ts";
import type { Lock } from "./lock.ts";
import { ProjectAdapter, type Serialise } from "./lowdb-adapter.ts";
import { changes, choicesIn, refusalOf } from "./offers.ts";
import { ReadOnlyProject, WritableProject } from "./opened-file.ts";
import {
  type DamagedProject,
  type ProjectOnDisk,
  type WholeProject,
  readProjectOnDisk,
} from "./read-project.ts";
import type { Replayed } from "./replay.ts";
import { backupPath, journalPath, keepAside } from "./sidecars.ts";
import {
  type StoredProject,
  type WholeFile,
  statOrNull,
} from "./whole-file.ts";

export interface OpenRequest {
  readonly ref: FileRef;
  /** Absolute, links resolved. */
  readonly path: string;
  readonly untitled: boolean;
  readonly offer: string | undefined;
  readonly readOnly: boolean;
}

export interface OpenContext {
  readonly serialiseLarge: Serialise;
  readonly now: () => Date;
  readonly warn: (message: string) => void;
}

export async function openProject(
  request: OpenRequest,
  context: OpenContext,
): Promise<OpenedProject | RefusedProject> {
  const { path } = request;
  const name = basename(path);
  const found = await statOrNull(path);
  if (found === null && (await statOrNull(backupPath(path))) === null)
    return refusal(`“${name}” does not exist any more.`);
  if (found !== null && !found.isFile())
    return refusal(
      found.isDirectory()
        ? `“${name}” is a folder, not a project file.`
        : `“${name}” is not a file.`,
    );
  const choices = choicesIn(request.offer);
  const isForced = choices.has("open-anyway");
  const access =
    request.readOnly || choices.has("read-only")
      ? ({ kind: "reading", reason: "It was opened to read only." } as const)
      : await gainAccess(path, context.now(), isForced);
  if (access.kind === "refused") return access;
  const lock = access.kind === "writing" ? access.lock : null;
  const reason = access.kind === "reading" ? access.reason : "";
  try {
    const opening = new Opening(request, context, lock, reason);
    const state = await opening.judge();
    if (state.kind === "whole") return await opening.whole(state);
    const opened = await opening.recovered(state, choices);
    if (opened !== null) return opened;
    await lock?.release();
    return refusalOf(name, state, context.now(), isForced);
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

/** One opening, once it is known whether it may write (`lock`) or not (`reason`). */
class Opening {
  readonly #request: OpenRequest;
  readonly #context: OpenContext;
  readonly #lock: Lock | null;
  readonly #reason: string;
  readonly #notices: string[] = [];
  readonly #adapter: ProjectAdapter;
  readonly #database: Low<StoredProject | null>;

  constructor(
    request: OpenRequest,
    context: OpenContext,
    lock: Lock | null,
    reason: string,
  ) {
    this.#request = request;
    this.#context = context;
    this.#lock = lock;
    this.#reason = reason;
    this.#adapter = new ProjectAdapter({
      path: request.path,
      ...context,
      onForeign: (name) =>
        context.warn(
          `Another program had changed “${request.ref.name}”; its version is kept as “${name}”.`,
        ),
    });
    this.#database = new Low<StoredProject | null>(this.#adapter, null);
  }

  judge(): Promise<ProjectOnDisk> {
    return readProjectOnDisk(this.#request.path, async () => {
      await this.#database.read();
      return this.#adapter.whole;
    });
  }

  async whole({
    file,
    replayed,
    isJournalLost,
  }: WholeProject): Promise<OpenedProject> {
    if (isJournalLost) {
      const kept = await this.#keep(journalPath(this.#request.path), "broken");
      this.#notices.push(
        `The journal is damaged and could not be used; changes that were in it alone are missing.${kept}`,
      );
    }
    if (replayed === null) return await this.#opened(file, null);
    await this.#tell(replayed);
    if (replayed.isDamaged && this.#lock !== null)
      await truncateDurably(
        journalPath(this.#request.path),
        replayed.usedBytes,
      );
    return await this.#opened(file, replayed);
  }

  /** null when none of what was chosen is possible. */
  async recovered(
    { recoveries, kind }: DamagedProject,
    choices: ReadonlySet<string>,
  ): Promise<OpenedProject | null> {
    const recovery = recoveries.find(({ id }) => choices.has(id));
    if (recovery === undefined) return null;
    const { path } = this.#request;
    if (recovery.replayed !== null) await this.#tell(recovery.replayed);
    else await this.#putJournalAside();
    if (recovery.id === "file") return await this.#opened(recovery.file, null);
    if (kind !== "absent") {
      const kept = await this.#keep(path, kind);
      this.#notices.push(`The project was recovered from its backup.${kept}`);
    }
    return await this.#opened(recovery.file, recovery.replayed, true);
  }

  async #opened(
    file: WholeFile,
    replayed: Replayed | null,
    mustBeWritten = false,
  ): Promise<OpenedProject> {
    const { ref, path, untitled } = this.#request;
    const { project, revision } = replayed ?? file.stored;
    const state = {
      kind: "opened",
      project,
      revision,
      savedRevision: file.stored.revision,
      steps: replayed?.steps ?? [],
      notices: this.#notices,
    } as const;
    if (this.#lock === null)
      return {
        ...state,
        file: new ReadOnlyProject(ref, untitled, this.#reason),
      };
    await removeLeftovers(path);
    const journal = new Journal(path, {
      revision,
      usedBytes: replayed?.usedBytes ?? 0,
      print: file.print,
    });
    const opened = new WritableProject({
      ref,
      untitled,
      adapter: this.#adapter,
      database: this.#database,
      journal,
      lock: this.#lock,
    });
    if (mustBeWritten) await opened.save(project, revision);
    return { ...state, file: opened };
  }

  async #tell(replayed: Replayed): Promise<void> {
    const { replayedCount, isDamaged, isUnfinished } = replayed;
    if (replayedCount > 0)
      this.#notices.push(
        `Recovered ${changes(replayedCount)} from the journal.`,
      );
    if (isUnfinished)
      this.#notices.push(
        "The journal's last line had only been half written when the program stopped, and was left out.",
      );
    if (!isDamaged) return;
    const kept = await this.#keep(journalPath(this.#request.path), "broken");
    this.#notices.push(
      `A part of the journal is damaged; what comes before it was used, what follows is missing.${kept}`,
    );
  }

  async #putJournalAside(): Promise<void> {
    const path = journalPath(this.#request.path);
    if (this.#lock === null || (await statOrNull(path)) === null) return;
    this.#notices.push(
      `The journal was not used.${await this.#keep(path, "kept")}`,
    );
    await rm(path);
  }

  /** Keeps a copy where writing is allowed; a sentence that says so, with a space before it. */
  async #keep(
    path: string,
    why: "broken" | "changed" | "kept",
  ): Promise<string> {
    if (this.#lock === null) return "";
    const name = await keepAside(path, why, this.#context.now());
    return ` It is kept as “${name}”.`;
  }
}

function refusal(message: string): RefusedProject {
  return { kind: "refused", message, offers: [] };
}
