import { Flag } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useMemo, useState } from "react";
import { findById } from "../../app/model/numbered.ts";
import {
  type Drift,
  type DriftStatus,
  driftStatuses,
  driftTypes,
  type Project,
  severities,
} from "../../app/model/records.ts";
import {
  type DriftFilter,
  type DriftGroup,
  type DriftGrouping,
  driftFilter,
  groupDrifts,
  noDriftFilter,
} from "../../app/view/drift-list.ts";
import { ActionButton } from "../parts/action-button.tsx";
import {
  counted,
  driftStatusWords,
  severityWords,
  typeWords,
} from "../parts/words.ts";
import { judgeDrift } from "../actions/drift.ts";
import { nextOf } from "../actions/go-to.ts";
import { canPerform } from "../actions/perform.ts";
import { showToast } from "../state/toasts.ts";
import { isPressOf } from "./is-press-of.ts";
import { useWindow, windowState } from "../state/store.ts";
import { AgreementTable } from "./agreement-table.tsx";
import { chooseDrift } from "./choose-drift.ts";
import { DriftCard } from "./drift-card.tsx";
import { DriftFilterBar } from "./drift-filter-bar.tsx";

/** The drifts as an agreement table, and the selected one whole beneath it. */
export function DriftsTab({
  project,
}: {
  readonly project: Project;
}): ReactNode {
  const [filter, setFilter] = useState<DriftFilter>(noDriftFilter);
  const [grouping, setGrouping] = useState<DriftGrouping>("status");
  const [withFacts, setWithFacts] = useState(false);
  const [writingOn, setWritingOn] = useState<string | null>(null);
  const selected = useWindow((state) => state.drift);
  const drift =
    selected === null ? undefined : findById(project.drifts, selected);
  const groups = useMemo(
    () =>
      groupDrifts(
        project,
        project.drifts.filter(driftFilter(project, filter)),
        grouping,
      ),
    [project, filter, grouping],
  );
  if (project.drifts.length === 0 && !withFacts)
    return (
      <div className="panel-empty">
        <Flag aria-hidden="true" />
        <p>{`No drift is marked in ${counted(project.units.length, "unit")}.`}</p>
        <ActionButton id="detectDrifts" primary />
        <p className="dim">
          Select words that differ in Texts and press D to mark one.
        </p>
        <button
          type="button"
          className="linkish"
          onClick={() => setWithFacts(true)}
        >
          Show the facts
        </button>
      </div>
    );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (drift === undefined || !isPressOf(event.nativeEvent, "comment")) return;
    event.preventDefault();
    event.stopPropagation();
    setWritingOn(drift.id);
  };
  const onTableKey = (event: KeyboardEvent): void => {
    onKeyDown(event);
    const step = stepOf(event.nativeEvent);
    if (step !== null) {
      event.preventDefault();
      event.stopPropagation();
      const all = groups.flatMap((group) => group.drifts);
      const next = nextUnsettled(all, selected, step);
      if (next === null) showToast("No drift is left to settle in this list.");
      else chooseDrift(next);
      return;
    }
    const status = judgementOf(event.nativeEvent);
    if (drift === undefined || status === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) void judgeAndGoOn(drift, status, groups);
  };
  const close = (): void => {
    setWritingOn(null);
    if (selected !== null)
      document
        .getElementById(`drift-row-${selected}`)
        ?.focus({ preventScroll: true });
  };
  return (
    <div className="drifts-tab" data-context="drift">
      <DriftFilterBar
        project={project}
        filter={filter}
        onFilter={setFilter}
        grouping={grouping}
        onGrouping={setGrouping}
        withFacts={withFacts}
        onWithFacts={setWithFacts}
      />
      {groups.length === 0 && !withFacts ? (
        <div className="panel-empty">
          <p>No drift matches these filters.</p>
          <button
            type="button"
            className="btn"
            onClick={() => setFilter(noDriftFilter)}
          >
            Clear filters
          </button>
        </div>
      ) : (
        <AgreementTable
          project={project}
          groups={groups}
          nameOf={
            groups.length > 1 || grouping !== "status"
              ? groupNames[grouping]
              : null
          }
          withFacts={withFacts}
          selected={selected}
          onKeyDown={onTableKey}
        />
      )}
      <div
        className="drift-detail"
        data-keys="text"
        data-keys-own="split comment mergeUp mergeDown"
        onKeyDown={onKeyDown}
      >
        {drift === undefined ? (
          <p className="panel-hint">Choose a drift to see its words.</p>
        ) : (
          <DriftCard
            key={drift.id}
            project={project}
            drift={drift}
            isWriting={writingOn === drift.id}
            onWrite={(isWriting) =>
              isWriting ? setWritingOn(drift.id) : close()
            }
          />
        )}
      </div>
    </div>
  );
}

const groupNames: Readonly<
  Record<DriftGrouping, (group: DriftGroup) => string>
> = {
  status: ({ key }) =>
    driftStatusWords[driftStatuses.find((one) => one === key) ?? "open"],
  severity: ({ key }) =>
    severityWords[severities.find((one) => one === key) ?? "neutral"],
  type: ({ key }) =>
    typeWords[driftTypes.find((type) => type === key) ?? "other"],
  version: ({ key }) => (key === null ? "No outlier" : `Outlier ${key}`),
  assignee: ({ key }) => (key === null ? "For nobody" : `For ${key}`),
};

/** Where a key for the next or previous drift leads in the table; null = it is another key. */
function stepOf(event: globalThis.KeyboardEvent): 1 | -1 | null {
  if (isPressOf(event, "nextDrift")) return 1;
  return isPressOf(event, "previousDrift") ? -1 : null;
}

/** The next open drift of the list, round its end; with none open the next accepted one. */
function nextUnsettled(
  drifts: readonly Drift[],
  from: string | null,
  step: 1 | -1,
): Drift | null {
  const at = drifts.findIndex(({ id }) => id === from);
  const next = (wanted: DriftStatus) =>
    nextOf(drifts, at, step, ({ id, status }) => status === wanted && id !== from); // prettier-ignore
  return next("open") ?? next("accepted");
}

const judgements: Readonly<Record<string, DriftStatus>> = {
  confirm: "accepted",
  reject: "rejected",
  intendDrift: "intended",
  fixDrift: "fixed",
};

/** What a key pressed in the table judges a drift to be; null = it judges nothing. */
function judgementOf(event: globalThis.KeyboardEvent): DriftStatus | null {
  const action = Object.keys(judgements).find((id) => isPressOf(event, id));
  return action === undefined ? null : (judgements[action] ?? null);
}

/** Judged from the table, an open drift gives its place to the next open one, so that C, C, C runs through them. */
async function judgeAndGoOn(
  drift: Drift,
  status: DriftStatus,
  groups: readonly DriftGroup[],
): Promise<void> {
  const can = canPerform("acceptDrift");
  if (can !== true) {
    showToast(can);
    return;
  }
  const all = groups.flatMap((group) => group.drifts);
  const at = all.findIndex(({ id }) => id === drift.id);
  await judgeDrift(status);
  // Who chose another drift meanwhile stays there.
  if (drift.status !== "open" || windowState().drift !== drift.id) return;
  const next = [...all.slice(at + 1), ...all.slice(0, at)].find(
    (other) => other.status === "open",
  );
  if (next !== undefined) chooseDrift(next);
}
