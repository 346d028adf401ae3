import type { ReactNode } from "react";
import type { AgreementRow } from "../../app/contract/agreement.ts";
import { numberOf } from "../../app/model/numbered.ts";
import type { Drift, Project, UnitId } from "../../app/model/records.ts";
import {
  type AgreementCell,
  driftCell,
  factCell,
  isAgreed,
} from "../../app/view/agreement.ts";
import { unitNumbers } from "../../app/view/drift-places.ts";
import { factWords, severityAndRelation } from "../../app/view/drift-words.ts";
import { driftStatusWords, typeWords } from "../parts/words.ts";
import { AgreementValue } from "./agreement-cell.tsx";
import { type TableRow, unitsOfDrifts } from "./agreement-rows.ts";
import { DriftFlag } from "./drift-flag.tsx";
import { AgreedSign } from "./facts-table.tsx";

type Facts = ReadonlyMap<UnitId, readonly AgreementRow[]>;

/** What each version says, in the project's order. */
export function cellsOfRow(
  project: Project,
  row: TableRow,
  facts: Facts,
): readonly AgreementCell[] {
  if (row.kind === "group") return [];
  if (row.kind === "fact")
    return project.versions.map(({ id }) => factCell(project, row.fact, id));
  const read = unitsOfDrifts(project, [row.drift]).flatMap(({ id }) => facts.get(id) ?? []); // prettier-ignore
  return project.versions.map(({ id }) => driftCell(project, row.drift, id, read)); // prettier-ignore
}

interface RowCellsProps {
  readonly project: Project;
  readonly row: TableRow;
  readonly facts: Facts;
  /** The one that is looked at, null = none. */
  readonly column: number | null;
  readonly idOf: (index: number) => string;
  readonly onChoose: (index: number) => void;
  readonly onEnter: (index: number) => void;
}

export function AgreementRowCells({
  project,
  row,
  facts,
  column,
  idOf,
  onChoose,
  onEnter,
}: RowCellsProps): ReactNode {
  const cells = cellsOfRow(project, row, facts);
  return project.versions.map((version, index) => {
    const cell = cells[index];
    if (cell === undefined) return null;
    return (
      <div
        key={version.id}
        role="gridcell"
        id={idOf(index)}
        tabIndex={column === index ? 0 : -1}
        className={cell.kind === "outside" ? "outside" : undefined}
        onClick={(event) => {
          event.stopPropagation();
          onChoose(index);
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
          onEnter(index);
        }}
      >
        <AgreementValue
          cell={cell}
          version={version}
          isQuiet={row.kind === "fact"}
        />
      </div>
    );
  });
}

/** What the row is about: its flag, its type, its unit. */
export function RowName({
  project,
  row,
}: {
  readonly project: Project;
  readonly row: TableRow;
}): ReactNode {
  switch (row.kind) {
    case "group":
      return null;
    case "drift":
      return <DriftName project={project} drift={row.drift} />;
    case "fact":
      return (
        <div role="rowheader">
          <AgreedSign isAgreed={isAgreed(row.fact)} />
          <span className="clip">{factWords[row.fact.kind]}</span>
          <UnitNumbers numbers={[numberOf(row.fact.unit)]} />
        </div>
      );
  }
}

function DriftName({
  project,
  drift,
}: {
  readonly project: Project;
  readonly drift: Drift;
}): ReactNode {
  return (
    <div role="rowheader">
      <DriftFlag status={drift.status} />
      <span className="clip">{typeWords[drift.type]}</span>
      <UnitNumbers numbers={unitNumbers(project, drift)} />
      <span className="unseen">
        {`, ${severityAndRelation(drift)}, ${driftStatusWords[drift.status]}`}
        {drift.assignee === undefined ? "" : `, for ${drift.assignee}`}
      </span>
    </div>
  );
}

function UnitNumbers({
  numbers,
}: {
  readonly numbers: readonly number[];
}): ReactNode {
  if (numbers.length === 0) return null;
  return (
    <span className="dim num">
      <span className="unseen">
        {numbers.length === 1 ? "unit " : "units "}
      </span>
      {numbers.length > 2 ? `${numbers[0] ?? ""} …` : numbers.join(", ")}
    </span>
  );
}
