import type { CSSProperties, ReactNode } from "react";
import type { Drift, Project } from "../../app/model/records.ts";
import { isSettled } from "../../app/view/excerpt.ts";
import { typeWords } from "../parts/words.ts";
import { setPanel } from "../state/layout.ts";
import { useWindow } from "../state/store.ts";
import { AgreementValue } from "./agreement-cell.tsx";
import { chooseDrift } from "./choose-drift.ts";
import { DriftFlag } from "./drift-flag.tsx";

interface FactsTableProps {
  readonly project: Project;
  readonly drifts: readonly Drift[];
}

/** The drifts of one unit as a small agreement table; the name of one opens it. */
export function FactsTable({ project, drifts }: FactsTableProps): ReactNode {
  const selected = useWindow((state) => state.drift);
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
            {project.versions.map((version) => (
              <td key={version.id}>
                <AgreementValue
                  project={project}
                  drift={drift}
                  version={version}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Selects a drift and shows it in the panel. */
export function openDrift(drift: Drift): void {
  chooseDrift(drift);
  setPanel(true, "drifts");
}
