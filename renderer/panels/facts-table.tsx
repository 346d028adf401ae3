import { type CSSProperties, type ReactNode, useMemo } from "react";
import type { AgreementRow } from "../../app/contract/agreement.ts";
import type { Drift, Project, Unit, Version } from "../../app/model/records.ts";
import {
  type AgreementCell,
  driftCell,
  factCell,
  factsWithoutDrift,
  isAgreed,
} from "../../app/view/agreement.ts";
import { factWords } from "../../app/view/drift-words.ts";
import { isSettled } from "../../app/view/excerpt.ts";
import { revealWords } from "../actions/go-to.ts";
import { typeWords } from "../parts/words.ts";
import { setPanel } from "../state/layout.ts";
import { useWindow } from "../state/store.ts";
import { AgreementValue, placeOfCell } from "./agreement-cell.tsx";
import { chooseDrift } from "./choose-drift.ts";
import { DriftFlag } from "./drift-flag.tsx";
import { useFactsOf } from "./unit-facts.ts";

interface FactsTableProps {
  readonly project: Project;
  readonly unit: Unit;
  readonly drifts: readonly Drift[];
}

/** What the versions state in one unit: its drifts first, what they agree on last. A click goes to the very words. */
export function FactsTable({
  project,
  unit,
  drifts,
}: FactsTableProps): ReactNode {
  const selected = useWindow((state) => state.drift);
  const units = useMemo(() => [unit], [unit]);
  const rows = useFactsOf(project, units).get(unit.id);
  const facts = useMemo(
    () => factsWithoutDrift(project, rows ?? []),
    [project, rows],
  );
  if (drifts.length + facts.length === 0)
    return (
      <>
        <h3 className="h">Facts in this unit</h3>
        <p className="dim">
          {rows === undefined
            ? "Reading the facts …"
            : "No number, date, name or other fact to compare."}
        </p>
      </>
    );
  return (
    <table
      className="facts-table"
      style={{ "--versions": project.versions.length } as CSSProperties}
    >
      <thead>
        <tr>
          <th scope="col">Facts in this unit</th>
          {project.versions.map(({ id }) => (
            <th key={id} scope="col">
              <bdi>{id}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {drifts.map((drift) => (
          <tr
            key={drift.id}
            className={`${drift.id === selected ? "now" : ""} ${isSettled(drift.status) ? "settled" : ""}`}
          >
            <th scope="row">
              <button
                type="button"
                className="fact-name"
                onClick={() => openDrift(drift)}
              >
                <DriftFlag status={drift.status} />
                <span className="clip">{typeWords[drift.type]}</span>
              </button>
            </th>
            {project.versions.map((version) => {
              const cell = driftCell(project, drift, version.id, rows);
              return (
                <Cell
                  key={version.id}
                  cell={cell}
                  version={version}
                  onGo={(place) => chooseDrift(drift, place)}
                />
              );
            })}
          </tr>
        ))}
        {facts.map((fact, index) => (
          <FactRow key={`fact ${index}`} project={project} fact={fact} />
        ))}
      </tbody>
    </table>
  );
}

function FactRow({
  project,
  fact,
}: {
  readonly project: Project;
  readonly fact: AgreementRow;
}): ReactNode {
  const cells = project.versions.map((version) => ({
    version,
    cell: factCell(project, fact, version.id),
  }));
  const first = cells.map(({ cell }) => placeOfCell(cell)).find((one) => one !== null); // prettier-ignore
  return (
    <tr className="fact-row">
      <th scope="row">
        <button
          type="button"
          className="fact-name"
          onClick={() => {
            if (first != null) revealWords(first, false);
          }}
        >
          <AgreedSign isAgreed={isAgreed(fact)} />
          <span className="clip">{factWords[fact.kind]}</span>
        </button>
      </th>
      {cells.map(({ version, cell }) => (
        <Cell
          key={version.id}
          cell={cell}
          version={version}
          isQuiet
          onGo={(place) => revealWords(place, false)}
        />
      ))}
    </tr>
  );
}

/** "=" before a fact on which all agree. */
export function AgreedSign({
  isAgreed: agreed,
}: {
  readonly isAgreed: boolean;
}): ReactNode {
  return (
    <span className="agree-equal">
      <span aria-hidden="true">{agreed ? "=" : ""}</span>
      {agreed ? <span className="unseen">agreed, </span> : null}
    </span>
  );
}

interface CellProps {
  readonly cell: AgreementCell;
  readonly version: Version;
  readonly isQuiet?: boolean;
  readonly onGo: (place: NonNullable<ReturnType<typeof placeOfCell>>) => void;
}

/** A value with a click that goes to its words; by keyboard the row's name leads there. */
function Cell({ cell, version, isQuiet = false, onGo }: CellProps): ReactNode {
  const place = placeOfCell(cell);
  return (
    <td
      className={place === null ? undefined : "goes"}
      onClick={() => {
        if (place !== null) onGo(place);
      }}
    >
      <AgreementValue cell={cell} version={version} isQuiet={isQuiet} />
    </td>
  );
}

/** Selects a drift and shows it in the panel. */
export function openDrift(drift: Drift): void {
  chooseDrift(drift);
  setPanel(true, "drifts");
}
