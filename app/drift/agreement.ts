/** The facts of units side by side, for the agreement table. */
import type { Task } from "../task/task.ts";
import { agreementOf, type FactRow } from "./compare/agreement.ts";
import type { DriftInput } from "./compare/proposal.ts";
import { readUnit } from "./compare/read-unit.ts";
import type { FactFinder } from "./facts.ts";

export interface UnitFacts {
  /** Place of the unit in the input. */
  readonly unit: number;
  readonly rows: readonly FactRow[];
}

export type AgreementReader = (
  input: DriftInput,
  task: Task,
) => readonly UnitFacts[];

/** Reads the units of `within`, in that order, else all. */
export function createAgreementReader(finder: FactFinder): AgreementReader {
  return (input, task) =>
    (input.within ?? [...input.units.keys()]).map((unit, done) => {
      if (done % 32 === 0) task.checkpoint();
      return { unit, rows: agreementOf(readUnit(finder, input, unit)) };
    });
}
