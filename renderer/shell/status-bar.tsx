import { Check, LoaderCircle, TriangleAlert, Unplug } from "lucide-react";
import type { ReactNode } from "react";
import type { Session } from "../../app/contract/session.ts";
import type { Unit } from "../../app/model/records.ts";
import { driftTally } from "../../app/view/drift-list.ts";
import { perform } from "../actions/perform.ts";
import { KeyCap } from "../parts/key-cap.tsx";
import { leaveFocus } from "../parts/leave-focus.ts";
import { Tip } from "../parts/tip.tsx";
import { counted } from "../parts/words.ts";
import { setPanel } from "../state/layout.ts";
import { setPicked } from "../state/selection.ts";
import { useWindow } from "../state/store.ts";
import { attempt } from "../state/workbench.ts";
import "../styles/status-bar.css";

/** The window's foot: whether all is saved, what there is, what runs, and the keys of what has the focus. */
export function StatusBar(): ReactNode {
  return (
    <footer
      className="status-bar"
      data-region="status"
      onMouseDown={leaveFocus}
    >
      <SaveState />
      <Counts />
      <Picked />
      <RunningTask />
      <KeyHints />
    </footer>
  );
}

function SaveState(): ReactNode {
  const session = useWindow((state) => state.session);
  const connection = useWindow((state) => state.connection);
  if (connection === "lost")
    return (
      <span className="status-item warn" role="status">
        <Unplug className="small" aria-hidden="true" />
        Connection lost, trying again
      </span>
    );
  if (session === null) return <span>No project</span>;
  const { icon, words, tip, tone } = describeSave(session);
  return (
    <Tip text={tip} side="top">
      <button
        type="button"
        className={`status-item ${tone}`}
        onClick={() => perform(session.readOnly === null ? "save" : "saveCopy")}
      >
        {icon}
        {words}
      </button>
    </Tip>
  );
}

function describeSave({ save, saveMessage, readOnly, fileName }: Session): {
  icon: ReactNode;
  words: string;
  tip: string;
  tone: string;
} {
  const tick = <Check className="small" aria-hidden="true" />;
  if (readOnly !== null)
    return { icon: null, words: "Read only", tip: readOnly, tone: "warn" };
  switch (save) {
    case "saved":
      return { icon: tick, words: "Saved", tip: fileName, tone: "" };
    case "saving":
      return { icon: null, words: "Saving", tip: fileName, tone: "" };
    case "journalled":
      return {
        icon: tick,
        words: "Changes kept",
        tip: `Every change is on the disk. ${fileName} is rewritten when you pause.`,
        tone: "",
      };
    case "failed":
      return {
        icon: <TriangleAlert className="small" aria-hidden="true" />,
        words: "Not saved",
        tip: saveMessage,
        tone: "danger",
      };
  }
}

interface Tally {
  readonly suggested: number;
  readonly confirmed: number;
  readonly rejected: number;
}

const tallies = new WeakMap<readonly Unit[], Tally>();

/** Counted once a list of units: the store changes with every move of the caret. */
function tallyOf(units: readonly Unit[]): Tally {
  const known = tallies.get(units);
  if (known !== undefined) return known;
  const tally = { suggested: 0, confirmed: 0, rejected: 0 };
  for (const { status } of units) tally[status] += 1;
  tallies.set(units, tally);
  return tally;
}

/** "34 units: 12 confirmed, 19 suggested, 3 rejected". */
function Counts(): ReactNode {
  const versions = useWindow((state) => state.project?.versions);
  const units = useWindow((state) => state.project?.units);
  if (versions === undefined || units === undefined) return null;
  const segments = versions.reduce(
    (sum, version) => sum + version.segments.length,
    0,
  );
  const tally = tallyOf(units);
  const shown = (["confirmed", "suggested", "rejected"] as const).flatMap(
    (status) =>
      tally[status] === 0
        ? []
        : [`${tally[status].toLocaleString()} ${status}`],
  );
  return (
    <>
      <span className="num">{counted(segments, "segment")}</span>
      <span className="num status-units">
        {counted(units.length, "unit")}
        {units.length === 0 ? "" : `: ${shown.join(", ")}`}
      </span>
      <Drifts />
    </>
  );
}

/** "23 open drifts", or with none open those accepted; a click lists them. */
function Drifts(): ReactNode {
  const drifts = useWindow((state) => state.project?.drifts);
  if (drifts === undefined || drifts.length === 0) return null;
  const { status, count } = driftTally(drifts);
  return (
    <button
      type="button"
      className="status-item num"
      onClick={() => setPanel(true, "drifts")}
    >
      {counted(count, `${status} drift`)}
    </button>
  );
}

/** Picks may stand out of sight; this says that there are some. */
function Picked(): ReactNode {
  const count = useWindow((state) => state.picked.length);
  if (count === 0) return null;
  return (
    <Tip text="Clear the picks" side="top">
      <button
        type="button"
        className="status-item strong"
        onClick={() => setPicked([])}
      >
        {counted(count, "segment")} picked
      </button>
    </Tip>
  );
}

function RunningTask(): ReactNode {
  const task = useWindow((state) =>
    state.tasks.findLast(({ state: now }) => now === "running"),
  );
  if (task === undefined) return null;
  const percent = Math.round(task.fraction * 100);
  return (
    <span className="status-task">
      <button
        type="button"
        className="status-item"
        onClick={() => setPanel(true, "tasks")}
      >
        <LoaderCircle className="small" aria-hidden="true" />
        {task.stage === "" ? task.title : task.stage}, {percent} %
      </button>
      <span
        className="status-progress"
        role="progressbar"
        aria-label={task.title}
        aria-valuenow={percent}
      >
        <i style={{ width: `${percent}%` }} />
      </span>
      <button
        type="button"
        className="status-item strong"
        onClick={() => void attempt((api) => api.cancelTask({ task: task.id }))}
      >
        Cancel
      </button>
    </span>
  );
}

const hints: Readonly<
  Record<"texts" | "units" | "none", readonly (readonly [string, string])[]>
> = {
  texts: [
    ["nextUncertain", "next uncertain"],
    ["confirm", "confirm"],
    ["link", "link"],
    ["markDrift", "mark drift"],
    ["split", "split"],
    ["stateAbsent", "no counterpart"],
    ["keys", "all keys"],
  ],
  units: [
    ["pick", "tick"],
    ["confirm", "confirm"],
    ["reject", "reject"],
    ["nextDrift", "next drift"],
    ["toggleView", "texts"],
    ["keys", "all keys"],
  ],
  none: [
    ["palette", "commands"],
    ["keys", "all keys"],
  ],
};

function KeyHints(): ReactNode {
  const view = useWindow((state) =>
    state.project === null ? "none" : state.view,
  );
  return (
    <span className="status-keys">
      {hints[view].map(([id, words]) => (
        <button
          key={id}
          type="button"
          className="status-item"
          tabIndex={-1}
          onClick={() => perform(id)}
        >
          <KeyCap id={id} />
          {words}
        </button>
      ))}
    </span>
  );
}
