import type { ReactNode } from "react";
import type { Drift, Project, Unit } from "../../app/model/records.ts";
import { driftsOfSegments } from "../../app/view/drift-places.ts";
import {
  outlierWords,
  severityAndRelation,
} from "../../app/view/drift-words.ts";
import { ActionButton } from "../parts/action-button.tsx";
import { useWindow } from "../state/store.ts";
import { DriftFlag } from "./drift-flag.tsx";
import { FactsTable, openDrift } from "./facts-table.tsx";
import { useFocusedUnit } from "./focused-unit.ts";
import { NoUnit } from "./no-unit.tsx";
import { Reasons } from "./reasons.tsx";
import { MembersLine, UnitFaceLine } from "./unit-face.tsx";
import { useWindowWidth } from "./use-window-width.ts";
import "./unit-inspector.css";

/** px of the window from which the inspector docks at the side. */
export const sideWidth = 1760;
/** px from which it stays at the side when the panel is docked there too; below, it makes room for the texts. */
const bothWidth = 2560;
/** px of the window up to which it folds to one line. */
const foldWidth = 1024;

/** The unit of the focused segment: status, why it was suggested, its facts. Nothing while it is closed. */
export function UnitInspector(): ReactNode {
  const project = useWindow((state) => state.project);
  const isOpen = useWindow((state) => state.inspectorOpen);
  const isPanelOpen = useWindow((state) => state.panel.open);
  const width = useWindowWidth();
  if (project === null || !isOpen) return null;
  const fitsSide = width >= (isPanelOpen ? bothWidth : sideWidth);
  const place = fitsSide ? "side" : width <= foldWidth ? "line" : "strip";
  return (
    <section
      className={`inspector ${place}`}
      aria-label="Unit inspector"
      data-region="inspector"
      data-keys="text"
      data-keys-own="split mergeUp mergeDown"
    >
      <Inspected project={project} isFolded={place === "line"} />
    </section>
  );
}

function Inspected({
  project,
  isFolded,
}: {
  readonly project: Project;
  readonly isFolded: boolean;
}): ReactNode {
  const { unit, rejected } = useFocusedUnit(project);
  if (unit === null) return <NoUnit rejected={rejected} />;
  const drifts = driftsOfSegments(project, Object.values(unit.members).flat());
  return (
    <>
      <div className="inspector-unit">
        <UnitFaceLine project={project} unit={unit} />
        <MembersLine project={project} unit={unit} />
        <UnitButtons unit={unit} />
      </div>
      {isFolded ? null : (
        <>
          <div className="inspector-why">
            <Reasons unit={unit} />
          </div>
          <div className="inspector-facts">
            <Facts project={project} unit={unit} drifts={drifts} />
          </div>
        </>
      )}
    </>
  );
}

export function UnitButtons({ unit }: { readonly unit: Unit }): ReactNode {
  return (
    <div className="unit-buttons">
      <ActionButton id="confirm" primary={unit.status === "suggested"}>
        Confirm
      </ActionButton>
      <ActionButton id="reject">Reject</ActionButton>
      <ActionButton id="unlink">Unlink</ActionButton>
    </div>
  );
}

function Facts({
  project,
  unit,
  drifts,
}: {
  readonly project: Project;
  readonly unit: Unit;
  readonly drifts: readonly Drift[];
}): ReactNode {
  const selected = useWindow((state) => state.drift);
  const told = drifts.find(({ id }) => id === selected) ?? drifts[0];
  return (
    <>
      <div className="facts-scroll">
        <FactsTable project={project} unit={unit} drifts={drifts} />
      </div>
      {told === undefined ? null : (
        <div className="facts-foot">
          <span className="drift-grade">
            <DriftFlag status={told.status} />
            {severityAndRelation(told)}
          </span>
          <span className="clip">{outlierWords(told)}</span>
          <span className="grow" />
          <button
            type="button"
            className="linkish"
            onClick={() => openDrift(told)}
          >
            Open the drift
          </button>
        </div>
      )}
    </>
  );
}
