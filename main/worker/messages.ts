/** What the runner and its workers say to each other. */
import type { TaskInputs, TaskName } from "../../app/task/tasks.ts";
import type { FailureCode } from "../../app/contract/failure.ts";

export type ToWorker = {
  readonly [N in TaskName]: { readonly name: N; readonly input: TaskInputs[N] };
}[TaskName];

export type FromWorker =
  | {
      readonly kind: "progress";
      readonly fraction: number;
      readonly stage: string;
    }
  | { readonly kind: "result"; readonly result: unknown }
  | {
      readonly kind: "error";
      readonly code: FailureCode;
      readonly message: string;
    };
