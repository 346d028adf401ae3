import {
  CircleCheck,
  CircleSlash,
  LoaderCircle,
  TriangleAlert,
} from "lucide-react";
import type { ReactNode } from "react";
import type { TaskState } from "../../app/contract/session.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useWindow } from "../state/store.ts";
import { attempt } from "../state/workbench.ts";

/** Long work: what runs, with its progress, and how what has ended came out. Newest first. */
export function TasksTab(): ReactNode {
  const tasks = useWindow((state) => state.tasks);
  if (tasks.length === 0)
    return (
      <div className="panel-empty">
        <LoaderCircle aria-hidden="true" />
        <p>Nothing runs. Long work such as aligning shows its progress here.</p>
        <ActionButton id="alignAll" />
      </div>
    );
  return (
    <ul className="tasks">
      {tasks.toReversed().map((task) => (
        <Task key={task.id} task={task} />
      ))}
    </ul>
  );
}

function Task({ task }: { readonly task: TaskState }): ReactNode {
  const isRunning = task.state === "running";
  const percent = Math.round(task.fraction * 100);
  return (
    <li className={`task ${task.state}`}>
      <TaskIcon state={task.state} />
      <div className="grow">
        <div className="row">
          <span className="strong clip">{task.title}</span>
          <span className="grow" />
          {isRunning ? <bdi className="mut num">{`${percent} %`}</bdi> : null}
        </div>
        {isRunning ? (
          <div
            className="progress"
            role="progressbar"
            aria-label={task.title}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percent}
          >
            <i style={{ width: `${percent}%` }} />
          </div>
        ) : null}
        <p className="mut">{isRunning ? task.stage : task.message}</p>
      </div>
      {isRunning ? (
        <button
          type="button"
          className="btn"
          onClick={() =>
            void attempt((api) => api.cancelTask({ task: task.id }))
          }
        >
          Cancel
        </button>
      ) : null}
    </li>
  );
}

function TaskIcon({
  state,
}: {
  readonly state: TaskState["state"];
}): ReactNode {
  switch (state) {
    case "running":
      return <LoaderCircle aria-hidden="true" />;
    case "done":
      return <CircleCheck aria-hidden="true" />;
    case "cancelled":
      return <CircleSlash aria-hidden="true" />;
    case "failed":
      return <TriangleAlert aria-hidden="true" />;
  }
}
