import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { findById } from "../../app/model/numbered.ts";
import type { Project } from "../../app/model/records.ts";
import {
  type Problem,
  type ProblemGoal,
  problemsOf,
} from "../../app/view/problems.ts";
import { goToDrift, goToSegment, goToUnit } from "../actions/go-to.ts";
import type { Notice } from "../state/shape.ts";
import { useWindow, windowState } from "../state/store.ts";

/** More than this of one kind are counted only. */
const shownOfAKind = 100;

/** What needs a second look: what the host reported, then what the records themselves show. */
export function ProblemsTab({
  project,
}: {
  readonly project: Project;
}): ReactNode {
  const notices = useWindow((state) => state.notices);
  const groups = useMemo(() => groupsOf(problemsOf(project)), [project]);
  if (groups.length === 0 && notices.length === 0)
    return (
      <div className="panel-empty">
        <CircleCheck aria-hidden="true" />
        <p>Nothing needs a second look.</p>
      </div>
    );
  return (
    <div className="problems">
      {notices.length === 0 ? null : (
        <section>
          <h2 className="h">Reported</h2>
          <ul>
            {notices.toReversed().map((notice, at) => (
              <NoticeRow key={notices.length - at} notice={notice} />
            ))}
          </ul>
        </section>
      )}
      {groups.map(([heading, problems]) => (
        <section key={heading}>
          <h2 className="h">
            {heading}{" "}
            <span className="dim num">{problems.length.toLocaleString()}</span>
          </h2>
          <ul>
            {problems.slice(0, shownOfAKind).map(({ key, text, goal }) => (
              <li key={key}>
                <button
                  type="button"
                  className="problem"
                  onClick={() => goTo(goal)}
                >
                  <TriangleAlert className="small" aria-hidden="true" />
                  <span dir="auto">{text}</span>
                </button>
              </li>
            ))}
          </ul>
          {problems.length > shownOfAKind ? (
            <p className="panel-hint">{`and ${(problems.length - shownOfAKind).toLocaleString()} more`}</p>
          ) : null}
        </section>
      ))}
    </div>
  );
}

function NoticeRow({ notice }: { readonly notice: Notice }): ReactNode {
  const { level, text, drift } = notice;
  const icon =
    level === "info" ? (
      <Info className="small" aria-hidden="true" />
    ) : (
      <TriangleAlert className="small" aria-hidden="true" />
    );
  return (
    <li>
      {drift === undefined ? (
        <p className={`problem ${level}`}>
          {icon}
          <span>{text}</span>
        </p>
      ) : (
        <button
          type="button"
          className={`problem ${level}`}
          onClick={() => goTo({ kind: "drift", id: drift })}
        >
          {icon}
          <span>{text}</span>
        </button>
      )}
    </li>
  );
}

function groupsOf(
  problems: readonly Problem[],
): readonly (readonly [string, readonly Problem[]])[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.heading);
    if (group === undefined) groups.set(problem.heading, [problem]);
    else group.push(problem);
  }
  return [...groups];
}

function goTo(goal: ProblemGoal): void {
  const { project } = windowState();
  if (project === null) return;
  switch (goal.kind) {
    case "unit": {
      const unit = findById(project.units, goal.id);
      if (unit !== undefined) goToUnit(unit);
      return;
    }
    case "drift": {
      const drift = findById(project.drifts, goal.id);
      if (drift !== undefined) goToDrift(drift);
      return;
    }
    case "segment":
      goToSegment(goal.id);
      return;
    case "nowhere":
      return;
  }
}
