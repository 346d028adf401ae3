import {
  Ellipsis,
  MessageSquareText,
  Pencil,
  RotateCcw,
  UserRound,
} from "lucide-react";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import type { Drift, Project } from "../../app/model/records.ts";
import { unitNumbers } from "../../app/view/drift-places.ts";
import {
  outlierWords,
  severityAndRelation,
} from "../../app/view/drift-words.ts";
import { isSettled } from "../../app/view/excerpt.ts";
import { perform } from "../actions/perform.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { KeyCap } from "../parts/key-cap.tsx";
import { Tip } from "../parts/tip.tsx";
import { driftStatusWords, typeWords } from "../parts/words.ts";
import { ActionDropdown, soon } from "../shell/action-menu.tsx";
import { openDialog } from "../state/dialogs.ts";
import { useWindow } from "../state/store.ts";
import { run } from "../state/workbench.ts";
import { DriftComments } from "./drift-comments.tsx";
import { DriftFlag } from "./drift-flag.tsx";
import { DriftQuotations } from "./drift-quotations.tsx";
import { byWhom, whenInWords } from "./when.ts";
import "./drift-card.css";

interface DriftCardProps {
  readonly project: Project;
  readonly drift: Drift;
  readonly isWriting: boolean;
  readonly onWrite: (isWriting: boolean) => void;
}

/** One drift whole: what differs, in whose words, what was judged and said, and what can be done. */
export function DriftCard({
  project,
  drift,
  isWriting,
  onWrite,
}: DriftCardProps): ReactNode {
  const own = useWindow((state) => state.settings.name);
  const units = unitNumbers(project, drift);
  // Most reasons name the outlier themselves.
  const isNamed = drift.odd.every((id) => drift.reason.includes(id));
  const outlier = isNamed && drift.reason !== "" ? "" : outlierWords(drift);
  const isJudged = drift.status !== "open";
  return (
    <article
      className="drift-card"
      aria-label={`${typeWords[drift.type]} drift`}
    >
      <header className="row">
        <h2 className="strong">{typeWords[drift.type]}</h2>
        {units.length === 0 ? null : (
          <span className="dim num">
            {`${units.length === 1 ? "unit" : "units"} ${units.join(", ")}`}
          </span>
        )}
        <span className="grow" />
        <span
          className={
            isSettled(drift.status) ? "drift-grade settled" : "drift-grade"
          }
        >
          <DriftFlag status={drift.status} />
          {severityAndRelation(drift)}
        </span>
      </header>
      <p className="drift-reason selectable">
        {outlier === "" ? "" : `${outlier}. `}
        {drift.reason}
      </p>
      <DriftQuotations project={project} drift={drift} />
      <div className="drift-buttons">
        <ActionButton id="acceptDrift" primary={!isJudged}>
          Accept
          <KeyCap id="confirm" />
        </ActionButton>
        <ActionButton id="rejectDrift">
          Reject
          <KeyCap id="reject" />
        </ActionButton>
        <ActionButton id="intendDrift">Intended</ActionButton>
        <ActionButton id="fixDrift">Fixed</ActionButton>
        <Tip text="Comment">
          <button
            type="button"
            className="btn ghost"
            aria-label="Comment on the drift"
            aria-expanded={isWriting}
            onClick={() => onWrite(!isWriting)}
          >
            <MessageSquareText aria-hidden="true" />
            <KeyCap id="comment" />
          </button>
        </Tip>
        <ActionDropdown
          ids={["assignDrift", "removeDrift"]}
          before={<MoreItems drift={drift} />}
        >
          <button
            type="button"
            className="tool"
            aria-label="More for this drift"
          >
            <Ellipsis aria-hidden="true" />
          </button>
        </ActionDropdown>
      </div>
      {isJudged ? (
        <p className="drift-judged">
          {driftStatusWords[drift.status]}
          {drift.by === undefined ? "" : ` ${byWhom(drift.by, own)}`}
          {drift.at === undefined ? null : (
            <time
              className="num"
              dateTime={drift.at}
            >{`, ${whenInWords(drift.at)}`}</time>
          )}
        </p>
      ) : null}
      {drift.assignee === undefined ? null : (
        <p className="drift-judged row">
          <UserRound className="small" aria-hidden="true" />
          <span className="clip">
            For <bdi>{drift.assignee}</bdi>
          </span>
          <button
            type="button"
            className="linkish"
            onClick={() => perform("assignDrift")}
          >
            Change
          </button>
        </p>
      )}
      <DriftComments
        drift={drift}
        isWriting={isWriting}
        onDone={() => onWrite(false)}
      />
    </article>
  );
}

function MoreItems({ drift }: { readonly drift: Drift }): ReactNode {
  return (
    <>
      <DropdownMenu.Item
        className="menu-item"
        onSelect={() =>
          soon(() => openDialog({ kind: "editDrift", drift: drift.id }))
        }
      >
        <Pencil aria-hidden="true" />
        Edit the drift…
      </DropdownMenu.Item>
      {drift.status === "open" ? null : (
        <DropdownMenu.Item
          className="menu-item"
          onSelect={() =>
            void run("judgeDrift", { drifts: [drift.id], status: "open" })
          }
        >
          <RotateCcw aria-hidden="true" />
          Open it again
        </DropdownMenu.Item>
      )}
    </>
  );
}
