/**
 * What one command is about to change: records as they will be, gathered
 * against the project as it is, and turned into one change at the end.
 */
import { sameValue } from "../change/apply.ts";
import type { Change, Operation } from "../change/change.ts";
import type { CommandOutcome } from "../contract/commands.ts";
import { unitOf } from "../model/memberships.ts";
import { findById, numberOf } from "../model/numbered.ts";
import type {
  Counters,
  Drift,
  DriftId,
  Project,
  SegmentId,
  Unit,
  UnitId,
} from "../model/records.ts";
import type { CommandResult } from "./command.ts";

const prefixes = { segment: "s", unit: "u", drift: "d", comment: "c" } as const;

export class Draft {
  readonly project: Project;
  #counters: Counters;
  readonly #operations: Operation[] = [];
  readonly #units = new Map<UnitId, Unit | null>();
  readonly #drifts = new Map<DriftId, Drift | null>();
  /** Who binds a segment, where that differs from the project. */
  readonly #binders = new Map<SegmentId, UnitId | null>();

  constructor(project: Project) {
    this.project = project;
    this.#counters = project.counters;
  }

  /** A fresh id of its kind. */
  nextId(kind: keyof Counters): string {
    const number = this.#counters[kind] + 1;
    this.#counters = { ...this.#counters, [kind]: number };
    return `${prefixes[kind]}${number}`;
  }

  /** Adds an operation on versions or on the project's own data, applied in the order given. */
  add(operation: Operation): void {
    this.#operations.push(operation);
  }

  unit(id: UnitId): Unit | undefined {
    const drafted = this.#units.get(id);
    if (drafted !== undefined) return drafted ?? undefined;
    return findById(this.project.units, id);
  }

  /** The unit, not rejected, that will bind a segment. */
  unitOf(segment: SegmentId): Unit | undefined {
    const binder = this.#binders.get(segment);
    if (binder === undefined) return unitOf(this.project, segment);
    return binder === null ? undefined : this.unit(binder);
  }

  putUnit(unit: Unit): void {
    this.#release(unit.id);
    this.#units.set(unit.id, unit);
    if (unit.status === "rejected") return;
    for (const ids of Object.values(unit.members))
      for (const id of ids) this.#binders.set(id, unit.id);
  }

  removeUnit(id: UnitId): void {
    this.#release(id);
    this.#units.set(id, null);
  }

  #release(id: UnitId): void {
    const unit = this.unit(id);
    if (unit === undefined || unit.status === "rejected") return;
    for (const segment of Object.values(unit.members).flat())
      if (this.unitOf(segment)?.id === id) this.#binders.set(segment, null);
  }

  drift(id: DriftId): Drift | undefined {
    const drafted = this.#drifts.get(id);
    if (drafted !== undefined) return drafted ?? undefined;
    return findById(this.project.drifts, id);
  }

  putDrift(drift: Drift): void {
    this.#drifts.set(drift.id, drift);
  }

  removeDrift(id: DriftId): void {
    this.#drifts.set(id, null);
  }

  /** The change: what came out as it was is left out of it. */
  finish(
    label: string,
    outcome: Omit<CommandOutcome, "changed">,
  ): CommandResult {
    const units = editsOf(this.project.units, this.#units);
    const drifts = editsOf(this.project.drifts, this.#drifts);
    const change: Operation[] = [...this.#operations];
    if (!sameValue(this.project.counters, this.#counters))
      change.unshift({
        op: "counters",
        before: this.project.counters,
        after: this.#counters,
      });
    if (units.length > 0) change.push({ op: "units", edits: units });
    if (drifts.length > 0) change.push({ op: "drifts", edits: drifts });
    return finished(change, label, outcome);
  }
}

/** The result of a command that made `change`. */
export function finished(
  change: Change,
  label: string,
  outcome: Omit<CommandOutcome, "changed">,
): CommandResult {
  return {
    change,
    label,
    outcome: { ...outcome, changed: change.length > 0 },
  };
}

/** The result of a command that found nothing to do. */
export function nothing(label: string, message: string): CommandResult {
  return finished([], label, { message });
}

function editsOf<T extends { readonly id: string }>(
  records: readonly T[],
  drafted: ReadonlyMap<string, T | null>,
): { before: T | null; after: T | null }[] {
  return [...drafted]
    .map(([id, after]) => ({
      id,
      before: findById(records, id) ?? null,
      after,
    }))
    .filter(({ before, after }) => !sameValue(before, after))
    .sort((a, b) => numberOf(a.id) - numberOf(b.id))
    .map(({ before, after }) => ({ before, after }));
}
