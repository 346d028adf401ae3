import { Check } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { TaskState } from "../../../app/contract/session.ts";

/** How far the first alignment is; the texts can be read meanwhile. */
export function Progress({
  task,
}: {
  readonly task: TaskState | null;
}): ReactNode {
  const [startedAt] = useState(() => Date.now());
  const fraction = task?.fraction ?? 0;
  const percent = Math.round(fraction * 100);
  const steps = [
    ["Read and cut", 1],
    ["Align", fraction],
  ] as const;
  return (
    <div className="making">
      <div className="row">
        <b aria-live="polite">
          {task === null ? "Making the project" : task.stage || task.title}
        </b>
        <span className="grow" />
        <span className="mut num">
          {task === null ? "" : `${percent} %${timeLeft(startedAt, fraction)}`}
        </span>
      </div>
      <div
        className="making-steps"
        role="progressbar"
        aria-label="Alignment"
        aria-valuenow={percent}
      >
        {steps.map(([name, share]) => (
          <div key={name} data-now={share > 0 && share < 1}>
            <i>
              <i style={{ width: `${share * 100}%` }} />
            </i>
            <span>
              {share === 1 ? (
                <Check className="small" aria-hidden="true" />
              ) : null}
              {name}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** ", about 4 seconds left"; silent until there is something to reckon from. */
function timeLeft(startedAt: number, fraction: number): string {
  const elapsed = Date.now() - startedAt;
  if (fraction < 0.1 || elapsed < 1_500) return "";
  const seconds = Math.round((elapsed * (1 - fraction)) / fraction / 1_000);
  if (seconds < 1) return "";
  if (seconds >= 90) return `, about ${Math.round(seconds / 60)} minutes left`;
  return `, about ${seconds} ${seconds === 1 ? "second" : "seconds"} left`;
}
