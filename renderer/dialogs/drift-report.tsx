import { type ReactNode, useState } from "react";
import {
  type ReportFormat,
  reportFormats,
  type ReportOptions,
} from "../../app/contract/reports.ts";
import {
  type DriftStatus,
  type Project,
  severities,
  type Severity,
  type VersionId,
} from "../../app/model/records.ts";
import { countByStatus, statusOrder } from "../../app/view/drift-list.ts";
import { isSelected, selectionOf } from "../../app/view/report-selection.ts";
import { choosePlace, fileNameOf } from "../actions/files.ts";
import { Segmented, Tick } from "../parts/fields.tsx";
import { VersionCode } from "../parts/version-name.tsx";
import { counted, driftStatusWords, severityWords } from "../parts/words.ts";
import { windowState } from "../state/store.ts";
import { showToast } from "../state/toasts.ts";
import { attempt } from "../state/workbench.ts";
import "../styles/drift-report.css";
import { FormSheet } from "./submit.tsx";

const formats: Readonly<Record<ReportFormat, readonly [string, string]>> = {
  html: [
    "Page",
    "A page to read and print: counts, scores and every drift with the words of each version. It opens in any browser and loads nothing.",
  ],
  xlsx: [
    "Workbook",
    "A row a drift, a column a version, with filters. For Excel, LibreOffice and others.",
  ],
  json: [
    "JSON",
    "The same for programs, with the place of every word in its text.",
  ],
};

/** Writes a report on the project's drifts: in which form, and on which of them. */
export function DriftReport(): ReactNode {
  const { project } = windowState();
  return project === null ? null : <ReportForm project={project} />;
}

function ReportForm({ project }: { readonly project: Project }): ReactNode {
  const usual = selectionOf(project, {});
  const [format, setFormat] = useState<ReportFormat>("html");
  const [statuses, setStatuses] = useState(usual.statuses);
  const [grades, setGrades] = useState<readonly Severity[]>(usual.severities);
  const [versions, setVersions] = useState(usual.versions);
  const options: ReportOptions = {
    statuses: [...statuses],
    severities: [...grades],
    versions: [...versions],
  };
  const selection = selectionOf(project, options);
  const held = project.drifts.filter((drift) => isSelected(drift, selection));
  const counts = countByStatus(project.drifts);
  const shown = statusOrder.filter((status) => counts[status] > 0);
  const isEmpty = [statuses, grades, versions].some((list) => list.length === 0); // prettier-ignore
  const grade = (severity: Severity): number =>
    project.drifts.filter((drift) => drift.severity === severity).length;
  return (
    <FormSheet
      title="Drift report"
      verb="Choose a place"
      aside={counted(held.length, "drift")}
      refusal={
        isEmpty
          ? "Choose one status, severity and version at least."
          : held.length === 0
            ? "No drift is chosen."
            : null
      }
      onSubmit={async () => {
        const name = fileNameOf(`${project.meta.title} drifts`, `.${format}`);
        const place = await choosePlace("export", name);
        if (place === null) return false;
        const done = await attempt((api) =>
          api.exportReport({ format, options, place }),
        );
        if (done !== null) showToast(done.message);
        return done !== null;
      }}
    >
      <div className="field">
        <span className="h">Format</span>
        <Segmented
          label="Format"
          value={format}
          options={reportFormats.map((name) => [name, formats[name][0]])}
          onChange={setFormat}
        />
        <div className="hint report-hint">{formats[format][1]}</div>
      </div>
      <Ticks<DriftStatus>
        label="Status"
        values={shown.length === 0 ? statusOrder : shown}
        chosen={statuses}
        onChoose={setStatuses}
        nameOf={(status) => (
          <WithCount words={driftStatusWords[status]} count={counts[status]} />
        )}
      />
      <Ticks<Severity>
        label="Severity"
        values={severities.toReversed()}
        chosen={grades}
        onChoose={setGrades}
        nameOf={(severity) => (
          <WithCount words={severityWords[severity]} count={grade(severity)} />
        )}
      />
      <Ticks<VersionId>
        label="Versions"
        values={project.versions.map(({ id }) => id)}
        chosen={versions}
        onChoose={setVersions}
        nameOf={(id) => <VersionCode id={id} />}
      />
    </FormSheet>
  );
}

function WithCount({
  words,
  count,
}: {
  readonly words: string;
  readonly count: number;
}): ReactNode {
  return (
    <>
      {words} <span className="dim num">{count.toLocaleString()}</span>
    </>
  );
}

interface TicksProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly chosen: readonly T[];
  readonly onChoose: (chosen: readonly T[]) => void;
  readonly nameOf: (value: T) => ReactNode;
}

function Ticks<T extends string>({
  label,
  values,
  chosen,
  onChoose,
  nameOf,
}: TicksProps<T>): ReactNode {
  return (
    <div className="field">
      <span className="h">{label}</span>
      <div className="report-ticks" role="group" aria-label={label}>
        {values.map((value) => (
          <Tick
            key={value}
            checked={chosen.includes(value)}
            onChange={(isOn) =>
              onChoose(
                isOn
                  ? [...chosen, value]
                  : chosen.filter((other) => other !== value),
              )
            }
          >
            {nameOf(value)}
          </Tick>
        ))}
      </div>
    </div>
  );
}
