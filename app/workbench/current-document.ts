/** Which document is open: opening, closing, moving to a copy, and who acts on it meanwhile. */
import type { EventName, EventPayload } from "../contract/api.ts";
import { Failure } from "../contract/failure.ts";
import type { FileRef } from "../contract/files.ts";
import type { OpenResult, Session, Snapshot } from "../contract/session.ts";
import { Document } from "./document.ts";
import type { History } from "./history.ts";
import type { OpenedProject, Ports, RefusedProject } from "./ports.ts";
import { Queue } from "./queue.ts";
import { recentOf } from "./recent-entry.ts";

type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/** At most one document is open, and one opening or closing goes on at a time. */
export class CurrentDocument {
  readonly #ports: Ports;
  readonly #emit: Emit;
  readonly #leaving: () => void;
  readonly #opening = new Queue();
  #document: Document | null = null;
  #moving: Promise<void> | null = null;
  /** Where documents went that were saved as a copy. */
  readonly #copies = new WeakMap<Document, Document>();

  /** `leaving` is called before a document is closed. */
  constructor(ports: Ports, emit: Emit, leaving: () => void) {
    this.#ports = ports;
    this.#emit = emit;
    this.#leaving = leaving;
  }

  /** Throws a Failure "no-project" where none is open. */
  get document(): Document {
    if (this.#document === null)
      throw new Failure("no-project", "No project is open.");
    return this.#document;
  }

  get snapshot(): Snapshot | null {
    const document = this.#document;
    if (document === null) return null;
    return { project: document.project, session: document.session };
  }

  isOpen(document: Document): boolean {
    return this.#document === document;
  }

  holds(ref: FileRef): boolean {
    return this.#document?.file.ref.id === ref.id;
  }

  /** What is asked for while the project moves to its copy happens there. */
  act<T>(work: (target: Document) => Promise<T>): Promise<T> {
    return this.#moving === null
      ? work(this.document)
      : this.#moving.then(() => work(this.document));
  }

  /** For work that was asked for on `asked` and has read something since: acts on it or its copy. Refuses where another project is open by now. */
  actOn<T>(
    asked: Document,
    work: (target: Document) => Promise<T>,
  ): Promise<T> {
    return this.act((target) => {
      let now = asked;
      for (let copy = this.#copies.get(now); copy !== undefined; copy = this.#copies.get(now)) now = copy; // prettier-ignore
      if (now !== target)
        throw new Failure(
          "refused",
          "Another project was opened meanwhile. Nothing was changed.",
        );
      return work(target);
    });
  }

  /** One opening or closing at a time; the windows hear of it when none is open afterwards. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#opening.run(async () => {
      const wasOpen = this.#document !== null;
      try {
        return await work();
      } finally {
        if (wasOpen && this.#document === null) this.#emit("closed", {});
      }
    });
  }

  open(
    find: () => Promise<OpenedProject | RefusedProject>,
  ): Promise<OpenResult> {
    return this.inTurn(async () => {
      const result = await find();
      if (result.kind === "refused")
        return { ...result, offers: [...result.offers] };
      await this.enter(result);
      return { kind: "opened", notices: [...result.notices] };
    });
  }

  /** Closes what is open and opens this in its place; within a turn. */
  async enter(opened: OpenedProject, history?: History): Promise<Document> {
    try {
      await this.leave();
    } catch (cause) {
      await opened.file.close(false);
      throw cause;
    }
    const entered = new Document(
      this.#ports,
      opened,
      {
        step: (step) => this.#emit("step", step),
        session: (session) => this.#emit("session", session),
      },
      history,
    );
    this.#document = entered;
    this.#emit("opened", {
      project: entered.project,
      session: entered.session,
    });
    await this.#remember(entered);
    return entered;
  }

  /** Closes what is open, if anything is; within a turn. */
  async leave(): Promise<void> {
    const leaving = this.#document;
    if (leaving === null) return;
    this.#leaving();
    this.#document = null;
    await leaving.close();
    await this.#remember(leaving);
  }

  /** Goes on in a copy that `create` makes; what was done can be undone there as well. */
  moveTo(
    create: (project: Snapshot["project"]) => Promise<OpenedProject>,
  ): Promise<Session> {
    return this.inTurn(async () => {
      const original = this.document;
      const copied = original.hold(create).then(async (opened) => {
        const copy = await this.enter(opened, original.history);
        this.#copies.set(original, copy);
        return copy;
      });
      this.#moving = copied.then(
        () => undefined,
        () => undefined,
      );
      try {
        return (await copied).session;
      } finally {
        this.#moving = null;
      }
    });
  }

  /** Saves and frees what is open when everything asked for before is done; nobody is told. */
  end(): Promise<void> {
    return this.#opening.run(() => this.leave());
  }

  /** On opening and on closing: after a crash, too, the project must be found again. */
  async #remember({ file, project }: Document): Promise<void> {
    const { store, clock, log } = this.#ports;
    try {
      const entry = recentOf(file.ref, project, clock.now());
      this.#emit("recent", [...(await store.remember(entry))]);
    } catch (cause) {
      // A list of names is not worth keeping a project shut.
      log.warn("The list of recent projects was not updated.", cause);
    }
  }
}
